// Package vat makes a pack of a country whose indirect tax can be told as facts: most
// countries. A country is a short file of facts, each with the day since when it is law
// and its source.
//
// It owns what documents of trips, deliveries, commissions and self-billing have in
// common under a value added tax, a goods and services tax or a sales tax. It does not
// own any country's facts (packages countries/xx), nor the arithmetic (package invoice),
// nor the contract of a pack (package regime).
//
// # A country
//
// A small country, complete; [Example] runs it:
//
//	var (
//		date    = invoice.MustDate
//		percent = invoice.MustPercent
//	)
//
//	var standard = regime.RateTable{ID: "xx.standard", Rates: []regime.Rate{
//		{Since: date("2019-01-01"), Percent: percent("5"), Source: "VAT Act s. 3"},
//		{Since: date("2022-01-01"), Percent: percent("10"), Source: "VAT Act s. 3 as amended in 2021"},
//	}}
//
//	var smallAmount = regime.LimitTable{ID: "xx.small_amount", Limits: []regime.Limit{
//		{Since: date("2019-01-01"), Minor: 100_00, Source: "VAT Regulations r. 80"},
//	}}
//
//	// rule is a rule that is law since the tax began.
//	func rule(id, citation, summary string) regime.Rule {
//		return regime.Rule{ID: id, Since: date("2019-01-01"), Citation: citation, Summary: summary}
//	}
//
//	func Pack() regime.Pack {
//		tip := rule("xx.all.tip_outside", "VAT Act s. 9", "A tip is not consideration.")
//		full := rule("xx.all.full_invoice", "VAT Act s. 48", "A full invoice names the customer.")
//		return vat.Law{
//			Country: "XX", Name: "Freedonia", Version: "xx 1", Zone: "UTC", Currency: "EUR",
//			Since: date("2019-01-01"), Languages: []string{"en"},
//			Retention:  invoice.Retention{Years: 5, Source: "VAT Act s. 60"},
//			IssuedFor:  vat.Fact{Rule: rule("xx.all.issued_for", "VAT Act s. 47", "A third party may issue the invoice."), Note: "xx.issued_for"},
//			Reductions: vat.Fact{Rule: rule("xx.all.reduction", "VAT Act s. 10", "A discount lowers the taxable amount.")},
//			Vouchers:   vat.Fact{Rule: rule("xx.all.voucher", "VAT Act s. 11", "A third party's voucher pays the price.")},
//			Formats: []vat.Format{
//				{Rule: rule("xx.all.simplified", "VAT Regulations r. 80", "A small amount needs no customer."),
//					UpTo: &smallAmount, Format: invoice.FormatSimplified},
//				{Rule: full, Format: invoice.FormatFull, Needs: []vat.Need{vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedAddress(vat.Customer)}},
//			},
//			Rides: &vat.Line{Charges: []vat.Choice{
//				{Rule: rule("xx.rides.exempt", "VAT Act s. 55", "Carriage of passengers is exempt."),
//					For: vat.Trip(), To: vat.Exempt("xx.carriage_exempt")},
//				{Rule: rule("xx.rides.fees", "VAT Act s. 3", "Fees are taxed at the standard rate."),
//					For: vat.TripExtras(), To: vat.At(standard)},
//				{Rule: tip, For: vat.Kinds(invoice.Tip), To: vat.Beside("xx.tip_outside")},
//			}},
//		}.Pack()
//	}
//
// The codes of the legal notes get their wording in countries/NOTES.txt and in the
// templates of the country.
//
// # How a part of the price is treated
//
// Each component that adds to the price goes through the line's Charges from the top:
// the first [Choice] that is for its kind, whose rule is in force on the day of supply
// in the local zone, and whose conditions hold, wins. So the special case stands above
// the general one, and a change of law is a second choice: the old rule gets an Until,
// the new one a Since. Nothing is guessed: a kind that no choice is for is refused as
// unsupported, and where no choice holds the refusal names the field that decides.
//
// What becomes of the part is a [Treatment]:
//
//	vat.At(standard)                             // taxed at the rate of the table on the day
//	vat.At(harmonized).In(invoice.SchemeHST)     // under another tax than the law's
//	vat.Both(gst, invoice.SchemeQST, qst)        // two taxes on one base
//	vat.Exempt("it.urban_taxi_exempt")           // category E, with its note
//	vat.Zero()                                   // category Z
//	vat.ReverseCharge("xx.reverse_charge")       // category AE, with its note
//	vat.NoSupply("xx.damages")                   // category O: damages for a trip that was called off
//	vat.Beside("xx.tip_outside")                 // beside the tax: a tip, a toll paid out for the customer
//	vat.Along(invoice.Item)                      // shares the rates of the goods, in proportion
//	vat.As(invoice.Fare)                         // as the fare: a toll or a surcharge of the carrier
//
// # The other mechanisms
//
//   - Small business: Law.Exemptions, with When.Status.
//   - Deemed supplier, by date and area: Line.Principals. The platform is the supplier of
//     everything; the driver or restaurant stays named as seller. With Principal.For it
//     supplies some kinds only, such as bringing a meal, on a document of its own.
//   - Simplified and full documents: Law.Formats, or Line.Formats, each with its needs.
//   - Stamp duty, withholding, flat-rate credit, tax on a margin: Line.Memos.
//   - The commission of a platform established elsewhere: a choice with When.PlatformAbroad
//     and [ReverseCharge].
//   - Rounding once per rate downwards: Law.Rounding. Coins: Law.Cash.
//   - Series and numbers as the law wants them: Law.Numbering.
//   - Several zones or languages: Law.Zones, Law.LanguageIn. Places without the tax: Law.Without.
//   - Tax identifiers with a checksum: Law.TaxIDs.
//
// # Hooks
//
// When.If and Line.Finish are Go functions, for what facts cannot say. Whoever uses one
// says at the place why. Both are pure.
package vat
