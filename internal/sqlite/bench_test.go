package sqlite_test

import (
	"fmt"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"quittance/internal/sqlite"
)

// BenchmarkInvoice is all that one document asks of the database: the order, the
// resume, the freeze, the number, the frozen draft, the confirmation.
func BenchmarkInvoice(b *testing.B) {
	for _, series := range []string{"one series", "a series each"} {
		b.Run(series, func(b *testing.B) {
			s, err := storesOf(open(b, filepath.Join(b.TempDir(), "b.db")))
			if err != nil {
				b.Fatal(err)
			}
			for i := range b.N {
				if err := s.money.SaveOrder(b.Context(), order(fmt.Sprint(i))); err != nil {
					b.Fatal(err)
				}
			}
			b.ResetTimer()
			before := cpu(b)
			for i := range b.N {
				rule := rule
				if series != "one series" {
					rule.ID += fmt.Sprint("/", i)
				}
				if err := s.issue(b.Context(), order(fmt.Sprint(i)).OrderRef, rule); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64((cpu(b)-before).Microseconds())/float64(b.N), "cpu-µs/op")
		})
	}
}

// cpu is what the process has used of the processors: on a busy machine the time of
// the wall says little.
func cpu(b *testing.B) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func BenchmarkSaveOrder(b *testing.B) {
	money := sqlite.NewMoney(open(b, filepath.Join(b.TempDir(), "b.db")))
	for i := range b.N {
		if err := money.SaveOrder(b.Context(), order(fmt.Sprint(i))); err != nil {
			b.Fatal(err)
		}
	}
}
