package sg_test

import (
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/countries/sg"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      sg.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "SG-GST", Value: "201812345M"}},
		NotesFile: "../NOTES.txt",
	})
}
