package pt_test

import (
	"testing"

	"quittance/countries/pt"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      pt.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "PT501234560"}},
		NotesFile: "../NOTES.txt", Jurisdictions: []string{"", "PT-20", "PT-30"},
	})
}
