package jp_test

import (
	"testing"

	"quittance/countries/jp"
	"quittance/countries/regime/regimetest"
	"quittance/invoice"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      jp.Pack(),
		TaxIDs:    []invoice.TaxID{{Scheme: "JP-T", Value: "T7000012050002"}},
		NotesFile: "../NOTES.txt",
	})
}
