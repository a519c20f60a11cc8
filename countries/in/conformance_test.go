package in_test

import (
	"testing"

	"quittance/countries/in"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:          in.Pack(),
		Jurisdictions: []string{"IN-KA", "IN-DL", "IN-TN/Chennai"},
		TaxIDs:        []invoice.TaxID{{Scheme: "IN-GSTIN", Value: "29AAFCQ4821K1Z3"}},
		NotesFile:     "../NOTES.txt",
	})
}
