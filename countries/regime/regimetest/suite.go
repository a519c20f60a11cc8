// Package regimetest is the conformance suite that every country pack passes: its
// tables are complete and sourced, and whatever order it is given, it accounts for
// every unit of money or refuses with a reason.
package regimetest

import (
	"testing"

	"quittance/countries/regime"
	"quittance/invoice"
)

// Suite is a pack under test, with what the suite needs to make orders for it.
type Suite struct {
	Pack regime.Pack
	// Jurisdictions are where orders are generated; nothing means orders without one.
	Jurisdictions []string
	// TaxIDs are those of every business on a generated order; nothing means a VAT
	// number that fits no country.
	TaxIDs []invoice.TaxID
	// NotesFile lists the wording of the legal notes.
	NotesFile string
	// Source is the pattern of the pack's Go files, in which faults are pointed at;
	// nothing means those of the folder of the test.
	Source string
}

// Run runs the suite. A fault in the pack's facts is reported with the file and line
// where its table, rule or note stands.
func Run(t *testing.T, s Suite) {
	t.Run("Facts", func(t *testing.T) { checkFacts(t, s) })
	for name := range s.Pack.Lines {
		t.Run(string(name), func(t *testing.T) {
			g := generator{suite: s, line: name}
			g.supported = g.kinds()
			t.Run("Series", func(t *testing.T) { checkSeries(t, s.Pack, name) })
			t.Run("EveryKind", g.checkEveryKind)
			t.Run("Orders", g.checkOrders)
		})
	}
}

// checkFacts checks what a pack states, without an order.
func checkFacts(t reporter, s Suite) {
	src := readSource(s.Source)
	checkHeader(t, s.Pack)
	checkNotes(t, src, s)
	for _, name := range invoice.BusinessLines() {
		line, ok := s.Pack.Lines[name]
		if !ok {
			continue
		}
		checkSettlement(t, line.Settlement)
		checkRates(t, src, s.Pack, line)
		checkLimits(t, src, s.Pack, line)
		checkRules(t, src, s.Pack, name)
	}
}

// Drafts returns the drafts of simple orders of a line, one with each kind of component
// that the line supports, for whoever prints them.
func Drafts(s Suite, line invoice.BusinessLine) []invoice.Draft {
	g := generator{suite: s, line: line}
	var list []invoice.Draft
	for _, kind := range invoice.ComponentKinds() {
		if drafts, err := s.Pack.Assess(g.orderOf(kind)); err == nil {
			list = append(list, drafts...)
		}
	}
	return list
}

// codePrefix is how the identifiers of a pack start: "de.".
func codePrefix(c invoice.Country) string {
	return string([]byte{c[0] | 0x20, c[1] | 0x20, '.'})
}
