package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/internal/sqlite"
	"quittance/invoice"
)

func TestOpen(t *testing.T) {
	if _, err := sqlite.Open(sqlite.Params{}); err == nil {
		t.Error("opened without a path")
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("this is not a database, and long enough to be seen as none"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(sqlite.Params{Path: filepath.Join(file, "x.db")}); err == nil {
		t.Error("opened in a folder that is a file")
	}
	db, err := sqlite.Open(sqlite.Params{Path: file})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Migrate(t.Context()); err == nil {
		t.Error("migrated a file that is no database")
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
}

func TestOpen_KeepsWhatWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new folder", "50%?#& ü.db")
	for range 2 {
		if err := sqlite.NewMoney(open(t, path)).SaveOrder(t.Context(), order("o1")); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the file has another name: %v", err)
	}
}

func TestMoney_Orders(t *testing.T) {
	money := sqlite.NewMoney(open(t, filepath.Join(t.TempDir(), "o.db")))
	var want []string
	for i := range 5 {
		o := order(fmt.Sprint("o", i))
		for o.Version = 1; o.Version <= 2; o.Version++ {
			if err := money.SaveOrder(t.Context(), o); err != nil {
				t.Fatal(err)
			}
		}
		want = append(want, fmt.Sprint(o.OrderRef, " 2"))
	}
	var got []string
	err := money.Orders(t.Context(), func(o invoice.Order) error {
		got = append(got, fmt.Sprint(o.OrderRef, " ", o.Version))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("orders (-want +got):\n%s", diff)
	}
	stop := errors.New("stop")
	if err := money.Orders(t.Context(), func(invoice.Order) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error %v, want that of the callback", err)
	}
}

func TestMoney_SaveOrder_OtherContent(t *testing.T) {
	money := sqlite.NewMoney(open(t, filepath.Join(t.TempDir(), "c.db")))
	o := order("o1")
	o.Parties, o.Components = []invoice.Party{}, []invoice.Component{}
	for range 2 {
		if err := money.SaveOrder(t.Context(), o); err != nil {
			t.Fatal(err)
		}
	}
	o.Country = "FR"
	if err := money.SaveOrder(t.Context(), o); !errors.Is(err, sqlite.ErrVersionRecorded) {
		t.Errorf("error %v, want ErrVersionRecorded", err)
	}
}

func TestCancelled_DoesNothing(t *testing.T) {
	money := sqlite.NewMoney(open(t, filepath.Join(t.TempDir(), "x.db")))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := money.SaveOrder(ctx, order("o1")); !errors.Is(err, context.Canceled) {
		t.Errorf("SaveOrder: error %v, want context.Canceled", err)
	}
	if _, err := money.Order(ctx, order("o1").OrderRef); !errors.Is(err, context.Canceled) {
		t.Errorf("Order: error %v, want context.Canceled", err)
	}
}
