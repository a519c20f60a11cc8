package vat

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// Choice is one treatment of the law with what it depends on. It holds when its rule
// is in force on the day of supply and all its conditions hold.
type Choice struct {
	Rule regime.Rule
	For  []invoice.ComponentKind // the kinds it is for; empty: all that add to the price
	When When
	To   Treatment
}

// Treatment is what becomes of a part of the price. Make it with [At], [Both],
// [Exempt], [Zero], [ReverseCharge], [NoSupply], [Beside], [Along], [As] or [Ask], and add a
// note or another scheme with the methods.
type Treatment struct {
	Scheme   invoice.TaxScheme   // empty: the law's
	Rate     *regime.RateTable   // taxed at the table's rate on the day
	Parallel *Parallel           // a second tax on the same base
	Category invoice.TaxCategory // of what has no rate: E, Z, AE, O

	Beside bool // money beside the tax, on no line: it makes no document by itself

	// Shares says that the part shares the taxes of what stands on the document, in
	// proportion: of lines of the kinds in With, or of all. It holds only where there
	// are such lines.
	Shares bool
	With   []invoice.ComponentKind
	Like   invoice.ComponentKind // treated as if it were this kind

	Unknown string // the field without which the law does not say: the order is refused

	Note string // code of the legal note that it puts on the document
}

// Parallel is a second tax on the same base, such as SGST beside CGST.
type Parallel struct {
	Scheme invoice.TaxScheme
	Rate   *regime.RateTable
}

// At taxes at the rate of a table.
func At(t regime.RateTable) Treatment { return Treatment{Rate: &t} }

// Both taxes at the rates of two tables on the same base: QST beside GST.
func Both(t regime.RateTable, scheme invoice.TaxScheme, second regime.RateTable) Treatment {
	return Treatment{Rate: &t, Parallel: &Parallel{Scheme: scheme, Rate: &second}}
}

// Exempt is exempt (category E), with the note that says so.
func Exempt(note string) Treatment {
	return Treatment{Category: invoice.CategoryExempt, Note: note}
}

// Zero is taxed at nought (category Z).
func Zero() Treatment { return Treatment{Category: invoice.CategoryZero} }

// ReverseCharge leaves the tax to the customer (category AE), with the note that says so.
func ReverseCharge(note string) Treatment {
	return Treatment{Category: invoice.CategoryReverseCharge, Note: note}
}

// NoSupply is money for no supply, such as damages for a trip that was called off
// (category O). It stands on a document of its own where nothing else does, and
// beside the tax where something is taxed: a document may not mix both (EN 16931,
// BR-O-11).
func NoSupply(note string) Treatment {
	return Treatment{Category: invoice.CategoryOutside, Note: note}
}

// Beside puts money beside the tax that makes no document by itself: a tip to an
// employee, a toll that is paid out for the customer.
func Beside(note string) Treatment { return Treatment{Beside: true, Note: note} }

// Along shares the taxes of the lines of those kinds, or of all lines where none is
// named, in proportion. It holds only where there are such lines, so a choice after it
// says what becomes of the part alone.
func Along(kinds ...invoice.ComponentKind) Treatment { return Treatment{Shares: true, With: kinds} }

// As treats the part as if it were of another kind: a surcharge as the fare.
func As(kind invoice.ComponentKind) Treatment { return Treatment{Like: kind} }

// Ask refuses the order and names the field on which the tax depends, such as
// "jurisdiction": for the last choice of a kind, where those above it would name
// another.
func Ask(field string) Treatment { return Treatment{Unknown: field} }

// In names the tax where it is not the law's: HST in Ontario.
func (t Treatment) In(scheme invoice.TaxScheme) Treatment {
	t.Scheme = scheme
	return t
}

// Noting puts a legal note on the document.
func (t Treatment) Noting(code string) Treatment {
	t.Note = code
	return t
}

// Trip returns the kinds that are the price of a trip.
func Trip() []invoice.ComponentKind {
	return []invoice.ComponentKind{invoice.Fare, invoice.Distance, invoice.Time, invoice.Surge}
}

// TripExtras returns the kinds that come with a trip: fees, tolls, surcharges.
func TripExtras() []invoice.ComponentKind {
	return []invoice.ComponentKind{invoice.BookingFee, invoice.ServiceFee, invoice.Toll, invoice.Surcharge}
}

// Goods returns the kind of what is delivered.
func Goods() []invoice.ComponentKind { return []invoice.ComponentKind{invoice.Item} }

// DeliveryFees returns the kinds that come with a delivery.
func DeliveryFees() []invoice.ComponentKind {
	return []invoice.ComponentKind{invoice.DeliveryFee, invoice.ServiceFee, invoice.SmallOrderFee, invoice.Surcharge}
}

// Kinds is a list of kinds, for Choice.For.
func Kinds(kinds ...invoice.ComponentKind) []invoice.ComponentKind { return kinds }
