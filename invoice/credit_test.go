package invoice_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"quittance/invoice"
)

func total(t *testing.T, d invoice.Draft) invoice.Draft {
	t.Helper()
	d.Kind, d.Currency = invoice.KindInvoice, "EUR"
	got, err := d.Total(invoice.HalfUp)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// The golden case DE-X4: three credits of 3.33 of an invoice of 9.99 at 19 %, whose tax
// is 1.60.
func TestCreditNote_TheLastTakesWhatIsLeft(t *testing.T) {
	original := total(t, invoice.Draft{
		PricesIncludeTax: true, Lines: []invoice.Line{line(333, vat("19")), line(333, vat("19")), line(333, vat("19"))},
	})
	var notes []invoice.Draft
	for i, tax := range []int64{53, 53, 54} {
		note, err := invoice.CreditNote(original, notes, invoice.Credit{Lines: []invoice.LineCredit{{Line: i, Amount: eur(333)}}})
		if err != nil {
			t.Fatal(err)
		}
		want := invoice.TaxBreakdown{Tax: vat("19"), Taxable: eur(333 - tax), Amount: eur(tax)}
		if diff := cmp.Diff([]invoice.TaxBreakdown{want}, note.Breakdown); diff != "" || note.Totals.Payable != eur(333) {
			t.Errorf("credit %d: payable %s, %s", i+1, note.Totals.Payable, diff)
		}
		if err := note.CheckSums(); err != nil || note.Kind != invoice.KindCreditNote || note.Key.Kind != invoice.KindCreditNote {
			t.Errorf("credit %d: kind %s, %v", i+1, note.Kind, err)
		}
		notes = append(notes, note)
	}
	_, err := invoice.CreditNote(original, notes, invoice.Credit{All: true})
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonNothingToInvoice {
		t.Errorf("a fourth: %v", err)
	}
}

func TestCreditNote_OfEverythingRepeatsTheOriginal(t *testing.T) {
	original := meal(t)
	note, err := invoice.CreditNote(original, nil, invoice.Credit{All: true})
	if err != nil {
		t.Fatal(err)
	}
	same := cmpopts.IgnoreFields(invoice.Draft{}, "Kind", "Key", "Notes", "Calculation")
	if diff := cmp.Diff(original, note, same); diff != "" {
		t.Error(diff)
	}
}

// meal is 30.00 under two rates less 5.00, with a tip of 2.00, of which a voucher paid 4.00.
func meal(t *testing.T) invoice.Draft {
	return total(t, invoice.Draft{
		PricesIncludeTax: true,
		Lines:            []invoice.Line{line(2000, vat("7")), line(1000, vat("19"))},
		Allowances:       []invoice.Allowance{{Kind: invoice.MerchantDiscount, Amount: eur(500), Tax: vat("7")}},
		Outside:          []invoice.Line{{Kind: invoice.Tip, Quantity: 1, Amount: eur(200), Net: eur(200)}},
		Paid:             []invoice.Payment{{Kind: invoice.PlatformVoucher, Amount: eur(400)}},
		Notes:            []invoice.LegalNote{{Text: "de.tip"}}, Calculation: []invoice.Step{{Rule: "de.x"}},
	})
}

func TestCreditNote_Price(t *testing.T) {
	note, err := invoice.CreditNote(meal(t), nil, invoice.Credit{Price: eur(1001), Outside: eur(50)})
	if err != nil {
		t.Fatal(err)
	}
	refund := func(minor, net int64, tax invoice.Tax) invoice.Line {
		return invoice.Line{Kind: invoice.Refund, Quantity: 1, Amount: eur(minor), Net: eur(net), Tax: tax}
	}
	want := []invoice.Line{refund(601, 562, vat("7")), refund(400, 336, vat("19"))} // 1500 : 1000
	if diff := cmp.Diff(want, note.Lines); diff != "" {
		t.Error(diff)
	}
	if got := note.Totals; got.Payable != eur(1051) || got.Outside != eur(50) || got.Paid != eur(0) {
		t.Errorf("totals %+v", got)
	}
}

// The customer gets back what they paid, and the voucher's payer the rest.
func TestCreditNote_CustomerFirst(t *testing.T) {
	original := meal(t) // 23.00 by the customer, 4.00 by the voucher
	first, err := invoice.CreditNote(original, nil, invoice.Credit{Price: eur(2500)})
	if err != nil || first.Totals.Payable != eur(2300) || first.Totals.Paid != eur(200) {
		t.Fatalf("%+v, %v", first.Totals, err)
	}
	last, err := invoice.CreditNote(original, []invoice.Draft{first}, invoice.Credit{All: true})
	if err != nil || last.Totals.Payable != eur(0) || last.Totals.Paid != eur(200) || last.Totals.Outside != eur(200) {
		t.Errorf("%+v, %v", last.Totals, err)
	}
}

// Credits too small to hold any tax leave all of it to the last ones, which may hold no
// more than there is under either of two parallel taxes.
func TestCreditNote_UnitByUnit(t *testing.T) {
	original := total(t, invoice.Draft{PricesIncludeTax: true, Lines: []invoice.Line{line(63, parallel(invoice.SchemeCGST, "2.5", invoice.SchemeSGST, "2.5"))}})
	var notes []invoice.Draft
	left := [3]int64{59, 2, 2} // net and both taxes
	for range 63 {
		note, err := invoice.CreditNote(original, notes, invoice.Credit{Price: eur(1)})
		if err != nil || note.CheckSums() != nil {
			t.Fatal(err, note.CheckSums())
		}
		first, second := note.Breakdown[0], note.Breakdown[1]
		for i, minor := range [3]int64{first.Taxable.Minor, first.Amount.Minor, second.Amount.Minor} {
			if left[i] -= minor; minor < 0 || left[i] < 0 {
				t.Fatalf("credit %d of %+v", len(notes)+1, note.Breakdown)
			}
		}
		notes = append(notes, note)
	}
	if left != [3]int64{} {
		t.Errorf("left are %v", left)
	}
}

// What lines take is not shared over the taxes again.
func TestCreditNote_LinesThenPrice(t *testing.T) {
	note, err := invoice.CreditNote(meal(t), nil, invoice.Credit{Lines: []invoice.LineCredit{{Line: 1, Amount: eur(1000)}}, Price: eur(1500)})
	if err != nil || note.Totals.Gross != eur(2500) || note.Totals.Tax != eur(258) {
		t.Errorf("%+v, %v", note.Totals, err)
	}
}

func TestCreditNote_OfLines(t *testing.T) {
	named := func(text string, quantity int64) invoice.Line {
		l := line(900, vat("7"))
		l.Text, l.Quantity = text, quantity
		return l
	}
	original := total(t, invoice.Draft{PricesIncludeTax: true, Lines: []invoice.Line{named("soup", 3), named("tea", 2)}})
	part := func(n int, minor int64) invoice.LineCredit { return invoice.LineCredit{Line: n, Amount: eur(minor)} }
	note, err := invoice.CreditNote(original, nil, invoice.Credit{Lines: []invoice.LineCredit{part(0, 900), part(1, 450)}})
	if err != nil || note.Lines[0].Quantity != 3 || note.Lines[1].Quantity != 1 || note.Lines[1].Text != "tea" {
		t.Errorf("%+v, %v", note.Lines, err)
	}
	again := []invoice.Credit{{Lines: []invoice.LineCredit{part(0, 1)}}, {Lines: []invoice.LineCredit{part(1, 300), part(1, 300)}}}
	for _, c := range again {
		_, err = invoice.CreditNote(original, []invoice.Draft{note}, c)
		if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonCreditExceedsInvoice {
			t.Errorf("again %+v: %v", c, err)
		}
	}
	_, err = invoice.CreditNote(original, nil, invoice.Credit{Lines: []invoice.LineCredit{part(1, 600), part(1, 600)}})
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonCreditExceedsInvoice {
		t.Errorf("a line twice beside another under its tax: %v", err)
	}
}

func TestCreditNote_Refusals(t *testing.T) {
	lines := func(list ...invoice.LineCredit) invoice.Credit { return invoice.Credit{Lines: list} }
	tests := []struct {
		name   string
		credit invoice.Credit
		want   invoice.Reason
	}{
		{"nothing", invoice.Credit{}, invoice.ReasonNothingToInvoice},
		{"nothing of a line", lines(invoice.LineCredit{Amount: eur(0)}), invoice.ReasonNothingToInvoice},
		{"no such line", lines(invoice.LineCredit{Line: 2, Amount: eur(1)}), invoice.ReasonCreditExceedsInvoice},
		{"line before the first", lines(invoice.LineCredit{Line: -1, Amount: eur(1)}), invoice.ReasonCreditExceedsInvoice},
		{"more than a line", lines(invoice.LineCredit{Line: 1, Amount: eur(1001)}), invoice.ReasonCreditExceedsInvoice},
		{"a line twice", lines(invoice.LineCredit{Line: 1, Amount: eur(501)}, invoice.LineCredit{Line: 1, Amount: eur(500)}), invoice.ReasonCreditExceedsInvoice},
		{"a line without its discount", lines(invoice.LineCredit{Amount: eur(1501)}), invoice.ReasonCreditExceedsInvoice},
		{"more than the price", invoice.Credit{Price: eur(2501)}, invoice.ReasonCreditExceedsInvoice},
		{"more than the tip", invoice.Credit{Outside: eur(201)}, invoice.ReasonCreditExceedsInvoice},
		{"other currency", invoice.Credit{Price: invoice.Amount{Minor: 1, Currency: "USD"}}, invoice.ReasonMixedCurrencies},
		{"negative", invoice.Credit{Outside: eur(-1)}, invoice.ReasonAmountOutOfRange},
		{"out of range", lines(invoice.LineCredit{Amount: eur(invoice.MaxMinor + 1)}), invoice.ReasonAmountOutOfRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := invoice.CreditNote(meal(t), nil, tt.credit)
			if r, ok := invoice.AsRejected(err); !ok || r.Reason != tt.want {
				t.Errorf("CreditNote: %v, want %s", err, tt.want)
			}
		})
	}
}

func TestCreditNote_EarlierMustBeCreditNotesOfIt(t *testing.T) {
	original := meal(t)
	tests := []struct {
		name  string
		spoil func(*invoice.Draft)
	}{
		{"an invoice", func(d *invoice.Draft) { d.Kind = invoice.KindInvoice }},
		{"in another currency", func(d *invoice.Draft) { d.Currency = "USD" }},
		{"of the other price mode", func(d *invoice.Draft) { d.PricesIncludeTax = false }},
		{"under another tax", func(d *invoice.Draft) { d.Lines[0].Tax = vat("5") }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			note, err := invoice.CreditNote(original, nil, invoice.Credit{Price: eur(100)})
			if err != nil {
				t.Fatal(err)
			}
			tt.spoil(&note)
			if _, err := invoice.CreditNote(original, []invoice.Draft{note}, invoice.Credit{All: true}); err == nil {
				t.Error("it was taken")
			}
		})
	}
}
