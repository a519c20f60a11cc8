package countries_test

import (
	"testing"

	"quittance/countries"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// What it costs to assess a usual trip: the parts of a fare, a toll and a tip, with the
// platform's fee on a document of its own. The budget is 60 µs of CPU a draft.
func BenchmarkAssess(b *testing.B) {
	pack, err := countries.All().Pack("DE")
	if err != nil {
		b.Fatal(err)
	}
	o := plainOrder("DE", "EUR")
	o.Service.Class = invoice.ClassTaxi
	fee := component(invoice.BookingFee, 199, "EUR")
	fee.SuppliedBy = invoice.RolePlatform
	o.Components = []invoice.Component{
		component(invoice.Fare, 450, "EUR"), component(invoice.Distance, 1620, "EUR"), component(invoice.Time, 340, "EUR"),
		component(invoice.Toll, 150, "EUR"), component(invoice.Tip, 200, "EUR"), fee,
	}
	o.Total = regimetest.Total(o)
	drafts := 0
	b.ReportAllocs()
	for b.Loop() {
		list, err := pack.Assess(o)
		if err != nil {
			b.Fatal(err)
		}
		drafts += len(list)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(drafts), "us/draft")
}
