package cl_test

import (
	"testing"

	"quittance/countries/cl"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      cl.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "CL-RUT", Value: "76086428-5"}},
		NotesFile: "../NOTES.txt",
	})
}
