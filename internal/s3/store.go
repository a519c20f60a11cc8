package s3

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"

	"quittance/archive"
)

// Params say which bucket, and as whom.
type Params struct {
	Endpoint  string // "" is AWS; else a URL such as "http://127.0.0.1:7070"
	Region    string // "eu-central-1"
	Bucket    string
	AccessKey string // "" takes the process's own credentials, as AWS hands them out
	SecretKey string // never logged
	PathStyle bool   // bucket in the path, as most servers other than AWS want it
}

// The time-outs and retries of every call. A document has 30 to 100 kB.
const (
	// dialTimeout is for a connection: within a region it takes milliseconds.
	dialTimeout = 3 * time.Second
	// answerTimeout is for the first byte of an answer: a put takes 20 to 200 ms.
	answerTimeout = 5 * time.Second
	// attemptTimeout ends one attempt as a whole, body included.
	attemptTimeout = 10 * time.Second
	// maxAttempts, firstBackoff and maxBackoff let a hiccup pass within a local
	// activity; a longer outage is the workflow's to wait for.
	maxAttempts  = 4
	firstBackoff = 100 * time.Millisecond
	maxBackoff   = time.Second
	// idleConnections is how many a worker keeps open: as many as archive at once.
	idleConnections = 64
	// idleTimeout ends one that nobody uses.
	idleTimeout = 90 * time.Second
)

// Store is an [archive.ObjectStore] in a bucket. It is safe for concurrent use.
type Store struct {
	client *s3.Client
	http   *http.Client
	bucket *string
	region string
}

var _ archive.ObjectStore = (*Store)(nil)

// New returns a store on the bucket. It does no I/O: see [Store.CheckBucket].
func New(p Params) (*Store, error) {
	switch {
	case p.Bucket == "":
		return nil, errors.New("s3: no bucket")
	case p.Region == "":
		return nil, errors.New("s3: no region")
	case (p.AccessKey == "") != (p.SecretKey == ""):
		return nil, errors.New("s3: want both an access key and a secret key, or neither")
	}
	calls := httpClient()
	o := s3.Options{
		Region: p.Region, UsePathStyle: p.PathStyle,
		Credentials: identity(p), HTTPClient: calls, Retryer: retryer(),
		// Each put carries the SHA-256 that the record names; a second checksum of
		// the SDK's choice would add nothing.
		RequestChecksumCalculation:                aws.RequestChecksumCalculationWhenRequired,
		ResponseChecksumValidation:                aws.ResponseChecksumValidationWhenSupported,
		DisableLogOutputChecksumValidationSkipped: true,
	}
	if p.Endpoint != "" {
		o.BaseEndpoint = aws.String(p.Endpoint)
	}
	return &Store{client: s3.New(o), http: calls, bucket: aws.String(p.Bucket), region: p.Region}, nil
}

// Close ends the connections that nobody uses. The store goes on working.
func (s *Store) Close() { s.http.CloseIdleConnections() }

// identity returns the keys of the parameters, or else those of the process: from
// its environment, its files or its role, looked up at the first call and renewed.
func identity(p Params) aws.CredentialsProvider {
	if p.AccessKey != "" {
		return credentials.NewStaticCredentialsProvider(p.AccessKey, p.SecretKey, "")
	}
	own := sync.OnceValues(func() (aws.Config, error) {
		return config.LoadDefaultConfig(context.Background(), config.WithRegion(p.Region))
	})
	return aws.NewCredentialsCache(aws.CredentialsProviderFunc(func(ctx context.Context) (aws.Credentials, error) {
		c, err := own()
		if err != nil {
			return aws.Credentials{}, fmt.Errorf("find the process's credentials: %w", err)
		}
		return c.Credentials.Retrieve(ctx)
	}))
}

// httpClient has connections of its own, so that [Store.Close] can end them. It
// follows no redirect: S3 means another region by one, which is a wrong setting.
func httpClient() *http.Client {
	return &http.Client{
		Timeout:       attemptTimeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			Proxy:               http.ProxyFromEnvironment,
			DialContext:         (&net.Dialer{Timeout: dialTimeout}).DialContext,
			TLSHandshakeTimeout: dialTimeout, ResponseHeaderTimeout: answerTimeout,
			MaxIdleConns: idleConnections, MaxIdleConnsPerHost: idleConnections, IdleConnTimeout: idleTimeout,
			ForceAttemptHTTP2: true,
		},
	}
}

// retryer is the SDK's standard one (throttling, 5xx, lost connections) with one
// more: a conditional put that met another one under way is answered 409 and says
// nothing of who wins, so it is asked again.
func retryer() aws.Retryer {
	return retry.NewStandard(func(o *retry.StandardOptions) {
		o.MaxAttempts = maxAttempts
		o.Backoff = retry.BackoffDelayerFunc(backoff)
		o.Retryables = append(o.Retryables, retry.RetryableErrorCode{
			Codes: map[string]struct{}{"ConditionalRequestConflict": {}},
		})
	})
}

// backoff is exponential with full jitter. The SDK's own has no jitter and waits
// its maximum at once where that is as low as ours.
func backoff(attempt int, _ error) (time.Duration, error) {
	return rand.N(min(firstBackoff<<min(attempt, 10), maxBackoff)), nil
}
