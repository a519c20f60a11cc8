package ae_test

import (
	"testing"

	"quittance/countries/ae"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      ae.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "AE-TRN", Value: "100234567800003"}},
		NotesFile: "../NOTES.txt",
	})
}
