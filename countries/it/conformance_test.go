package it_test

import (
	"testing"

	"quittance/countries/it"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      it.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "IT01234560124"}},
		NotesFile: "../NOTES.txt",
	})
}
