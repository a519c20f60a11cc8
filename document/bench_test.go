package document_test

import (
	"fmt"
	"testing"

	"quittance/invoice"
)

// invoices are documents of one draft with names, numbers and amounts of their
// own, as documents have.
func invoices(b *testing.B, d invoice.Draft) []invoice.Invoice {
	b.Helper()
	names := []string{"Anna Schäfer", "Dana O'Neil", "Mehmet Yıldız", "Zoë Quigley", "Jörg Weiß", "Priya Raman", "Łukasz Wójcik", "Fatima Haddad"}
	out := make([]invoice.Invoice, 64)
	for i := range out {
		v := d
		v.Customer.Name = names[i%len(names)] + fmt.Sprint(" ", 1000+i*37)
		v.Lines = append([]invoice.Line(nil), d.Lines...)
		v.Lines[0].Amount.Minor += int64(i * 137)
		out[i] = issue(b, total(b, v))
	}
	return out
}

func benchmark(b *testing.B, d invoice.Draft) {
	e := newEngine(b)
	all := invoices(b, d)
	for _, inv := range all {
		if _, err := e.Render(inv); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := e.Render(all[i%len(all)]); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRender_USReceipt(b *testing.B)     { benchmark(b, usRides(b)) }
func BenchmarkRender_GermanInvoice(b *testing.B) { benchmark(b, deRides(b, "de")) }
func BenchmarkRender_German40Lines(b *testing.B) { benchmark(b, deDelivery(b, "de", 40)) }
func BenchmarkRehearse_USReceipt(b *testing.B) {
	e := newEngine(b)
	d := usRides(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Rehearse(d); err != nil {
			b.Fatal(err)
		}
	}
}
