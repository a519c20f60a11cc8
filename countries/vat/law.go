package vat

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// Law is what a country's indirect tax asks of the documents of trips, deliveries,
// commissions and self-billing, as facts. [Law.Pack] makes a pack of it.
//
// What is left empty has the usual meaning that stands beside it.
type Law struct {
	Country   invoice.Country
	Name      string // English, for reports
	Version   string // "fr 1": goes into every draft
	Since     invoice.Date
	Currency  invoice.Currency
	Retention invoice.Retention

	Zone  string            // IANA name of the zone of most of the country
	Zones map[string]string // other zones by jurisdiction: "CA-BC"

	// Without are places of the country where the tax is not law, such as islands with
	// a tax of their own. Orders there are refused.
	Without []string

	Languages  []string          // the default first
	LanguageIn map[string]string // other languages by jurisdiction: "CA-QC"; each is one of Languages

	Settlement regime.Settlement // empty: polls from a minute to six hours, for a week

	Scheme    invoice.TaxScheme // of every treatment that names no other; empty: VAT
	Rounding  invoice.Rounding  // of the tax, once per rate; empty: half up
	Numbering regime.Numbering  // empty: see [regime.SupplierSeries]
	Cash      *Cash             // rounding of what is paid in cash; nil: none

	NoPostalCodes bool     // the country has none: full addresses go without
	TaxIDs        []string // schemes whose identifiers are checked (package taxid); others are taken as they are
	BusinessIDs   []string // schemes that make a customer a business; empty: VAT

	IssuedFor   Fact // the platform draws up the document of another
	Reductions  Fact // discounts and refunds known before issue
	Vouchers    Fact // the platform's voucher pays another's price; empty: refused
	OwnVouchers Fact // the platform's voucher lowers its own price; empty: refused

	// Exemptions take the place of every rate on the documents of suppliers for whom
	// one holds, such as a small business. Their For is empty.
	Exemptions []Choice
	Formats    []Format // of every line that has none of its own

	Rides, Delivery *Line
	// Commission is the platform's fee to a driver, courier or restaurant; nil where
	// the pack does not know it.
	Commission *Line
	// SelfBilling is what a driver, courier or restaurant supplied to the platform, on
	// a document that the platform draws up; nil where the pack does not know it.
	SelfBilling *Line
}

// Line is the law of one business line.
type Line struct {
	// Principals say when the platform is the supplier of everything on the order; the
	// first in force that holds. None: each part is supplied by whom the order says.
	Principals []Principal
	// Charges say how each part of the price is taxed: the first choice in force that
	// holds. A kind that no choice is for is refused as unsupported; one for which no
	// choice holds is refused with the field that decides.
	Charges  []Choice
	Formats  []Format // empty: those of the law
	Memos    []Memo
	Always   []Fact // what every document of the line states while it is law: "self-billing"
	Template string // empty: "xx/line"

	// Unread are tables that no choice reads yet, for the docs and the day they are needed.
	Unread []regime.RateTable
	// Finish is a hook for what facts cannot say. It runs when the prices are on the
	// document, before the totals, and may add notes, memoranda and steps, or refuse.
	Finish func(*Paper) error
}

// Fact is a rule with the legal note that it puts on a document, or none. The empty
// Fact is no law.
type Fact struct {
	Rule regime.Rule
	Note string
}

func (f Fact) known() bool { return f.Rule.ID != "" }

// Principal is a case in which the platform is the supplier of the whole order, by law
// or by contract. The seller, where it has a name, stays named on the document.
type Principal struct {
	Rule regime.Rule
	When When
	// For are the kinds that it supplies, whoever the order says; empty: the whole order.
	// Of some kinds it makes the platform's own document, which names no seller.
	For  []invoice.ComponentKind
	Note string // code of the legal note, or nothing
	// NameOnly leaves the seller's address off the document: a driver's is a home.
	NameOnly bool
}

// Cash is the rounding of what is payable where the order was paid in cash.
type Cash struct {
	Rule     regime.Rule
	Steps    regime.LimitTable // the smallest coin, in minor units: 5 for CHF 0.05
	HalfDown bool              // half of the coin is rounded down, else up
}
