package us

import (
	"slices"

	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

// state is what the law of one state says about deliveries.
type state struct {
	code        string                 // "US-CA"
	facilitator regime.Rule            // since when the platform owes the tax in the seller's place
	covers      []invoice.ServiceClass // what that law covers; nothing means everything
	seller      regime.Rule            // who owes the tax on what it does not cover
	rules       []taxability           // the first that fits applies
	cities      map[string]regime.RateTable
}

// treatment is what becomes of a part.
type treatment int

const (
	taxed   treatment = iota + 1 // at the rate of the place
	exempt                       // a sale that the law exempts
	untaxed                      // not a sale of property: outside the tax
	follows                      // shares the treatment of the goods, in proportion
)

// taxability is a rule on which parts are taxed.
type taxability struct {
	regime.Rule
	kinds     []invoice.ComponentKind
	goods     []invoice.GoodsClass   // nothing means any
	classes   []invoice.ServiceClass // nothing means any
	treatment treatment
}

// facilitates reports whether the platform owes the tax on a class of service.
func (s state) facilitates(class invoice.ServiceClass) bool {
	return len(s.covers) == 0 || slices.Contains(s.covers, class)
}

// rule is the rule on a part.
func (s state) rule(class invoice.ServiceClass, p regime.Part) (taxability, bool) {
	for _, t := range s.rules {
		if slices.Contains(t.kinds, p.Kind) &&
			(len(t.goods) == 0 || slices.Contains(t.goods, p.Goods)) &&
			(len(t.classes) == 0 || slices.Contains(t.classes, class)) {
			return t, true
		}
	}
	return taxability{}, false
}

func states() []state { return []state{california(), newYork()} }

func deliveryRules(list []state) []regime.Rule {
	rules := []regime.Rule{deliveryTip, deliveryReduction, deliveryVoucher, deliverySeller}
	for _, s := range list {
		rules = append(rules, s.facilitator)
		if len(s.covers) > 0 {
			rules = append(rules, s.seller)
		}
		for _, t := range s.rules {
			rules = append(rules, t.Rule)
		}
	}
	return rules
}

func deliveryRates(list []state) []regime.RateTable {
	var tables []regime.RateTable
	for _, s := range list {
		for _, t := range s.cities {
			tables = append(tables, t)
		}
	}
	slices.SortFunc(tables, func(a, b regime.RateTable) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	return tables
}
