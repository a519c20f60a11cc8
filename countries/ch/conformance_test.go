package ch_test

import (
	"testing"

	"quittance/countries/ch"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      ch.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "CH-UID", Value: "CHE-123.456.788 MWST"}},
		NotesFile: "../NOTES.txt",
	})
}
