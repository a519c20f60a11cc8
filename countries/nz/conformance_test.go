package nz_test

import (
	"testing"

	"quittance/countries/nz"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      nz.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "NZ-GST", Value: "49-091-850"}},
		NotesFile: "../NOTES.txt",
	})
}
