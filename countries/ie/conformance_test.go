package ie_test

import (
	"testing"

	"quittance/countries/ie"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      ie.Pack(),
		NotesFile: "../NOTES.txt",
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "IE3628841C"}},
	})
}
