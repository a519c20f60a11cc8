package us_test

import (
	"testing"

	"quittance/countries/regime/regimetest"
	"quittance/countries/us"
)

func TestConformance(t *testing.T) {
	regimetest.Run(t, regimetest.Suite{
		Pack: us.Pack(),
		Jurisdictions: []string{
			"US-CA/Palo Alto", "US-CA/San Jose", "US-CA/San Francisco", "US-CA/Los Angeles", "US-NY/New York",
		},
		NotesFile: "../NOTES.txt",
	})
}
