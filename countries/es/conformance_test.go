package es_test

import (
	"testing"

	"quittance/countries/es"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      es.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "VAT", Value: "ESB12345674"}},
		NotesFile: "../NOTES.txt",
	})
}
