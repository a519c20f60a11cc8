package vat

import "testing"

func TestWithin_PlacesAndWhatIsBelowThem(t *testing.T) {
	tests := []struct {
		place, area string
		want        bool
	}{
		{"GB-LND", "GB-LND", true},
		{"GB-LND/Camden", "GB-LND", true},
		{"GB-LND/Camden", "GB", true},
		{"GB-LND", "GB", true},
		{"GB", "GB", true},
		{"GB", "GB-LND", false},
		{"GBX-LND", "GB", false},
		{"GB-LND-1", "GB-LND", false},
		{"GB-LNDX", "GB-LND", false},
		{"", "GB", false},
	}
	for _, tt := range tests {
		if got := within(tt.place, tt.area); got != tt.want {
			t.Errorf("%q within %q: %t, want %t", tt.place, tt.area, got, tt.want)
		}
	}
}
