package ca_test

import (
	"testing"

	"quittance/countries/ca"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:          ca.Pack(),
		Jurisdictions: []string{"CA-ON/Toronto", "CA-QC/Montréal", "CA-BC/Vancouver", "CA-AB", "CA-NS/Halifax", "CA-NL"},
		TaxIDs:        []invoice.TaxID{{Scheme: "CA-BN", Value: "123026635 RT0001"}, {Scheme: "CA-QST", Value: "1012345678 TQ0001"}},
		NotesFile:     "../NOTES.txt",
	})
}
