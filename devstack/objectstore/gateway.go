// Package objectstore runs an S3 server inside this process, on versitygw's
// embedded gateway and its file-system backend. It has what an archive of legal
// documents needs of S3: versioning, conditional puts (If-None-Match), Object
// Lock in COMPLIANCE mode, legal hold, checksums and presigned URLs.
//
// Objects are files below the directory; their metadata, retention too, are
// extended attributes of the files where the file system has these, and files of
// their own elsewhere. The lock binds clients of the server; who may write in the
// directory can still remove the files.
//
// What differs from AWS: after a plain delete, which hides a locked object
// behind a delete marker, a put with If-None-Match is refused here and may
// succeed there; and there is one account, which bucket policies do not bind.
//
// Two limits come from the gateway. It keeps state in package variables, so a
// process has one at a time. And it addresses objects relative to the working
// directory: Start makes the directory of the objects the working directory of
// the whole process, Stop makes the former one it again. Make relative paths
// absolute before Start, and change the working directory nowhere in between.
package objectstore

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/versity/versitygw/auth"
	"github.com/versity/versitygw/embedgw"

	"quittance/devstack/internal/loopback"
)

const (
	// Region is the one region of the gateway.
	Region = "us-east-1"

	healthPath     = "/healthz"
	maxConnections = 1000
	maxRequests    = 500
	maxParts       = 10000 // S3's own limit of parts in an upload
	startWait      = 20 * time.Second
	stopWait       = 12 * time.Second // the gateway gives its connections 10 s
	pollPause      = 5 * time.Millisecond
)

// Params configure a [Gateway].
type Params struct {
	// Dir holds objects, old versions and metadata. Required; made when missing.
	Dir string
	// Port is the port on 127.0.0.1; 0 picks a free one.
	Port int
	// AccessKey and SecretKey are the one account's credentials. Required.
	AccessKey, SecretKey string
}

// A Gateway is a running S3 server.
type Gateway struct {
	params Params
	former string // working directory before Start
	cancel context.CancelFunc
	ended  chan struct{} // closed when the gateway has ended, with err set
	err    error
	stop   sync.Once
}

// Start starts the gateway and returns when it answers. It creates no bucket.
func Start(ctx context.Context, p Params) (*Gateway, error) {
	if p.Dir == "" || p.AccessKey == "" || p.SecretKey == "" {
		return nil, errors.New("object store: directory, access key and secret key are required")
	}
	former, err := os.Getwd()
	if err != nil {
		return nil, fmt.Errorf("object store: %w", err)
	}
	if p.Dir, err = filepath.Abs(p.Dir); err != nil {
		return nil, fmt.Errorf("object store: %w", err)
	}
	if p.Port, err = loopback.Port(p.Port); err != nil {
		return nil, fmt.Errorf("object store: %w", err)
	}
	store, err := openBackend(p.Dir)
	if err != nil {
		return nil, fmt.Errorf("object store: %w", errors.Join(err, os.Chdir(former)))
	}
	runCtx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	g := &Gateway{params: p, former: former, cancel: cancel, ended: make(chan struct{})}
	go func() {
		defer close(g.ended)
		g.err = embedgw.RunVersityGW(runCtx, store, g.config())
	}()
	if err := g.await(ctx); err != nil {
		return nil, fmt.Errorf("start the object store: %w", errors.Join(err, g.Stop()))
	}
	return g, nil
}

func (g *Gateway) config() *embedgw.Config {
	root := auth.Account{Access: g.params.AccessKey, Secret: g.params.SecretKey, Role: auth.RoleAdmin}
	return &embedgw.Config{
		IAMService:     auth.NewIAMServiceSingle(root),
		RootUserAccess: g.params.AccessKey, RootUserSecret: g.params.SecretKey, Region: Region,
		Ports:          []string{loopback.Address(g.params.Port)},
		MaxConnections: maxConnections, MaxRequests: maxRequests, MultipartMaxParts: maxParts,
		Quiet: true, KeepAlive: true, HealthPath: healthPath,
	}
}

// await returns when the gateway answers, and with its error when it ended.
func (g *Gateway) await(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startWait)
	defer cancel()
	for {
		if err := g.ping(ctx); err == nil {
			return nil
		}
		select {
		case <-g.ended:
			return g.failure()
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pollPause):
		}
	}
}

func (g *Gateway) failure() error {
	if g.err == nil {
		return errors.New("the gateway ended by itself")
	}
	return g.err
}

func (g *Gateway) ping(ctx context.Context) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, g.Endpoint()+healthPath, http.NoBody)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("health: %s", response.Status)
	}
	return nil
}

// Endpoint is the URL of the server, "http://127.0.0.1:port". Buckets are
// addressed by path.
func (g *Gateway) Endpoint() string { return "http://" + loopback.Address(g.params.Port) }

// Folder is where the objects of a bucket are as files, each under its key.
func (g *Gateway) Folder(bucket string) string {
	return filepath.Join(g.params.Dir, objectsDir, bucket)
}

// Keys returns the access key and the secret key.
func (g *Gateway) Keys() (access, secret string) { return g.params.AccessKey, g.params.SecretKey }

// Stop ends the gateway and restores the working directory. It waits for open
// connections, usually 0.1 s and 12 s at most: a client that closes its idle
// connections first makes it quick. An error means that the gateway did not end,
// or that it had ended before with an error. A second Stop does nothing.
func (g *Gateway) Stop() error {
	var err error
	g.stop.Do(func() { err = g.end() })
	return err
}

func (g *Gateway) end() error {
	g.cancel()
	select {
	case <-g.ended:
		return errors.Join(g.err, os.Chdir(g.former))
	case <-time.After(stopWait):
		return fmt.Errorf("stop the object store: still running after %v", stopWait)
	}
}
