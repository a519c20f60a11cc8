package at_test

import (
	"testing"

	"quittance/countries/at"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      at.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "ATU13585627"}},
		NotesFile: "../NOTES.txt",
	})
}
