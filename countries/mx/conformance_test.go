package mx_test

import (
	"testing"

	"quittance/countries/mx"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:          mx.Pack(),
		Jurisdictions: []string{"MX-CMX", "MX-BCN/Tijuana", "MX-CHP/Tapachula"},
		TaxIDs:        []invoice.TaxID{{Scheme: "MX-RFC", Value: "GODE561231GR8"}},
		NotesFile:     "../NOTES.txt",
	})
}
