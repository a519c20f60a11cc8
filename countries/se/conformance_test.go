package se_test

import (
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/countries/se"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      se.Pack(),
		NotesFile: "../NOTES.txt",
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "SE556703748501"}},
	})
}
