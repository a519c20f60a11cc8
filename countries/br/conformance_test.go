package br_test

import (
	"testing"

	"quittance/countries/br"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:          br.Pack(),
		Jurisdictions: []string{"BR-SP/São Paulo", "BR-RJ/Rio de Janeiro"},
		TaxIDs:        []invoice.TaxID{{Scheme: "BR-CNPJ", Value: "16.727.230/0001-97"}},
		NotesFile:     "../NOTES.txt",
	})
}
