package locale_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quittance/document/locale"
	"quittance/invoice"
)

func newLocale(t testing.TB, lang string, country invoice.Country, p locale.Patterns) *locale.Locale {
	t.Helper()
	p.Months = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	if p.Distance == "" {
		p.Distance = "km"
	}
	l, err := locale.New(lang, country, p)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestMoney(t *testing.T) {
	after := locale.Patterns{Money: "{amount}\u00A0{symbol}"}
	before := locale.Patterns{Money: "{symbol}{amount}"}
	tests := []struct {
		lang     string
		country  invoice.Country
		patterns locale.Patterns
		give     invoice.Amount
		want     string
	}{
		{"de", "DE", after, invoice.Amount{Minor: 123456, Currency: "EUR"}, "1.234,56\u00A0€"},
		{"de", "DE", after, invoice.Amount{Minor: 5, Currency: "EUR"}, "0,05\u00A0€"},
		{"de", "DE", after, invoice.Amount{Minor: -250, Currency: "EUR"}, "-2,50\u00A0€"},
		{"en", "US", before, invoice.Amount{Minor: 99999999, Currency: "USD"}, "$999,999.99"},
		{"en", "US", before, invoice.Amount{Minor: -1, Currency: "USD"}, "-$0.01"},
		{"en", "US", before, invoice.Amount{Minor: invoice.MaxMinor, Currency: "USD"}, "$10,000,000,000.00"},
		{"ja", "JP", before, invoice.Amount{Minor: 1234, Currency: "JPY"}, "￥1,234"},
		{"hi", "IN", before, invoice.Amount{Minor: 1234567800, Currency: "INR"}, "₹1,23,45,678.00"},
	}
	for _, tt := range tests {
		got, err := newLocale(t, tt.lang, tt.country, tt.patterns).Money(tt.give)
		if err != nil {
			t.Fatal(err)
		}
		if got != tt.want {
			t.Errorf("%s-%s: Money(%v) = %q, want %q", tt.lang, tt.country, tt.give, got, tt.want)
		}
	}
}

func TestMoney_UnknownCurrency(t *testing.T) {
	_, err := newLocale(t, "en", "US", locale.Patterns{}).Money(invoice.Amount{Minor: 1, Currency: "QQQ"})
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonUnknownCurrency {
		t.Errorf("Money in QQQ = %v, want Rejected{unknown_currency}", err)
	}
}

// Every amount reads back to the minor unit.
func TestMoney_Exact(t *testing.T) {
	l := newLocale(t, "de", "DE", locale.Patterns{Money: "{amount}"})
	rapid.Check(t, func(t *rapid.T) {
		minor := rapid.Int64Range(-math.MaxInt64, math.MaxInt64).Draw(t, "minor")
		got, err := l.Money(invoice.Amount{Minor: minor, Currency: "EUR"})
		if err != nil {
			t.Fatal(err)
		}
		plain := strings.ReplaceAll(strings.ReplaceAll(got, ".", ""), ",", ".")
		if want := invoice.Decimal(minor, 2); plain != want {
			t.Fatalf("Money(%d) = %q, want %q", minor, got, want)
		}
	})
}

func TestPercentDateDistance(t *testing.T) {
	de := newLocale(t, "de", "DE", locale.Patterns{Percent: "{number}\u00A0%", Date: "dd.MM.y"})
	us := newLocale(t, "en", "US", locale.Patterns{Percent: "{number}%", Date: "MMMM d, y", Distance: "mi"})
	tests := []struct{ got, want string }{
		{de.Percent(invoice.MustPercent("19")), "19\u00A0%"},
		{de.Percent(invoice.MustPercent("0")), "0\u00A0%"},
		{us.Percent(invoice.MustPercent("9.375")), "9.375%"},
		{de.Date(invoice.MustDate("2026-03-07")), "07.03.2026"},
		{us.Date(invoice.MustDate("2026-03-07")), "March 7, 2026"},
		{us.Date(invoice.Date{}), ""},
		{de.Distance(18_449), "18,4\u00A0km"},
		{de.Distance(18_450), "18,5\u00A0km"},
		{us.Distance(1_609), "1.0\u00A0mi"},
		{us.Distance(12_000), "7.5\u00A0mi"},
		{de.Country("AT"), "Österreich"},
		{us.Country("DE"), "Germany"},
		{us.Integer(12), "12"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}
