package de_test

import (
	"testing"

	"quittance/countries/de"
	"quittance/countries/regime/regimetest"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack:      de.Pack(),
		NotesFile: "../NOTES.txt",
	})
}
