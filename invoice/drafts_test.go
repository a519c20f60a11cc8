package invoice_test

import (
	"cmp"
	"flag"
	"slices"
	"strconv"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"quittance/invoice"
)

var long = flag.Bool("long", false, "a million drafts instead of twenty thousand")

// checkMany checks a property on as many drafts as the run asks for.
func checkMany(t *testing.T, property func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks").Value
	before := checks.String()
	t.Cleanup(func() {
		if err := checks.Set(before); err != nil {
			t.Error(err)
		}
	})
	n := 20_000
	if *long {
		n = 1_000_000
	}
	if err := checks.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, property)
}

// taxes are single, parallel, zero and none.
func taxes() []invoice.Tax {
	gst := func(scheme invoice.TaxScheme, rate string, beside invoice.TaxScheme, other string) invoice.Tax {
		return invoice.Tax{Scheme: scheme, Category: invoice.CategoryStandard, Rate: invoice.MustPercent(rate),
			Parallel: invoice.Parallel{Scheme: beside, Rate: invoice.MustPercent(other)}}
	}
	return []invoice.Tax{
		vat("19"), vat("7"), vat("9.125"), vat("0"),
		gst(invoice.SchemeCGST, "2.5", invoice.SchemeSGST, "2.5"), gst(invoice.SchemeCGST, "9", invoice.SchemeSGST, "9"),
		gst(invoice.SchemeGST, "5", invoice.SchemeQST, "9.975"),
		{Scheme: invoice.SchemeVAT, Category: invoice.CategoryExempt}, {Scheme: invoice.SchemeVAT, Category: invoice.CategoryOutside},
	}
}

// anyDraft makes a draft of any lines, reductions, money outside, vouchers and cash.
func anyDraft(t *rapid.T) (invoice.Draft, invoice.Rounding) {
	bits := rapid.Uint8().Draw(t, "shape")
	d := invoice.Draft{Kind: invoice.KindInvoice, Currency: "EUR", PricesIncludeTax: bits&1 > 0, PaidInCash: bits&2 > 0}
	rounding := invoice.HalfUp
	if bits&4 > 0 {
		rounding = invoice.Floor
	}
	price, tax := rapid.Int64Range(0, 20_000), rapid.SampledFrom(taxes())
	for range rapid.IntRange(1, 6).Draw(t, "lines") {
		l := line(price.Draw(t, "price"), tax.Draw(t, "tax"))
		d.Lines = append(d.Lines, l)
		if bits&8 > 0 {
			off := rapid.Int64Range(0, l.Amount.Minor).Draw(t, "off")
			d.Allowances = append(d.Allowances, invoice.Allowance{Kind: invoice.Refund, Amount: eur(off), Tax: l.Tax})
		}
	}
	if bits&16 > 0 {
		d.Outside = []invoice.Line{{Kind: invoice.Tip, Amount: eur(rapid.Int64Range(0, 500).Draw(t, "tip"))}}
	}
	d, err := d.Total(rounding)
	if err != nil {
		t.Fatal(err)
	}
	if bits&32 > 0 {
		paid := rapid.Int64Range(0, d.Totals.Gross.Minor).Draw(t, "voucher")
		d.Paid = []invoice.Payment{{Kind: invoice.PlatformVoucher, Amount: eur(paid)}}
		if d, err = d.Total(rounding); err != nil {
			t.Fatal(err)
		}
	}
	return d.RoundCash(rapid.SampledFrom([]int64{0, 1, 5, 10, 100}).Draw(t, "coin")), rounding
}

// Whatever is on a draft: its sums hold, the order of its parts changes nothing, and
// credit notes in part and of the rest add up to it, under each tax and in each total.
func TestDrafts(t *testing.T) {
	checkMany(t, func(t *rapid.T) {
		d, rounding := anyDraft(t)
		if err := d.CheckSums(); err != nil {
			t.Fatal(err)
		}
		checkOrder(t, d, rounding)
		if d.Totals.Gross.Minor+d.Totals.Outside.Minor == 0 {
			return
		}
		var notes []invoice.Draft
		for range rapid.IntRange(0, 3).Draw(t, "credits") {
			note, err := invoice.CreditNote(d, notes, anyCredit(t, d, rounding))
			if r, ok := invoice.AsRejected(err); ok && (r.Reason == invoice.ReasonCreditExceedsInvoice || r.Reason == invoice.ReasonNothingToInvoice) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			notes = append(notes, note)
		}
		note, err := invoice.CreditNote(d, notes, invoice.Credit{All: true, Rounding: rounding})
		if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonNothingToInvoice || len(notes) == 0 {
			if err != nil {
				t.Fatal(err)
			}
			notes = append(notes, note)
		}
		checkCancelled(t, d, notes)
	})
}

func anyCredit(t *rapid.T, d invoice.Draft, r invoice.Rounding) invoice.Credit {
	c := invoice.Credit{Rounding: r}
	if rapid.Bool().Draw(t, "of lines") {
		n := rapid.IntRange(0, len(d.Lines)-1).Draw(t, "line")
		c.Lines = []invoice.LineCredit{{Line: n, Amount: eur(rapid.Int64Range(0, d.Lines[n].Amount.Minor).Draw(t, "of the line"))}}
	} else {
		c.Price = eur(rapid.Int64Range(0, d.Totals.Gross.Minor/2).Draw(t, "of the price"))
	}
	c.Outside = eur(rapid.Int64Range(0, d.Totals.Outside.Minor).Draw(t, "of the tip"))
	return c
}

// checkOrder totals the draft with its lists turned round.
func checkOrder(t *rapid.T, d invoice.Draft, r invoice.Rounding) {
	turned := d
	turned.Lines, turned.Allowances = slices.Clone(d.Lines), slices.Clone(d.Allowances)
	slices.Reverse(turned.Lines)
	slices.Reverse(turned.Allowances)
	turned, err := turned.Total(r)
	if err != nil {
		t.Fatal(err)
	}
	want := d
	want, err = want.Total(r)
	if err != nil || want.Totals != turned.Totals {
		t.Fatalf("totals %+v and, turned round, %+v, %v", want.Totals, turned.Totals, err)
	}
	if a, b := rows(want.Breakdown), rows(turned.Breakdown); !slices.Equal(a, b) {
		t.Fatalf("breakdown %v and, turned round, %v", a, b)
	}
}

// rows sorts a breakdown by its taxes.
func rows(list []invoice.TaxBreakdown) []invoice.TaxBreakdown {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b invoice.TaxBreakdown) int {
		return cmp.Or(cmp.Compare(a.Scheme, b.Scheme), cmp.Compare(a.Category, b.Category), cmp.Compare(a.Rate, b.Rate),
			cmp.Compare(a.Parallel.Scheme, b.Parallel.Scheme), cmp.Compare(a.Parallel.Rate, b.Parallel.Rate))
	})
	return list
}

// checkCancelled reports whether credit notes are sound and add up to the original.
func checkCancelled(t *rapid.T, d invoice.Draft, notes []invoice.Draft) {
	sums := invoice.Draft{Breakdown: slices.Clone(d.Breakdown), Totals: d.Totals}
	for _, n := range notes {
		if err := n.CheckSums(); err != nil {
			t.Fatal(err)
		}
		if n.Totals.Payable.Minor < 0 || n.Totals.Paid.Minor < 0 {
			t.Fatalf("a credit note of %+v", n.Totals)
		}
		for _, row := range n.Breakdown {
			i := slices.IndexFunc(sums.Breakdown, func(b invoice.TaxBreakdown) bool { return b.Tax == row.Tax && b.SharesBase == row.SharesBase })
			if row.Taxable.Minor < 0 || row.Amount.Minor < 0 || i < 0 {
				t.Fatalf("a credit note with the row %+v", row)
			}
			sums.Breakdown[i].Taxable = sums.Breakdown[i].Taxable.Minus(row.Taxable)
			sums.Breakdown[i].Amount = sums.Breakdown[i].Amount.Minus(row.Amount)
		}
		sums.Totals.Net = sums.Totals.Net.Minus(n.Totals.Net)
		sums.Totals.Tax = sums.Totals.Tax.Minus(n.Totals.Tax)
		sums.Totals.Gross = sums.Totals.Gross.Minus(n.Totals.Gross)
		sums.Totals.Outside = sums.Totals.Outside.Minus(n.Totals.Outside)
		sums.Totals.Paid = sums.Totals.Paid.Minus(n.Totals.Paid)
		sums.Totals.Rounding = sums.Totals.Rounding.Minus(n.Totals.Rounding)
		sums.Totals.Payable = sums.Totals.Payable.Minus(n.Totals.Payable)
	}
	for _, b := range sums.Breakdown {
		if !b.Taxable.IsZero() || !b.Amount.IsZero() {
			t.Fatalf("of the row %s %s %% are left %s and %s", b.Scheme, b.Rate, b.Taxable, b.Amount)
		}
	}
	left := sums.Totals
	left.LinesNet, left.Allowances, left.Charges = eur(0), eur(0), eur(0) // a credit note in part has none of the original's allowances
	zero := invoice.Totals{
		LinesNet: eur(0), Allowances: eur(0), Charges: eur(0), Net: eur(0), Tax: eur(0), Gross: eur(0),
		Outside: eur(0), Paid: eur(0), Rounding: eur(0), Payable: eur(0),
	}
	if diff := gocmp.Diff(zero, left); diff != "" {
		t.Fatalf("%d credit notes leave %s", len(notes), diff)
	}
}
