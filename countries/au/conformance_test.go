package au_test

import (
	"testing"

	"quittance/countries/au"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      au.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "AU-ABN", Value: "51 824 753 556"}},
		NotesFile: "../NOTES.txt",
	})
}
