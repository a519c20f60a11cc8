package countries_test

import (
	"fmt"

	"quittance/countries"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

// A taxi trip in Germany, with the platform's fee: two documents, each under its law.
func ExampleAll() {
	o := plainOrder("DE", "EUR")
	o.Service.Class = invoice.ClassTaxi
	fee := component(invoice.BookingFee, 199, "EUR")
	fee.SuppliedBy = invoice.RolePlatform
	o.Components = []invoice.Component{component(invoice.Fare, 2410, "EUR"), fee}
	o.Total = regimetest.Total(o)

	pack, err := countries.All().Pack(o.Country)
	if err != nil {
		fmt.Println(err)
		return
	}
	drafts, err := pack.Assess(o)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range drafts {
		fmt.Println(d.Key, d.Format, d.Totals.Gross, "with", d.Totals.Tax, "of tax at", d.Breakdown[0].Rate, "%")
	}
	// Output:
	// rides/golden-1/supplier-1/customer/invoice simplified 24.10 EUR with 1.58 EUR of tax at 7 %
	// rides/golden-1/platform-1/customer/invoice simplified 1.99 EUR with 0.32 EUR of tax at 19 %
}
