package gb_test

import (
	"testing"

	"quittance/countries/gb"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:          gb.Pack(),
		NotesFile:     "../NOTES.txt",
		TaxIDs:        []invoice.TaxID{{Scheme: "VAT", Value: "GB283194051"}},
		Jurisdictions: []string{"GB-LND", "GB-MAN"},
	})
}
