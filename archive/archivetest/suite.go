package archivetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/archive"
	"quittance/invoice"
)

// Run checks that the store that open returns is an [archive.ObjectStore] in full.
// It writes under keys of its own, locked for an hour, and removes nothing; it does
// not need an empty store.
func Run(t *testing.T, open func(t *testing.T) archive.ObjectStore) {
	t.Helper()
	for _, tt := range []struct {
		name string
		run  func(*testing.T, bench)
	}{
		{"put and read back", testPutAndRead},
		{"second put is refused", testSecondPut},
		{"racers: one winner", testRacers},
		{"wrong checksum is refused", testChecksum},
		{"stat says all", testStat},
		{"not found", testNotFound},
		{"list in order", testList},
		{"list ends with an error", testListError},
		{"cancelled", testCancelled},
	} {
		t.Run(tt.name, func(t *testing.T) {
			prefix := fmt.Sprintf("suite/%d/", time.Now().UnixNano())
			tt.run(t, bench{store: open(t), prefix: prefix, until: time.Now().Add(time.Hour).UTC().Truncate(time.Second)})
		})
	}
}

// bench is a store with a prefix that nobody else writes under.
type bench struct {
	store  archive.ObjectStore
	prefix string
	until  time.Time
}

func (b bench) object(name, body string) archive.Object {
	return archive.Object{
		Key: b.prefix + name, Body: []byte(body), MediaType: "text/plain", SHA256: invoice.HashOf([]byte(body)),
		RetainUntil: b.until, Metadata: map[string]string{"model-sha256": strings.Repeat("ab", 32), "engine-document": "7 beta"},
	}
}

func (b bench) put(t *testing.T, o archive.Object) string {
	t.Helper()
	version, err := b.store.PutOnce(t.Context(), o)
	if err != nil {
		t.Fatalf("PutOnce(%s): %v", o.Key, err)
	}
	if version == "" {
		t.Fatalf("PutOnce(%s) gave no version", o.Key)
	}
	return version
}

func (b bench) wantBody(t *testing.T, key, version, want string) {
	t.Helper()
	got, err := b.store.Get(t.Context(), key, version)
	if err != nil || string(got) != want {
		t.Errorf("Get(%s, %q) = %q, %v, want %q", key, version, got, err, want)
	}
}

func testPutAndRead(t *testing.T, b bench) {
	for _, body := range []string{"%PDF-1.7", "", strings.Repeat("a page ", 20_000)} {
		o := b.object(fmt.Sprintf("a/%d.pdf", len(body)), body)
		version := b.put(t, o)
		b.wantBody(t, o.Key, version, body)
		b.wantBody(t, o.Key, "", body)
	}
}

func testSecondPut(t *testing.T, b bench) {
	first := b.object("once", "first")
	version := b.put(t, first)
	for _, body := range []string{"first", "second"} {
		if got, err := b.store.PutOnce(t.Context(), b.object("once", body)); !errors.Is(err, archive.ErrExists) {
			t.Errorf("PutOnce(%q again) = %q, %v, want ErrExists", body, got, err)
		}
	}
	b.wantBody(t, first.Key, "", "first")
	b.wantBody(t, first.Key, version, "first")
}

func testRacers(t *testing.T, b bench) {
	const racers = 16
	errs := make([]error, racers)
	var group sync.WaitGroup
	for i := range racers {
		group.Go(func() {
			_, errs[i] = b.store.PutOnce(t.Context(), b.object("race", fmt.Sprint("body ", i)))
		})
	}
	group.Wait()
	winner := -1
	for i, err := range errs {
		switch {
		case err == nil && winner >= 0:
			t.Errorf("racers %d and %d both won", winner, i)
		case err == nil:
			winner = i
		case !errors.Is(err, archive.ErrExists):
			t.Errorf("racer %d: %v, want ErrExists", i, err)
		}
	}
	b.wantBody(t, b.prefix+"race", "", fmt.Sprint("body ", winner))
}

func testChecksum(t *testing.T, b bench) {
	o := b.object("bad", "body")
	o.SHA256 = invoice.HashOf([]byte("another body"))
	if _, err := b.store.PutOnce(t.Context(), o); err == nil || errors.Is(err, archive.ErrExists) {
		t.Errorf("PutOnce with a wrong checksum = %v, want an error of its own", err)
	}
	b.put(t, b.object("bad", "body")) // the key is still free
}

func testStat(t *testing.T, b bench) {
	o := b.object("known", "body")
	version := b.put(t, o)
	want := archive.ObjectInfo{Key: o.Key, Version: version, Size: 4, SHA256: o.SHA256, RetainUntil: o.RetainUntil, Metadata: o.Metadata}
	for _, v := range []string{"", version} {
		got, err := b.store.Stat(t.Context(), o.Key, v)
		if err != nil {
			t.Fatalf("Stat(%q): %v", v, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Stat(%q) (-want +got):\n%s", v, diff)
		}
	}
}

func testNotFound(t *testing.T, b bench) {
	b.put(t, b.object("there", "body"))
	other := b.put(t, b.object("other", "body"))
	for _, tt := range []struct{ key, version string }{
		{b.prefix + "missing", ""},
		{b.prefix + "missing", other},
		{b.prefix + "there", other},
	} {
		if got, err := b.store.Get(t.Context(), tt.key, tt.version); !errors.Is(err, archive.ErrNotFound) {
			t.Errorf("Get(%s, %q) = %q, %v, want ErrNotFound", tt.key, tt.version, got, err)
		}
		if got, err := b.store.Stat(t.Context(), tt.key, tt.version); !errors.Is(err, archive.ErrNotFound) {
			t.Errorf("Stat(%s, %q) = %+v, %v, want ErrNotFound", tt.key, tt.version, got, err)
		}
	}
}

func testList(t *testing.T, b bench) {
	for _, name := range []string{"in/b/2", "in/a/record.json", "in/a/document.pdf", "out/x", "in/c"} {
		b.put(t, b.object(name, "body"))
	}
	var got []archive.ObjectInfo
	collect := func(o archive.ObjectInfo) error {
		got = append(got, archive.ObjectInfo{Key: strings.TrimPrefix(o.Key, b.prefix), Size: o.Size})
		return nil
	}
	if err := b.store.List(t.Context(), b.prefix+"in/", collect); err != nil {
		t.Fatal(err)
	}
	want := []archive.ObjectInfo{{Key: "in/a/document.pdf", Size: 4}, {Key: "in/a/record.json", Size: 4}, {Key: "in/b/2", Size: 4}, {Key: "in/c", Size: 4}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("List (-want +got):\n%s", diff)
	}
	got = nil
	if err := b.store.List(t.Context(), b.prefix+"nothing/", collect); err != nil || got != nil {
		t.Errorf("List of nothing = %v, %v", got, err)
	}
}

func testListError(t *testing.T, b bench) {
	b.put(t, b.object("1", "body"))
	b.put(t, b.object("2", "body"))
	stop, calls := errors.New("stop"), 0
	err := b.store.List(t.Context(), b.prefix, func(archive.ObjectInfo) error { calls++; return stop })
	if !errors.Is(err, stop) || calls != 1 {
		t.Errorf("List = %v after %d calls, want the error of the first call", err, calls)
	}
}

func testCancelled(t *testing.T, b bench) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.store.PutOnce(ctx, b.object("late", "body")); !errors.Is(err, context.Canceled) {
		t.Errorf("PutOnce = %v, want context.Canceled", err)
	}
	if _, err := b.store.Get(ctx, b.prefix+"late", ""); !errors.Is(err, context.Canceled) {
		t.Errorf("Get = %v, want context.Canceled", err)
	}
}
