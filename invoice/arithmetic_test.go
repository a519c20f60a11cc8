package invoice_test

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"quittance/invoice"
)

func TestPercent_Text(t *testing.T) {
	tests := []struct {
		text string
		want invoice.Percent
		back string
	}{
		{"0", 0, "0"}, {"19", 190_000, "19"}, {"9.125", 91_250, "9.125"}, {"8.875", 88_750, "8.875"},
		{"100", 1_000_000, "100"}, {"0.0001", 1, "0.0001"}, {"5.50", 55_000, "5.5"},
	}
	for _, tt := range tests {
		got, err := invoice.ParsePercent(tt.text)
		if err != nil || got != tt.want || got.String() != tt.back {
			t.Errorf("ParsePercent(%s) = %d as %s, %v; want %d as %s", tt.text, got, got, err, tt.want, tt.back)
		}
	}
	for _, bad := range []string{"", ".", ".5", "-1", "+1", "1e2", "1,5", "0.00001", "10000.0", "abc", "1.2.3", " 7", "19."} {
		if got, err := invoice.ParsePercent(bad); err == nil {
			t.Errorf("ParsePercent(%q) = %d, want an error", bad, got)
		}
	}
}

func TestPercent_OfAndWithin(t *testing.T) {
	tests := []struct {
		rate           string
		minor          int64
		of, within     int64
		ofFloor, inFlr int64
	}{
		{"19", 1743, 331, 278, 331, 278},
		{"7", 2410, 169, 158, 168, 157},
		{"8", 1480, 118, 110, 118, 109},
		{"5", 10, 1, 0, 0, 0}, // a half goes up
		{"5", 30, 2, 1, 1, 1},
		{"19", 0, 0, 0, 0, 0},
		{"100", 999, 999, 500, 999, 499},
	}
	for _, tt := range tests {
		p := invoice.MustPercent(tt.rate)
		got := [4]int64{p.Of(tt.minor, invoice.HalfUp), p.Within(tt.minor, invoice.HalfUp), p.Of(tt.minor, invoice.Floor), p.Within(tt.minor, invoice.Floor)}
		if want := [4]int64{tt.of, tt.within, tt.ofFloor, tt.inFlr}; got != want {
			t.Errorf("%s %% and %d: %v, want %v", tt.rate, tt.minor, got, want)
		}
	}
}

// The tax is the exact one, rounded, in either direction and at the ends of the range.
func TestPercent_IsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		minor := rapid.Int64Range(-invoice.MaxMinor, invoice.MaxMinor).Draw(t, "minor")
		rate := rapid.Int64Range(0, 2_000_000).Draw(t, "rate")
		p := invoice.Percent(rate)
		exact := big.NewRat(rate, 1_000_000)
		exact.Mul(exact, big.NewRat(minor, 1))
		assertHalfUp(t, exact, p.Of(minor, invoice.HalfUp))
		within := exact.Quo(exact, new(big.Rat).Add(big.NewRat(1, 1), big.NewRat(rate, 1_000_000)))
		assertHalfUp(t, within, p.Within(minor, invoice.HalfUp))
		if up, down := p.Of(minor, invoice.HalfUp), p.Of(-minor, invoice.HalfUp); up != -down {
			t.Fatalf("%d and %d are not mirror images", up, down)
		}
	})
}

func assertHalfUp(t *rapid.T, exact *big.Rat, got int64) {
	off := new(big.Rat).Sub(exact, big.NewRat(got, 1))
	if off.Abs(off).Cmp(big.NewRat(1, 2)) > 0 {
		t.Fatalf("%d is not %s rounded", got, exact.FloatString(6))
	}
}

func TestSpread(t *testing.T) {
	tests := []struct {
		total   int64
		weights []int64
		want    []int64
	}{
		{100, []int64{1, 1, 1}, []int64{34, 33, 33}},
		{401, []int64{1500, 500}, []int64{301, 100}},
		{5, []int64{0, 0}, []int64{5, 0}},
		{-100, []int64{1, 2}, []int64{-33, -67}},
		{0, []int64{3, 4}, []int64{0, 0}},
		{7, nil, nil},
	}
	for _, tt := range tests {
		got := invoice.Spread(tt.total, tt.weights)
		if len(got) != len(tt.want) {
			t.Fatalf("Spread(%d, %v) = %v, want %v", tt.total, tt.weights, got, tt.want)
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("Spread(%d, %v) = %v, want %v", tt.total, tt.weights, got, tt.want)
			}
		}
	}
}

// The parts add up, none is a whole unit away from its share, and a part never
// exceeds its weight where the total does not exceed their sum.
func TestSpread_Properties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.Int64Range(0, invoice.MaxMinor/10), 1, 12).Draw(t, "weights")
		total := rapid.Int64Range(-invoice.MaxMinor, invoice.MaxMinor).Draw(t, "total")
		var sum, got int64
		for _, w := range weights {
			sum += w
		}
		parts := invoice.Spread(total, weights)
		for i, p := range parts {
			got += p
			if sum == 0 {
				continue
			}
			share := new(big.Rat).Mul(big.NewRat(total, 1), big.NewRat(weights[i], sum))
			if off := share.Sub(share, big.NewRat(p, 1)); off.Abs(off).Cmp(big.NewRat(1, 1)) >= 0 {
				t.Fatalf("part %d of %v is a unit away from its share", i, parts)
			}
			if 0 <= total && total <= sum && p > weights[i] {
				t.Fatalf("part %d of %v exceeds its weight", i, parts)
			}
		}
		if got != total {
			t.Fatalf("%v add up to %d, want %d", parts, got, total)
		}
	})
}

func TestDecimal(t *testing.T) {
	tests := []struct {
		minor  int64
		digits int
		want   string
	}{
		{-1205, 2, "-12.05"}, {5, 2, "0.05"}, {-5, 3, "-0.005"}, {1234, 0, "1234"}, {-7, 0, "-7"}, {0, 2, "0.00"},
		{math.MaxInt64, 2, "92233720368547758.07"},
	}
	for _, tt := range tests {
		if got := invoice.Decimal(tt.minor, tt.digits); got != tt.want {
			t.Errorf("Decimal(%d, %d) = %s, want %s", tt.minor, tt.digits, got, tt.want)
		}
	}
}

func TestCurrency_Digits(t *testing.T) {
	for code, want := range map[invoice.Currency]int{"EUR": 2, "USD": 2, "JPY": 0, "BHD": 3, "CLP": 0} {
		if got, err := code.Digits(); err != nil || got != want {
			t.Errorf("%s has %d digits, %v; want %d", code, got, err, want)
		}
	}
}

func TestCurrency_DigitsRefusesOtherSpellings(t *testing.T) {
	for _, code := range []invoice.Currency{"eur", "Eur", "EURO", "EU", "", " EUR", "EUR ", "978", "€", "XQX"} {
		_, err := code.Digits()
		if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonUnknownCurrency || r.Field != "currency" {
			t.Errorf("%q: %v, want Rejected{unknown_currency}", code, err)
		}
	}
}
