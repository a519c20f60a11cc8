package document_test

import (
	"fmt"
	"math/rand/v2"
	"syscall"
	"testing"
	"time"

	"quittance/document"
	"quittance/invoice"
)

// distinct is how many different documents a benchmark goes through: more than any
// cache holds, so that nothing is measured twice.
const distinct = 1024

// invoices are documents of one draft with numbers, names and amounts of their own,
// as documents have.
func invoices(b *testing.B, d invoice.Draft) []invoice.Invoice {
	b.Helper()
	first := []string{"Anna", "Dana", "Mehmet", "Zoë", "Jörg", "Priya", "Łukasz", "Fatima", "Xavier", "Bo"}
	last := []string{"Schäfer", "O'Neil", "Yıldız", "Quigley", "Weiß", "Raman", "Wójcik", "Haddad", "Fitzgerald", "Kim"}
	random := rand.New(rand.NewPCG(1, 2))
	out := make([]invoice.Invoice, distinct)
	for i := range out {
		v := d
		v.Customer.Name = first[random.IntN(len(first))] + " " + string(rune('A'+random.IntN(26))) + ". " + last[random.IntN(len(last))]
		v.Customer.Address.Lines = []string{fmt.Sprintf("%s Street %d", last[random.IntN(len(last))], random.IntN(999))}
		v.Lines = append([]invoice.Line(nil), d.Lines...)
		v.Lines[0].Amount.Minor += int64(random.IntN(5000))
		out[i] = issueAs(b, total(b, v), int64(i+1))
	}
	return out
}

// cpu is the processor time of this process so far, all threads and the garbage
// collector included: what a busy machine cannot distort.
func cpu(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// measure runs one call for each document and reports its processor time.
func measure(b *testing.B, d invoice.Draft, call func(*document.Engine, invoice.Invoice) error) {
	e := newEngine(b)
	measureAll(b, invoices(b, d), func(inv invoice.Invoice) error { return call(e, inv) })
}

// measureAll runs one call for each of all in turns, after a first one that warms up,
// and reports its processor time.
func measureAll[T any](b *testing.B, all []T, call func(T) error) {
	for _, inv := range all {
		if err := call(inv); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	start := cpu(b)
	n := 0
	for ; b.Loop(); n++ {
		if err := call(all[n%len(all)]); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(cpu(b)-start)/float64(time.Millisecond)/float64(n), "cpu-ms/op")
}

func renderOne(e *document.Engine, inv invoice.Invoice) error {
	_, err := e.Render(inv)
	return err
}

func rehearseOne(e *document.Engine, inv invoice.Invoice) error {
	_, err := e.Rehearse(inv.Draft())
	return err
}

func BenchmarkRender_USReceipt(b *testing.B)       { measure(b, usRides(b), renderOne) }
func BenchmarkRender_GermanSmall(b *testing.B)     { measure(b, deRidesSmall(b, "de"), renderOne) }
func BenchmarkRender_GermanInvoice(b *testing.B)   { measure(b, deRides(b, "de"), renderOne) }
func BenchmarkRender_German40Lines(b *testing.B)   { measure(b, deDelivery(b, "de", 40), renderOne) }
func BenchmarkRehearse_USReceipt(b *testing.B)     { measure(b, usRides(b), rehearseOne) }
func BenchmarkRehearse_GermanInvoice(b *testing.B) { measure(b, deRides(b, "de"), rehearseOne) }
