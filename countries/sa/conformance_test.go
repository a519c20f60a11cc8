package sa_test

import (
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/countries/sa"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      sa.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "SA-VAT", Value: "310122393500003"}},
		NotesFile: "../NOTES.txt",
	})
}
