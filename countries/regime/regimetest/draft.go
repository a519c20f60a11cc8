package regimetest

import (
	"fmt"
	"math/big"
	"slices"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

func checkKey(d invoice.Draft) error {
	got, err := invoice.ParseDocumentKey(d.Key.String())
	if err != nil || got != d.Key {
		return fmt.Errorf("key reads back as %v, %w", got, err)
	}
	if d.Key.Supplier != d.Supplier.ID || d.Key.Kind != d.Kind {
		return fmt.Errorf("key does not name its supplier %s and kind %s", d.Supplier.ID, d.Kind)
	}
	return nil
}

func checkFrame(p regime.Pack, d invoice.Draft) error {
	if _, err := time.LoadLocation(d.Zone); err != nil || d.Zone == "" {
		return fmt.Errorf("zone %q: %w", d.Zone, err)
	}
	switch {
	case d.Country != p.Country, d.Currency != p.Currency, d.Versions.Pack != p.Version:
		return fmt.Errorf("is of %s %s %s, not of the pack", d.Country, d.Currency, d.Versions.Pack)
	case d.Retain != p.Retention:
		return fmt.Errorf("retention is %+v", d.Retain)
	case d.Format == "", d.Template != p.Template(d.Key.Order.BusinessLine), d.SupplyDate.IsZero():
		return fmt.Errorf("format %q, template %q, supply date %q", d.Format, d.Template, d.SupplyDate)
	case !slices.Contains(p.Languages, d.Language):
		return fmt.Errorf("language %q is not the pack's", d.Language)
	case d.Issuer != nil && d.Issuer.ID == d.Supplier.ID:
		return fmt.Errorf("the supplier is named as issuer too")
	case d.Seller != nil && (d.Seller.ID == d.Supplier.ID || d.Seller.Name == ""):
		return fmt.Errorf("the seller is the supplier, or has no name")
	}
	return nil
}

// checkSteps: every step refers to a rule or table of the line, and the rule was law
// on the day of supply.
func checkSteps(line regime.Line, d invoice.Draft) error {
	known := map[string]bool{}
	for _, t := range line.Rates {
		known[t.ID] = true
	}
	for _, t := range line.Limits {
		known[t.ID] = true
	}
	for _, r := range line.Rules {
		known[r.ID] = r.InForce(d.SupplyDate)
	}
	for _, s := range d.Calculation {
		if !known[s.Rule] {
			return fmt.Errorf("step %+v refers to no rule or table of the pack that is law on %s", s, d.SupplyDate)
		}
		if s.Source == "" || s.Since.IsZero() || d.SupplyDate.Before(s.Since) {
			return fmt.Errorf("step %+v has no source, or is later than %s", s, d.SupplyDate)
		}
	}
	if len(d.Calculation) == 0 {
		return fmt.Errorf("has no calculation")
	}
	return nil
}

func checkDraftNotes(line regime.Line, d invoice.Draft) error {
	for _, n := range d.Notes {
		if !slices.Contains(line.Notes, n.Text) || n.Source == "" {
			return fmt.Errorf("note %+v is not one of the line's, or has no source", n)
		}
	}
	return nil
}

// checkRounding: the tax of each row is the exact one rounded once, as the pack says;
// and its charged amounts are its taxable amount, with the taxes where prices include
// them. It is computed in another way than the engine does.
func checkRounding(p regime.Pack, d invoice.Draft) error {
	for i, row := range d.Breakdown {
		if row.SharesBase {
			continue // looked at with the row before
		}
		rows := []invoice.TaxBreakdown{row}
		if row.Tax.HasParallel() {
			if i+1 == len(d.Breakdown) || d.Breakdown[i+1].Tax != row.Tax.Swapped() {
				return fmt.Errorf("the second tax beside %s has no row", row.Scheme)
			}
			rows = append(rows, d.Breakdown[i+1])
		}
		if err := checkRows(d, p.Rounding, rows); err != nil {
			return err
		}
	}
	return nil
}

// checkRows checks the rows of one base.
func checkRows(d invoice.Draft, rounding invoice.Rounding, rows []invoice.TaxBreakdown) error {
	charged := chargedUnder(d, rows[0].Tax)
	want := rows[0].Taxable.Minor
	all := new(big.Rat)
	for _, row := range rows {
		all.Add(all, big.NewRat(int64(row.Rate), 1_000_000))
	}
	for _, row := range rows {
		exact := new(big.Rat).Mul(new(big.Rat).SetInt(charged), big.NewRat(int64(row.Rate), 1_000_000))
		if d.PricesIncludeTax {
			exact.Quo(exact, new(big.Rat).Add(all, big.NewRat(1, 1)))
			want += row.Amount.Minor
		}
		if off := new(big.Rat).Sub(exact, big.NewRat(row.Amount.Minor, 1)); !near(off, rounding) {
			return fmt.Errorf("tax %s of %s %% is off by %s", row.Amount, row.Rate, off.FloatString(4))
		}
	}
	if charged.Cmp(big.NewInt(want)) != 0 {
		return fmt.Errorf("%s %% was charged on %s, the breakdown holds %d", rows[0].Rate, charged, want)
	}
	return nil
}

// near reports whether a fraction is what the rounding drops.
func near(off *big.Rat, rounding invoice.Rounding) bool {
	low, high := big.NewRat(-1, 2), big.NewRat(1, 2)
	if rounding == invoice.Floor {
		low, high = new(big.Rat), big.NewRat(1, 1)
	}
	return off.Cmp(low) >= 0 && off.Cmp(high) < 0
}

// chargedUnder adds up what was charged under a tax.
func chargedUnder(d invoice.Draft, tax invoice.Tax) *big.Int {
	charged := new(big.Int)
	for _, l := range d.Lines {
		if l.Tax == tax {
			charged.Add(charged, big.NewInt(l.Amount.Minor))
		}
	}
	for _, a := range d.Allowances {
		if a.Tax == tax {
			charged.Sub(charged, big.NewInt(a.Amount.Minor))
		}
	}
	return charged
}

// checkMoney: per kind, what stands on the documents is what the order has; and what
// is payable is the order's total, with the tax where prices exclude it.
func checkMoney(o invoice.Order, drafts []invoice.Draft) error {
	have, want := map[invoice.ComponentKind]int64{}, map[invoice.ComponentKind]int64{}
	for _, c := range o.Components {
		if effect, _ := c.Kind.Effect(); effect != invoice.Informs {
			want[c.Kind] += c.Amount.Minor
		}
	}
	var payable, added int64
	for _, d := range drafts {
		for _, l := range slices.Concat(d.Lines, d.Outside) {
			have[l.Kind] += l.Amount.Minor
		}
		for _, a := range d.Allowances {
			have[a.Kind] += a.Amount.Minor
		}
		for _, p := range d.Paid {
			have[p.Kind] += p.Amount.Minor
		}
		payable += d.Totals.Payable.Minor - d.Totals.Rounding.Minor
		if !d.PricesIncludeTax {
			added += d.Totals.Tax.Minor
		}
	}
	for kind, minor := range want {
		if have[kind] != minor {
			return fmt.Errorf("%s is %d in the order and %d on its documents", kind, minor, have[kind])
		}
	}
	if payable != o.Total.Minor+added {
		return fmt.Errorf("payable is %d, the order's total %d and the tax added to it %d", payable, o.Total.Minor, added)
	}
	return nil
}
