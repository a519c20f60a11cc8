package layout

import (
	"testing"

	"quittance/document/locale"
	"quittance/invoice"
)

// Amounts, percentages and dates of languages from right to left have no direction
// marks (see document/locale) and still stand as CLDR, which has marks, means them:
// a minus at the side of its digits where the language puts it, a symbol at the side
// where the text ends. That is on a mirrored page, where such a text stands by itself.
func TestLevels_AmountsOfLocales(t *testing.T) {
	amount := func(minor int64, c invoice.Currency) func(*locale.Locale) (string, error) {
		return func(l *locale.Locale) (string, error) { return l.Money(invoice.Amount{Minor: minor, Currency: c}) }
	}
	percent := func(l *locale.Locale) (string, error) { return l.Percent(invoice.MustPercent("9.375")), nil }
	date := func(l *locale.Locale) (string, error) { return l.Date(invoice.MustDate("2026-03-07")), nil }
	distance := func(l *locale.Locale) (string, error) { return l.Distance(18_400), nil }
	tests := []struct {
		lang    string
		country invoice.Country
		write   func(*locale.Locale) (string, error)
		want    string // from left to right; ~ is a no-break space
	}{
		{"ar", "AE", amount(123450, "AED"), ".إ.د~1,234.50"},
		{"ar", "AE", amount(-123450, "AED"), ".إ.د~-1,234.50"},
		{"ar", "SA", amount(-123450, "SAR"), ".س.ر~١٬٢٣٤٫٥٠-"},
		{"ar", "BH", amount(1234567, "BHD"), ".ب.د~١٬٢٣٤٫٥٦٧"},
		{"ar", "SA", amount(-123450, "EUR"), "€~١٬٢٣٤٫٥٠-"},
		{"ar", "SA", amount(123450, "USD"), "١٬٢٣٤٫٥٠~US$"},
		{"ar", "AE", amount(-123450, "EUR"), "€~-1,234.50"},
		{"he", "IL", amount(-123450, "ILS"), "₪~-1,234.50"},
		{"he", "IL", amount(500, "EUR"), "€~5.00"},
		{"ar", "SA", percent, "٪٩٫٣٧٥"},
		{"ar", "AE", percent, "9.375%"},
		{"ar", "SA", date, "٢٠٢٦ سرام ٧"},
		{"ar", "AE", date, "2026 سرام 7"},
		{"ar", "SA", distance, "مك~١٨٫٤"},
		{"he", "IL", date, "2026 ץרמב 7"},
		{"he", "IL", percent, "9.375%"},
		{"he", "IL", distance, "מ״ק~18.4"},
	}
	for _, tt := range tests {
		l, err := locale.New(locale.Params{Language: tt.lang, Country: tt.country})
		if err != nil {
			t.Fatal(err)
		}
		text, err := tt.write(l)
		if err != nil {
			t.Fatal(err)
		}
		want := ""
		for _, r := range tt.want {
			if r == '~' {
				r = '\u00A0'
			}
			want += string(r)
		}
		if got := shownAs(text, firstLetterMirrored); got != want {
			t.Errorf("%s-%s: %q stands as %q, want %q", tt.lang, tt.country, text, got, want)
		}
	}
}
