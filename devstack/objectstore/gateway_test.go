package objectstore_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/aws/smithy-go"
	"github.com/google/go-cmp/cmp"

	"quittance/devstack/objectstore"
)

const (
	bucket = "archive"
	key    = "de/2026/invoice.pdf"
)

// A store is a gateway with a client.
type store struct {
	gateway *objectstore.Gateway
	client  *s3.Client
}

func open(t *testing.T, dir string) store {
	t.Helper()
	g, err := objectstore.Start(t.Context(), objectstore.Params{Dir: dir, AccessKey: "test", SecretKey: "testsecret"})
	if err != nil {
		t.Fatal(err)
	}
	access, secret := g.Keys()
	transport := &http.Transport{}
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		_ = g.Stop()
	})
	return store{gateway: g, client: s3.New(s3.Options{
		HTTPClient:   &http.Client{Transport: transport},
		BaseEndpoint: aws.String(g.Endpoint()), UsePathStyle: true, Region: objectstore.Region,
		Credentials: credentials.NewStaticCredentialsProvider(access, secret, ""),
	})}
}

// forBoth runs a test on a directory whose metadata are extended attributes (on
// a file system that has them), and on one where they are files.
func forBoth(t *testing.T, test func(t *testing.T, dir string)) {
	t.Run("attributes", func(t *testing.T) { test(t, t.TempDir()) })
	t.Run("files", func(t *testing.T) {
		dir := t.TempDir()
		if err := os.Mkdir(filepath.Join(dir, "metadata"), 0o750); err != nil {
			t.Fatal(err)
		}
		test(t, dir)
	})
}

// openBucket opens a store with a new bucket that has Object Lock.
func openBucket(t *testing.T, dir string) store {
	t.Helper()
	s := open(t, dir)
	s.createBucket(t)
	return s
}

func (s store) createBucket(t *testing.T) {
	t.Helper()
	_, err := s.client.CreateBucket(t.Context(), &s3.CreateBucketInput{
		Bucket: aws.String(bucket), ObjectLockEnabledForBucket: aws.Bool(true),
	})
	if err != nil {
		t.Fatal(err)
	}
}

// putOnce puts body under the key unless it exists, locked until the time given.
func (s store) putOnce(ctx context.Context, body string, until time.Time) (version string, err error) {
	out, err := s.client.PutObject(ctx, &s3.PutObjectInput{
		Bucket: aws.String(bucket), Key: aws.String(key), Body: strings.NewReader(body), IfNoneMatch: aws.String("*"),
		ChecksumAlgorithm: types.ChecksumAlgorithmSha256,
		ObjectLockMode:    types.ObjectLockModeCompliance, ObjectLockRetainUntilDate: &until,
	})
	if err != nil {
		return "", err
	}
	return aws.ToString(out.VersionId), nil
}

func (s store) mustPut(t *testing.T, body string) (version string) {
	t.Helper()
	version, err := s.putOnce(t.Context(), body, time.Now().Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	return version
}

func (s store) read(t *testing.T, version string) string {
	t.Helper()
	out, err := s.client.GetObject(t.Context(), &s3.GetObjectInput{
		Bucket: aws.String(bucket), Key: aws.String(key), VersionId: aws.String(version),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer out.Body.Close()
	body, err := io.ReadAll(out.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// code is the S3 error code of err, "" for none.
func code(err error) string {
	var api smithy.APIError
	if errors.As(err, &api) {
		return api.ErrorCode()
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

func TestGateway_PutsOnce(t *testing.T) { forBoth(t, putsOnce) }

func putsOnce(t *testing.T, dir string) {
	s := openBucket(t, dir)
	version := s.mustPut(t, "first")
	_, err := s.putOnce(t.Context(), "second", time.Now().Add(time.Hour))
	if got := code(err); got != "PreconditionFailed" {
		t.Errorf("second put: %q, want PreconditionFailed", got)
	}
	if got := s.read(t, version); got != "first" {
		t.Errorf("object reads %q, want the first", got)
	}
}

func TestGateway_OneOfManyPutsWins(t *testing.T) { forBoth(t, oneOfManyPutsWins) }

func oneOfManyPutsWins(t *testing.T, dir string) {
	s := openBucket(t, dir)
	var wait sync.WaitGroup
	codes := make([]string, 16)
	for i := range codes {
		wait.Go(func() {
			_, err := s.putOnce(t.Context(), strconv.Itoa(i), time.Now().Add(time.Hour))
			codes[i] = code(err)
		})
	}
	wait.Wait()
	winners := 0
	for _, c := range codes {
		if c == "" {
			winners++
		}
	}
	if winners != 1 {
		t.Errorf("%d puts won, want 1: %v", winners, codes)
	}
}

func TestGateway_ComplianceLockHolds(t *testing.T) { forBoth(t, complianceLockHolds) }

func complianceLockHolds(t *testing.T, dir string) {
	s := openBucket(t, dir)
	until := time.Now().Add(time.Hour).Truncate(time.Second)
	version, err := s.putOnce(t.Context(), "invoice", until)
	if err != nil {
		t.Fatal(err)
	}
	wantLock(t, s, version, until)

	object := func(bypass bool) *s3.DeleteObjectInput {
		in := &s3.DeleteObjectInput{Bucket: aws.String(bucket), Key: aws.String(key), VersionId: &version}
		if bypass {
			in.BypassGovernanceRetention = aws.Bool(true)
		}
		return in
	}
	retain := func(mode types.ObjectLockRetentionMode, when time.Time) error {
		_, err := s.client.PutObjectRetention(t.Context(), &s3.PutObjectRetentionInput{
			Bucket: aws.String(bucket), Key: aws.String(key), VersionId: &version, BypassGovernanceRetention: aws.Bool(true),
			Retention: &types.ObjectLockRetention{Mode: mode, RetainUntilDate: &when},
		})
		return err
	}
	tests := []struct {
		name string
		give func() error
	}{
		{"delete", func() error { _, err := s.client.DeleteObject(t.Context(), object(false)); return err }},
		{"delete with bypass", func() error { _, err := s.client.DeleteObject(t.Context(), object(true)); return err }},
		{"shorten", func() error { return retain(types.ObjectLockRetentionModeCompliance, time.Now().Add(time.Minute)) }},
		{"weaken", func() error { return retain(types.ObjectLockRetentionModeGovernance, until) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := code(tt.give()); got != "AccessDenied" && got != "InvalidRequest" {
				t.Errorf("got %q, want a refusal", got)
			}
		})
	}
	if got := s.read(t, version); got != "invoice" {
		t.Errorf("object reads %q", got)
	}
	wantLock(t, s, version, until)
}

func wantLock(t *testing.T, s store, version string, until time.Time) {
	t.Helper()
	head, err := s.client.HeadObject(t.Context(), &s3.HeadObjectInput{
		Bucket: aws.String(bucket), Key: aws.String(key), VersionId: &version,
	})
	if err != nil {
		t.Fatal(err)
	}
	if head.ObjectLockMode != types.ObjectLockModeCompliance || !aws.ToTime(head.ObjectLockRetainUntilDate).Equal(until) {
		t.Errorf("lock is %s until %v, want COMPLIANCE until %v", head.ObjectLockMode, head.ObjectLockRetainUntilDate, until)
	}
}

func TestGateway_WrongChecksumIsRefused(t *testing.T) {
	s := openBucket(t, t.TempDir())
	_, err := s.client.PutObject(t.Context(), &s3.PutObjectInput{
		Bucket: aws.String(bucket), Key: aws.String(key), Body: bytes.NewReader([]byte("body")),
		ChecksumSHA256: aws.String("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
	})
	if code(err) == "" {
		t.Error("a body that does not match its checksum was taken")
	}
}

func TestGateway_DirSurvivesARestart(t *testing.T) { forBoth(t, dirSurvivesARestart) }

func dirSurvivesARestart(t *testing.T, dir string) {
	first := open(t, dir)
	first.createBucket(t)
	until := time.Now().Add(time.Hour).Truncate(time.Second)
	version, err := first.putOnce(t.Context(), "invoice", until)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.gateway.Stop(); err != nil {
		t.Fatal(err)
	}

	second := open(t, dir)
	if diff := cmp.Diff("invoice", second.read(t, version)); diff != "" {
		t.Error(diff)
	}
	wantLock(t, second, version, until)
	if _, err := second.putOnce(t.Context(), "forged", until); code(err) != "PreconditionFailed" {
		t.Errorf("put after the restart: %q, want PreconditionFailed", code(err))
	}
}

func TestStart_SecondGatewayIsAnError(t *testing.T) {
	open(t, t.TempDir())
	_, err := objectstore.Start(t.Context(), objectstore.Params{Dir: t.TempDir(), AccessKey: "a", SecretKey: "b"})
	if err == nil {
		t.Error("a second gateway started in one process")
	}
}

func TestGateway_WorkingDirectoryIsBackAfterStop(t *testing.T) {
	want, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, t.TempDir())
	if err := s.gateway.Stop(); err != nil {
		t.Fatal(err)
	}
	if got, err := os.Getwd(); err != nil || got != want {
		t.Errorf("working directory is %s, %v, want %s", got, err, want)
	}
}
