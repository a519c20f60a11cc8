package regime

import (
	"strconv"

	"quittance/invoice"
)

// Part is a component with its place in the order, so that refusals and steps can
// name it.
type Part struct {
	Index int
	invoice.Component
}

// Field names a field of the component for a refusal: "components[2].goods".
func (p Part) Field(name string) string { return "components[" + strconv.Itoa(p.Index) + "]." + name }

// String names the component for a step of the calculation: "components[2] item".
func (p Part) String() string { return "components[" + strconv.Itoa(p.Index) + "] " + string(p.Kind) }

// Unsupported refuses the part: the pack has no rule for it, and dropping it would
// lose money.
func (p Part) Unsupported() error {
	return invoice.Reject(invoice.ReasonUnsupportedComponent, p.Field("kind"), "%s has no rule here", p.Kind)
}

// Supply is what one party supplies within an order.
type Supply struct {
	Party invoice.Party
	Parts []Part
}

// Whole is the whole order as the supply of one party.
func Whole(o invoice.Order, party invoice.Party) Supply {
	s := Supply{Party: party}
	for i, c := range o.Components {
		s.Parts = append(s.Parts, Part{i, c})
	}
	return s
}

// BySupplier divides an order among the parties that supply its parts, in order of
// first appearance: one document each. Two roles held by one party are one supply.
func BySupplier(o invoice.Order) []Supply {
	var list []Supply
	at := map[invoice.PartyID]int{}
	for i, c := range o.Components {
		party, _ := o.Party(c.SuppliedBy) // there is one: Order.Check
		n, ok := at[party.ID]
		if !ok {
			n = len(list)
			at[party.ID] = n
			list = append(list, Supply{Party: party})
		}
		list[n].Parts = append(list[n].Parts, Part{i, c})
	}
	return list
}

// Price is what the parts that are priced add up to, in minor units, before any
// reduction.
func (s Supply) Price(priced func(Part) bool) int64 {
	var sum int64
	for _, p := range s.Parts {
		if effect, _ := p.Kind.Effect(); effect == invoice.Adds && priced(p) {
			sum += p.Amount.Minor
		}
	}
	return sum
}

// Has reports whether the supply has a part of one of the kinds.
func (s Supply) Has(kinds ...invoice.ComponentKind) bool {
	for _, p := range s.Parts {
		for _, k := range kinds {
			if p.Kind == k {
				return true
			}
		}
	}
	return false
}

// Gather moves the parts of supplies without a price, such as a lone tip, to the
// first supply that has one, so that no document stands for nothing and no money is
// dropped.
//
// Errors: Rejected{nothing_to_invoice} when no supply has a price;
// Rejected{refund_exceeds_price} or Rejected{negative_total} when one without a
// price is reduced: what a party gives back is of its own supply.
func Gather(supplies []Supply, priced func(Part) bool) ([]Supply, error) {
	var kept []Supply
	var bare []Part
	for _, s := range supplies {
		if s.Price(priced) > 0 {
			kept = append(kept, s)
			continue
		}
		for _, p := range s.Parts {
			if effect, _ := p.Kind.Effect(); effect == invoice.Reduces && p.Amount.Minor > 0 {
				return nil, reductionAbove(p, 0)
			}
		}
		bare = append(bare, s.Parts...)
	}
	if len(kept) == 0 {
		return nil, invoice.Reject(invoice.ReasonNothingToInvoice, "components", "no component has a price")
	}
	kept[0].Parts = append(kept[0].Parts, bare...)
	return kept, nil
}
