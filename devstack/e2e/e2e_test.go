// Package e2e tests the whole product on the embedded servers: from events to
// archived documents.
package e2e

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"quittance/archive"
	"quittance/internal/app"
	"quittance/internal/s3"
	"quittance/invoice"

	"quittance/devstack/feedrun"
	"quittance/devstack/system"

	_ "time/tzdata"
)

// shared is the folder of material that others wrote, or "" where it is absent.
func shared() string {
	dir := os.Getenv("QUITTANCE_SHARED")
	if dir == "" {
		dir = "../../../shared"
	}
	dir, err := filepath.Abs(dir) // a running object store has another working directory
	if err != nil {
		return ""
	}
	if _, err := os.Stat(filepath.Join(dir, "data")); err != nil {
		return ""
	}
	return dir
}

// start runs the whole product for one test.
func start(t *testing.T, p system.Params) *system.System {
	t.Helper()
	if p.Dir == "" {
		p.Dir = t.TempDir()
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	s, err := system.Start(ctx, p)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Errorf("stop: %v", err)
		}
	})
	return s
}

func openFeed(t *testing.T, s *system.System) *system.Feed {
	t.Helper()
	f, err := system.OpenFeed(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// run feeds the items and returns the account.
func run(t *testing.T, f *system.Feed, items []feedrun.Item) feedrun.Summary {
	t.Helper()
	summary, err := feedrun.Run(t.Context(), f.Params, items)
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// audit is what an auditor finds after a run: the register is sound and at rest,
// every number has one record whose document and sums verify. It returns the
// records by document key.
func audit(t *testing.T, c app.Config, f *system.Feed) map[string]invoice.Record {
	t.Helper()
	report, err := f.Register.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range report.Problems {
		t.Errorf("register: %s", p)
	}
	if report.OpenCount != 0 {
		t.Errorf("register: %d numbers have no document", report.OpenCount)
	}
	records := readArchive(t, c)
	if int64(len(records)) != report.Numbers {
		t.Errorf("%d numbers were given, %d documents are in the archive", report.Numbers, len(records))
	}
	return records
}

func readArchive(t *testing.T, c app.Config) map[string]invoice.Record {
	t.Helper()
	store, err := s3.New(c.S3.Params())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	a, err := archive.New(archive.Params{Store: store})
	if err != nil {
		t.Fatal(err)
	}
	records := map[string]invoice.Record{}
	err = a.Records(t.Context(), func(r invoice.Record) error {
		document, err := a.Document(t.Context(), r)
		if err != nil {
			return err
		}
		if err := archive.Verify(r, document); err != nil {
			return err
		}
		key := r.Claim.Key.String()
		if _, twice := records[key]; twice {
			t.Errorf("%s has two records", key)
		}
		records[key] = r
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// inputs returns the order and draft of a record.
func inputs(t *testing.T, r invoice.Record) invoice.Inputs {
	t.Helper()
	in, err := invoice.Frozen{Body: r.Inputs, Hash: r.Claim.InputHash}.Thaw()
	if err != nil {
		t.Fatal(err)
	}
	return in
}
