package pl_test

import (
	"testing"

	"quittance/countries/pl"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      pl.Pack(),
		NotesFile: "../NOTES.txt",
		TaxIDs:    []invoice.TaxID{{Scheme: "PL-NIP", Value: "7010345129"}},
	})
}
