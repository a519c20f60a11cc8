package fr_test

import (
	"testing"

	"quittance/countries/fr"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      fr.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "FR19812345676"}},
		NotesFile: "../NOTES.txt",
	})
}
