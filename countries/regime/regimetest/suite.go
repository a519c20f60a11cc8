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
}

// Run runs the suite.
func Run(t *testing.T, s Suite) {
	t.Run("Header", func(t *testing.T) { checkHeader(t, s.Pack) })
	t.Run("Notes", func(t *testing.T) { checkNotes(t, s) })
	for name, line := range s.Pack.Lines {
		t.Run(string(name), func(t *testing.T) {
			g := generator{suite: s, line: name}
			g.supported = g.kinds()
			t.Run("Settlement", func(t *testing.T) { checkSettlement(t, line.Settlement) })
			t.Run("Rates", func(t *testing.T) { checkRates(t, s.Pack, line) })
			t.Run("Limits", func(t *testing.T) { checkLimits(t, s.Pack, line) })
			t.Run("Rules", func(t *testing.T) { checkRules(t, s.Pack, name) })
			t.Run("Series", func(t *testing.T) { checkSeries(t, s.Pack, name) })
			t.Run("EveryKind", g.checkEveryKind)
			t.Run("Orders", g.checkOrders)
		})
	}
}

// codePrefix is how the identifiers of a pack start: "de.".
func codePrefix(c invoice.Country) string {
	return string([]byte{c[0] | 0x20, c[1] | 0x20, '.'})
}
