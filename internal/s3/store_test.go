package s3

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/archive"
	"quittance/invoice"
)

// The adapter's suite against a real server is in devstack: package archivetest on
// this store. The tests here are of what a server does rarely.

// server answers each request with the next answer, the last one for ever.
type server struct {
	mu       sync.Mutex
	answers  []http.HandlerFunc
	requests []*http.Request
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	answer := s.answers[min(len(s.requests), len(s.answers)-1)]
	s.requests = append(s.requests, r)
	s.mu.Unlock()
	answer(w, r)
}

// fails answers with an S3 error.
func fails(status int, code string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = w.Write([]byte("<Error><Code>" + code + "</Code><Message>no</Message></Error>"))
	}
}

// stored answers as a put that was done.
func stored(w http.ResponseWriter, _ *http.Request) { w.Header().Set("x-amz-version-id", "v1") }

func open(t *testing.T, answers ...http.HandlerFunc) (*Store, *server) {
	t.Helper()
	s := &server{answers: answers}
	h := httptest.NewServer(s)
	t.Cleanup(h.Close)
	store, err := New(Params{Endpoint: h.URL, Region: "us-east-1", Bucket: "invoices", AccessKey: "a", SecretKey: "s", PathStyle: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	return store, s
}

var document = archive.Object{
	Key: "de/document.pdf", Body: []byte("%PDF"), MediaType: "application/pdf", SHA256: invoice.HashOf([]byte("%PDF")),
	RetainUntil: time.Date(2035, 1, 2, 0, 0, 0, 0, time.UTC), Metadata: map[string]string{"model-sha256": "ab"},
}

func TestPutOnce_SendsConditionLockAndChecksum(t *testing.T) {
	store, srv := open(t, stored)
	version, err := store.PutOnce(t.Context(), document)
	if err != nil || version != "v1" {
		t.Fatalf("PutOnce = %q, %v", version, err)
	}
	want := map[string]string{
		"If-None-Match":                       "*",
		"X-Amz-Object-Lock-Mode":              "COMPLIANCE",
		"X-Amz-Object-Lock-Retain-Until-Date": "2035-01-02T00:00:00Z",
		"X-Amz-Checksum-Sha256":               "MV1Cm3cUzttq0ErDEkAUUldpJjBFfzyIJTxb7OrHYCc=",
		"X-Amz-Meta-Model-Sha256":             "ab",
		"Content-Type":                        "application/pdf",
	}
	got := map[string]string{}
	for name := range want {
		got[name] = srv.requests[0].Header.Get(name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("headers (-want +got):\n%s", diff)
	}
}

func TestPutOnce_Answers(t *testing.T) {
	tests := []struct {
		name     string
		give     []http.HandlerFunc
		want     error // nil is success
		requests int
	}{
		{"stored", []http.HandlerFunc{stored}, nil, 1},
		{"key is taken", []http.HandlerFunc{fails(412, "PreconditionFailed")}, archive.ErrExists, 1},
		{"two puts at once, then stored", []http.HandlerFunc{fails(409, "ConditionalRequestConflict"), stored}, nil, 2},
		{"two puts at once, then taken", []http.HandlerFunc{fails(409, "ConditionalRequestConflict"), fails(412, "PreconditionFailed")}, archive.ErrExists, 2},
		{"server error, then stored", []http.HandlerFunc{fails(503, "SlowDown"), stored}, nil, 2},
		{"stored, but the answer was lost", []http.HandlerFunc{hangUp, fails(412, "PreconditionFailed")}, archive.ErrExists, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store, srv := open(t, tt.give...)
			if _, err := store.PutOnce(t.Context(), document); !errors.Is(err, tt.want) {
				t.Errorf("PutOnce = %v, want %v", err, tt.want)
			}
			if len(srv.requests) != tt.requests {
				t.Errorf("%d requests, want %d", len(srv.requests), tt.requests)
			}
		})
	}
}

// hangUp closes the connection without an answer.
func hangUp(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

func TestPutOnce_TransientErrors(t *testing.T) {
	tests := []struct {
		name     string
		give     http.HandlerFunc
		requests int
	}{
		{"conflict that stays", fails(409, "ConditionalRequestConflict"), maxAttempts},
		{"refused", fails(403, "AccessDenied"), 1},
		{"no versioning", func(http.ResponseWriter, *http.Request) {}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store, srv := open(t, tt.give)
			_, err := store.PutOnce(t.Context(), document)
			if err == nil || errors.Is(err, archive.ErrExists) {
				t.Errorf("PutOnce = %v, want an error of its own", err)
			}
			if len(srv.requests) != tt.requests {
				t.Errorf("%d requests, want %d", len(srv.requests), tt.requests)
			}
		})
	}
}

func TestStat_WeakerLockIsNone(t *testing.T) {
	store, _ := open(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("x-amz-object-lock-mode", "GOVERNANCE")
		w.Header().Set("x-amz-object-lock-retain-until-date", "2035-01-02T00:00:00Z")
	})
	if info, err := store.Stat(t.Context(), "k", ""); err != nil || !info.RetainUntil.IsZero() {
		t.Errorf("Stat = %+v, %v, want no retention", info, err)
	}
}

func TestGet_MissingBucketIsNotAMissingObject(t *testing.T) {
	store, _ := open(t, fails(404, "NoSuchBucket"))
	if _, err := store.Get(t.Context(), "k", ""); err == nil || errors.Is(err, archive.ErrNotFound) {
		t.Errorf("Get = %v, want an error of its own", err)
	}
	store, _ = open(t, fails(404, "NoSuchKey"))
	if _, err := store.Get(t.Context(), "k", ""); !errors.Is(err, archive.ErrNotFound) {
		t.Errorf("Get = %v, want ErrNotFound", err)
	}
}

func TestCheckBucket(t *testing.T) {
	says := func(body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) }
	}
	versions := says("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>")
	tests := []struct {
		name string
		give []http.HandlerFunc
		want string // part of the error, "" for none
	}{
		{"good", []http.HandlerFunc{versions, says("<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>")}, ""},
		{"no versions", []http.HandlerFunc{says("<VersioningConfiguration/>")}, "enable versioning"},
		{"no lock", []http.HandlerFunc{versions, fails(404, "ObjectLockConfigurationNotFoundError")}, "no Object Lock"},
		{"no bucket", []http.HandlerFunc{fails(404, "NoSuchBucket")}, "check versioning"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store, _ := open(t, tt.give...)
			err := store.CheckBucket(t.Context())
			if got := errText(err); !strings.Contains(got, tt.want) || (got == "") != (tt.want == "") {
				t.Errorf("CheckBucket = %q, want %q", got, tt.want)
			}
		})
	}
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestPutOnce_WithTheProcessOwnCredentials(t *testing.T) {
	t.Setenv("AWS_ACCESS_KEY_ID", "own-key")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "own-secret")
	srv := &server{answers: []http.HandlerFunc{stored}}
	h := httptest.NewServer(srv)
	defer h.Close()
	store, err := New(Params{Endpoint: h.URL, Region: "us-east-1", Bucket: "invoices", PathStyle: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.PutOnce(t.Context(), document); err != nil {
		t.Fatal(err)
	}
	if got := srv.requests[0].Header.Get("Authorization"); !strings.Contains(got, "Credential=own-key/") {
		t.Errorf("signed as %q", got)
	}
}

func TestNew_RefusesIncompleteParams(t *testing.T) {
	whole := Params{Region: "eu-central-1", Bucket: "invoices", AccessKey: "a", SecretKey: "s"}
	for _, alter := range []func(*Params){
		func(p *Params) { p.Region = "" }, func(p *Params) { p.Bucket = "" }, func(p *Params) { p.SecretKey = "" },
	} {
		p := whole
		alter(&p)
		if _, err := New(p); err == nil {
			t.Errorf("New(%q, %q) gave no error", p.Region, p.Bucket)
		}
	}
	if _, err := New(whole); err != nil {
		t.Error(err)
	}
}
