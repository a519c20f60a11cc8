package be_test

import (
	"testing"

	"quittance/countries/be"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      be.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "BE0428759497"}},
		NotesFile: "../NOTES.txt",
	})
}
