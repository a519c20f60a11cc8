package document_test

import (
	"sync/atomic"
	"testing"

	"quittance/document"
	"quittance/invoice"
)

// BenchmarkRender_Parallel renders the two documents of the budget, with their XML,
// on all cores at once from one engine, as a worker does.
func BenchmarkRender_Parallel(b *testing.B) {
	// The documents are made out here, once for all counts of the benchmarks below.
	for _, bb := range []struct {
		name   string
		engine *document.Engine
		draft  invoice.Draft
	}{
		{"USReceiptXML", newEngine(b), usRides(b)},
		{"MultiscriptXML", specimenEngine(b), multiscript(b)},
	} {
		var all []page
		for _, inv := range invoices(b, bb.draft) {
			p := page{inv, benchXML(inv)}
			if _, err := bb.engine.Render(p.inv, p.xml); err != nil {
				b.Fatal(err)
			}
			all = append(all, p)
		}
		b.Run(bb.name, func(b *testing.B) { renderParallel(b, bb.engine, all) })
	}
}

// renderParallel renders all in turns and reports the documents of a second.
func renderParallel(b *testing.B, e *document.Engine, all []page) {
	b.ReportAllocs()
	var next atomic.Int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			p := all[next.Add(1)%int64(len(all))]
			if _, err := e.Render(p.inv, p.xml); err != nil {
				b.Error(err)
				return
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}
