package nl_test

import (
	"testing"

	"quittance/countries/nl"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      nl.Pack(),
		NotesFile: "../NOTES.txt",
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "NL817523649B01"}},
	})
}
