package regime

import (
	"slices"
	"strings"
	"time"

	"quittance/invoice"
)

// Sheet is a draft that is being filled with the parts of a supply. A pack opens
// one per document, charges the parts under their taxes, then reduces and pays, and
// takes the draft with [Sheet.Total].
type Sheet struct {
	draft     invoice.Draft
	suppliers []invoice.Role // who supplied draft.Lines[i]
	asCharged bool
	taxed     bool // a taxed part has fixed whether prices include tax
	rounding  invoice.Rounding
	coin      int64 // the smallest coin where payable is rounded to it, else 0
	halfDown  bool  // half of the coin is rounded down
}

// Heading is what a pack decides before the lines.
type Heading struct {
	Order    invoice.Order
	Supplier invoice.Party
	Issuer   *invoice.Party // nil where the supplier draws up the document itself
	Seller   *invoice.Party // the marketplace seller, nil where the supplier is the seller
	Zone     *time.Location
	Customer invoice.Role // to whom it is addressed; empty: the customer
	Kind     invoice.Kind // empty: invoice
	Language string       // empty: the pack's default
	// AsCharged says that nothing is computed: taxes stand as lines of their own.
	AsCharged bool
}

// Open starts a document of the pack.
func (p Pack) Open(h Heading) *Sheet {
	o := h.Order
	if h.Customer == "" {
		h.Customer = invoice.RoleCustomer
	}
	if h.Kind == "" {
		h.Kind = invoice.KindInvoice
	}
	if h.Language == "" {
		h.Language = p.Languages[0]
	}
	if p.Rounding == "" {
		p.Rounding = invoice.HalfUp
	}
	customer, _ := o.Party(h.Customer)
	return &Sheet{
		asCharged: h.AsCharged,
		rounding:  p.Rounding,
		draft: invoice.Draft{
			Key: invoice.DocumentKey{
				Order: o.OrderRef, Supplier: h.Supplier.ID, Role: h.Customer, Kind: h.Kind,
			},
			Country:          p.Country,
			Zone:             h.Zone.String(),
			Kind:             h.Kind,
			Template:         p.Template(o.BusinessLine),
			Language:         h.Language,
			Series:           p.Series(o.BusinessLine, h.Supplier, h.Kind),
			Retain:           p.Retention,
			Supplier:         h.Supplier,
			Customer:         customer,
			Issuer:           h.Issuer,
			Seller:           h.Seller,
			SupplyDate:       SupplyDay(o, h.Zone),
			Service:          o.Service,
			Currency:         o.Currency,
			PaidInCash:       o.PaidInCash,
			PricesIncludeTax: true,
			Versions:         invoice.Versions{Pack: p.Version, Engine: invoice.EngineVersion, Order: o.Version},
		},
	}
}

// Day is the day whose law applies: that of the supply.
func (s *Sheet) Day() invoice.Date { return s.draft.SupplyDate }

// Apply records that a rule was applied to something, with what came of it.
func (s *Sheet) Apply(r Rule, on, result string) {
	s.step(invoice.Step{Rule: r.ID, Source: r.Citation, Since: r.Since, On: on, Result: result})
}

// Note puts a legal note on the document, once, under a rule.
func (s *Sheet) Note(code string, r Rule) {
	note := invoice.LegalNote{Text: code, Source: r.Citation}
	for _, n := range s.draft.Notes {
		if n == note {
			return
		}
	}
	s.draft.Notes = append(s.draft.Notes, note)
	s.Apply(r, "document", "note "+code)
}

// Rate returns the percentage of a table on the day, for a part, and records it.
//
// Errors: Rejected{no_tax_rate} on a day before the table's first.
func (s *Sheet) Rate(t RateTable, p Part) (invoice.Percent, error) {
	rate, ok := t.On(s.Day())
	if !ok {
		return 0, invoice.Reject(invoice.ReasonNoTaxRate, p.Field("kind"), "%s has no rate on %s", t.ID, s.Day())
	}
	s.step(invoice.Step{Rule: t.ID, Source: rate.Source, Since: rate.Since, On: p.String(), Result: rate.Percent.String() + " %"})
	return rate.Percent, nil
}

// RateOn returns the percentage of a table on the day, for something else than a part,
// and records it.
//
// Errors: Rejected{no_tax_rate} on a day before the table's first.
func (s *Sheet) RateOn(t RateTable, on string) (invoice.Percent, error) {
	rate, ok := t.On(s.Day())
	if !ok {
		return 0, invoice.Reject(invoice.ReasonNoTaxRate, "completed_at", "%s has no rate on %s", t.ID, s.Day())
	}
	s.step(invoice.Step{Rule: t.ID, Source: rate.Source, Since: rate.Since, On: on, Result: rate.Percent.String() + " %"})
	return rate.Percent, nil
}

// Limit returns the threshold of a table on the day, in minor units, and records it.
//
// Errors: Rejected{no_tax_rate} on a day before the table's first.
func (s *Sheet) Limit(t LimitTable, on string) (int64, error) {
	limit, ok := t.On(s.Day())
	if !ok {
		return 0, invoice.Reject(invoice.ReasonNoTaxRate, "completed_at", "%s has no limit on %s", t.ID, s.Day())
	}
	amount := invoice.Amount{Minor: limit.Minor, Currency: s.draft.Currency}
	s.step(invoice.Step{Rule: t.ID, Source: limit.Source, Since: limit.Since, On: on, Result: amount.String()})
	return limit.Minor, nil
}

// Memo puts an amount beside the document that changes none of its totals.
func (s *Sheet) Memo(m invoice.Memorandum) { s.draft.Memoranda = append(s.draft.Memoranda, m) }

// Memoranda are those that stand beside the document so far.
func (s *Sheet) Memoranda() []invoice.Memorandum { return slices.Clone(s.draft.Memoranda) }

// RoundCash rounds what is payable to the smallest coin, in minor units.
func (s *Sheet) RoundCash(coin int64) { s.coin = coin }

// RoundCashHalfDown is [Sheet.RoundCash] with half of the coin rounded down.
func (s *Sheet) RoundCashHalfDown(coin int64) { s.coin, s.halfDown = coin, true }

// Taxed reports whether a line stands on the document that is within the tax.
func (s *Sheet) Taxed() bool {
	return slices.ContainsFunc(s.draft.Lines, func(l invoice.Line) bool { return l.Tax.Category != invoice.CategoryOutside })
}

func (s *Sheet) step(step invoice.Step) {
	for _, have := range s.draft.Calculation {
		if have == step {
			return
		}
	}
	s.draft.Calculation = append(s.draft.Calculation, step)
}

// Charge puts a part on the document as a line under a tax.
//
// Errors: Rejected{mixed_price_modes} when an earlier taxed part was priced the
// other way.
func (s *Sheet) Charge(p Part, tax invoice.Tax) error {
	if err := s.fixMode(p, tax); err != nil {
		return err
	}
	s.draft.Lines = append(s.draft.Lines, lineOf(p, p.Amount, tax))
	s.suppliers = append(s.suppliers, p.SuppliedBy)
	return nil
}

// PutOutside puts a part beside the tax, such as a tip to an employed driver.
func (s *Sheet) PutOutside(p Part, scheme invoice.TaxScheme) {
	s.draft.Outside = append(s.draft.Outside, lineOf(p, p.Amount, OutsideScope(scheme)))
}

// Pay records that somebody else paid a part of the price.
func (s *Sheet) Pay(p Part) {
	s.draft.Paid = append(s.draft.Paid, invoice.Payment{Kind: p.Kind, Amount: p.Amount})
}

// lineOf is a part as a line of an amount. Net is the amount until totals are
// computed, which leaves it so outside the tax.
func lineOf(p Part, amount invoice.Amount, tax invoice.Tax) invoice.Line {
	return invoice.Line{Kind: p.Kind, Text: p.Text, Quantity: p.Pieces(), Amount: amount, Net: amount, Tax: tax}
}

// fixMode takes from the first taxed part whether prices include tax, and refuses a
// later one of the other mode. Where there is no tax, the mode makes no difference.
func (s *Sheet) fixMode(p Part, tax invoice.Tax) error {
	if s.asCharged || tax.Rate == 0 {
		return nil
	}
	if !s.taxed {
		s.taxed, s.draft.PricesIncludeTax = true, p.TaxIncluded
	}
	if s.draft.PricesIncludeTax != p.TaxIncluded {
		return invoice.Reject(invoice.ReasonMixedPriceModes, p.Field("tax_included"), "%t, while other prices of the document are %t",
			p.TaxIncluded, s.draft.PricesIncludeTax)
	}
	return nil
}

// Gross is what the document adds up to so far, with tax (BT-112).
//
// Errors: as [Sheet.Total].
func (s *Sheet) Gross() (invoice.Amount, error) {
	d, err := s.Total("")
	return d.Totals.Gross, err
}

// Total computes the sums, rounding once per tax as the pack says, and returns the draft in
// the format.
//
// Errors: Rejected{nothing_to_invoice} where no money moved;
// Rejected{negative_total} when vouchers pay more than the price; those of
// [invoice.Draft.Total].
func (s *Sheet) Total(format invoice.Format) (invoice.Draft, error) {
	if !s.moved() {
		return invoice.Draft{}, invoice.Reject(invoice.ReasonNothingToInvoice, "components", "none has a price")
	}
	d, err := s.draft.Total(s.rounding)
	if err != nil {
		return invoice.Draft{}, err
	}
	if s.halfDown {
		d = d.RoundCashHalfDown(s.coin)
	} else {
		d = d.RoundCash(s.coin)
	}
	if t := d.Totals; t.Paid.Minor > t.Gross.Minor {
		return invoice.Draft{}, invoice.Reject(invoice.ReasonNegativeTotal, "components", "vouchers of %d pay more than the price of %d",
			t.Paid.Minor, t.Gross.Minor)
	}
	d.Format = format
	return d, nil
}

// moved reports whether any money moved for something that stands on a line.
func (s *Sheet) moved() bool {
	var sum int64
	for _, l := range append(slices.Clone(s.draft.Lines), s.draft.Outside...) {
		sum += l.Amount.Minor
	}
	return len(s.draft.Lines) > 0 && sum > 0
}

// OutsideScope is no tax at all under a scheme: category O.
func OutsideScope(scheme invoice.TaxScheme) invoice.Tax {
	return invoice.Tax{Scheme: scheme, Category: invoice.CategoryOutside}
}

// Template names the pack's template for a business line: "de/rides".
func (p Pack) Template(line invoice.BusinessLine) string {
	if l := p.Lines[line]; l.Template != "" {
		return l.Template
	}
	return strings.ToLower(string(p.Country)) + "/" + string(line)
}
