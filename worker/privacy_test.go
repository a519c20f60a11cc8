package worker_test

import (
	"os"
	"strings"
	"testing"

	"quittance/examples/orders"
	"quittance/invoice"
)

// TestRecordedHistories_HoldNoPersonalData looks for every name, address line and
// tax identifier of the shipped orders, of which the histories were recorded.
func TestRecordedHistories_HoldNoPersonalData(t *testing.T) {
	samples, err := orders.All()
	if err != nil {
		t.Fatal(err)
	}
	personal := map[string]bool{}
	for _, s := range samples {
		for _, p := range s.Last().Parties {
			for _, text := range personalTexts(p) {
				personal[text] = true
			}
		}
	}
	if len(personal) < 50 {
		t.Fatalf("%d personal texts, want at least 50: the test would prove nothing", len(personal))
	}
	for _, file := range recorded(t) {
		history, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for text := range personal {
			if strings.Contains(string(history), text) {
				t.Errorf("%s holds %q", file, text)
			}
		}
	}
}

// personalTexts are the texts of a party that identify somebody; short ones occur
// in anything.
func personalTexts(p invoice.Party) []string {
	var texts []string
	for _, text := range append([]string{p.Name}, p.Address.Lines...) {
		if len(text) >= 6 {
			texts = append(texts, text)
		}
	}
	for _, id := range p.TaxIDs {
		texts = append(texts, id.Value)
	}
	return texts
}
