package sqlite_test

import (
	"path/filepath"
	"testing"

	"quittance/activities/moneytest"
	"quittance/internal/sqlite"
	"quittance/register"
	"quittance/register/registertest"
)

// open opens a file and makes its tables.
func open(t testing.TB, path string) *sqlite.DB {
	t.Helper()
	db, err := sqlite.Open(sqlite.Params{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestRegister_Conformance(t *testing.T) {
	store := sqlite.NewRegister(open(t, filepath.Join(t.TempDir(), "r.db")))
	registertest.Run(t, func(*testing.T) register.Store { return store })
}

func TestMoney_Conformance(t *testing.T) {
	store := sqlite.NewMoney(open(t, filepath.Join(t.TempDir(), "m.db")))
	moneytest.Run(t, func(*testing.T) moneytest.Store { return store })
}
