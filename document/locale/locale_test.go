package locale_test

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"quittance/document/locale"
	"quittance/invoice"
)

// newLocale returns the locale of a tag such as "zh-Hant-TW".
func newLocale(t testing.TB, tag string, p locale.Params) *locale.Locale {
	t.Helper()
	last := strings.LastIndexByte(tag, '-')
	p.Language, p.Country = tag[:last], invoice.Country(tag[last+1:])
	l, err := locale.New(p)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func money(t testing.TB, l *locale.Locale, a invoice.Amount) string {
	t.Helper()
	text, err := l.Money(a)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// From the charts of CLDR 48. A ~ is a no-break space and a _ a narrow one.
func TestMoney(t *testing.T) {
	tests := []struct {
		tag   string
		minor int64
		code  invoice.Currency
		want  string
	}{
		{"de-DE", 123456, "EUR", "1.234,56~€"},
		{"de-DE", 5, "EUR", "0,05~€"},
		{"de-DE", 0, "EUR", "0,00~€"},
		{"de-DE", -500, "EUR", "-5,00~€"},
		{"de-AT", 123456789, "EUR", "€~1.234.567,89"},
		{"de-CH", -123456, "CHF", "CHF-1'234.56"},
		{"en-DE", -123456, "EUR", "-1.234,56~€"},
		{"en-NL", -123456, "EUR", "€~-1.234,56"},
		{"en-US", 99999999, "USD", "$999,999.99"},
		{"en-US", -500, "USD", "-$5.00"},
		{"en-US", invoice.MaxMinor, "USD", "$10,000,000,000.00"},
		{"en-US", 500, "CHF", "CHF~5.00"},
		{"en-CA", 500, "USD", "US$5.00"},
		{"en-GB", 123456, "GBP", "£1,234.56"},
		{"en-IN", 1234567800, "INR", "₹1,23,45,678.00"},
		{"hi-IN", 1234567800, "INR", "₹1,23,45,678.00"},
		{"bn-BD", 123456700, "BDT", "১২,৩৪,৫৬৭.০০৳"},
		{"fr-FR", -123456789, "EUR", "-1_234_567,89~€"},
		{"fr-CA", 123456, "CAD", "1~234,56~$"},
		{"es-ES", 123456, "EUR", "1234,56~€"},
		{"es-ES", 1234567, "EUR", "12.345,67~€"},
		{"es-CL", -123456, "EUR", "EUR-1.234,56"},
		{"pl-PL", 123456, "PLN", "1234,56~zł"},
		{"pt-BR", -123456, "BRL", "-R$~1.234,56"},
		{"nl-NL", -123456, "EUR", "€~-1.234,56"},
		{"sv-SE", -123450, "SEK", "−1~234,50~kr"},
		{"nb-NO", -123450, "NOK", "−1~234,50~kr"},
		{"ja-JP", 1234, "JPY", "￥1,234"},
		{"en-US", -1234, "JPY", "-¥1,234"},
		{"zh-CN", 123456, "CNY", "¥1,234.56"},
		{"zh-Hant-TW", 123400, "TWD", "$1,234.00"},
		{"ar-BH", 1234567, "BHD", "١٬٢٣٤٫٥٦٧~د.ب."},
		{"ar-KW", -1234005, "KWD", "-١٬٢٣٤٫٠٠٥~د.ك."},
		{"ar-AE", -123450, "AED", "-1,234.50~د.إ."},
		{"ar-SA", -123450, "SAR", "-١٬٢٣٤٫٥٠~ر.س."},
		{"en-US", 1005, "BHD", "BHD~1.005"},
		{"he-IL", -123450, "ILS", "-1,234.50~₪"},
		{"th-TH", 123450, "THB", "฿1,234.50"},
		{"tr-TR", 123450, "TRY", "₺1.234,50"},
	}
	for _, tt := range tests {
		got := money(t, newLocale(t, tt.tag, locale.Params{}), invoice.Amount{Minor: tt.minor, Currency: tt.code})
		if want := strings.NewReplacer("~", "\u00A0", "_", "\u202F").Replace(tt.want); got != want {
			t.Errorf("%s: Money(%d %s) = %q, want %q", tt.tag, tt.minor, tt.code, got, want)
		}
	}
}

func TestMoney_UnknownCurrency(t *testing.T) {
	_, err := newLocale(t, "en-US", locale.Params{}).Money(invoice.Amount{Minor: 1, Currency: "QQQ"})
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != invoice.ReasonUnknownCurrency {
		t.Errorf("Money in QQQ = %v, want Rejected{unknown_currency}", err)
	}
}

func TestLocale_Texts(t *testing.T) {
	day := invoice.MustDate("2026-03-07")
	type give struct {
		tag string
		p   locale.Params
	}
	percent := func(p string) func(*locale.Locale) string {
		return func(l *locale.Locale) string { return l.Percent(invoice.MustPercent(p)) }
	}
	date := func(l *locale.Locale) string { return l.Date(day) }
	distance := func(metres int64) func(*locale.Locale) string {
		return func(l *locale.Locale) string { return l.Distance(metres) }
	}
	integer := func(n int64) func(*locale.Locale) string {
		return func(l *locale.Locale) string { return l.Integer(n) }
	}
	country := func(c invoice.Country) func(*locale.Locale) string {
		return func(l *locale.Locale) string { return l.Country(c) }
	}
	tests := []struct {
		give give
		text func(*locale.Locale) string
		want string
	}{
		{give{tag: "de-DE"}, percent("19"), "19\u00A0%"},
		{give{tag: "de-DE"}, percent("0"), "0\u00A0%"},
		{give{tag: "en-US"}, percent("9.375"), "9.375%"},
		{give{tag: "fr-FR"}, percent("9.375"), "9,375\u00A0%"},
		{give{tag: "tr-TR"}, percent("7"), "%7"},
		{give{tag: "ar-SA"}, percent("7"), "٧٪"},
		{give{tag: "ar-AE"}, percent("7"), "7%"},

		{give{"de-DE", locale.Params{Date: "medium"}}, date, "07.03.2026"},
		{give{"de-DE", locale.Params{Date: "dd.MM.y"}}, date, "07.03.2026"},
		{give{tag: "de-DE"}, date, "7. März 2026"},
		{give{tag: "de-AT"}, func(l *locale.Locale) string { return l.Date(invoice.MustDate("2026-01-07")) }, "7. Jänner 2026"},
		{give{tag: "en-US"}, date, "March 7, 2026"},
		{give{tag: "en-GB"}, date, "7 March 2026"},
		{give{tag: "en-DE"}, date, "7 March 2026"},
		{give{"en-GB-DE", locale.Params{}}, date, "7 March 2026"},
		{give{tag: "fr-FR"}, date, "7 mars 2026"},
		{give{tag: "es-ES"}, date, "7 de marzo de 2026"},
		{give{tag: "ja-JP"}, date, "2026年3月7日"},
		{give{tag: "ko-KR"}, date, "2026년 3월 7일"},
		{give{tag: "th-TH"}, date, "7 มีนาคม ค.ศ. 2026"},
		{give{tag: "ru-RU"}, date, "7 марта 2026\u202Fг."},
		{give{"ru-RU", locale.Params{Date: "LLLL yyyy"}}, date, "март 2026"},
		{give{"en-US", locale.Params{Date: "EEEE, d. MMM yy 'o''clock'"}}, date, "Saturday, 7. Mar 26 o'clock"},
		{give{tag: "ar-SA"}, date, "٧ مارس ٢٠٢٦"},
		{give{"ar-SA", locale.Params{Digits: "latn"}}, date, "7 مارس 2026"},
		{give{"ar-AE", locale.Params{Digits: "arab"}}, integer(-1234), "-١٬٢٣٤"},
		{give{tag: "en-US"}, func(l *locale.Locale) string { return l.Date(invoice.Date{}) }, ""},

		{give{tag: "de-DE"}, distance(18_449), "18,4\u00A0km"},
		{give{tag: "de-DE"}, distance(18_450), "18,5\u00A0km"},
		{give{tag: "de-DE"}, distance(0), "0,0\u00A0km"},
		{give{tag: "en-US"}, distance(1_609), "1.0\u00A0mi"},
		{give{tag: "en-GB"}, distance(12_000), "7.5\u00A0mi"},
		{give{"en-US", locale.Params{Distance: "km"}}, distance(12_000), "12.0\u00A0km"},
		{give{tag: "fr-FR"}, distance(12_000), "12,0\u202Fkm"},
		{give{tag: "ar-SA"}, distance(12_000), "١٢٫٠\u00A0كم"},

		{give{tag: "en-US"}, integer(12), "12"},
		{give{tag: "en-IN"}, integer(1_234_567), "12,34,567"},
		{give{tag: "de-CH"}, integer(-1_234_567), "-1'234'567"},
		{give{tag: "en-US"}, integer(math.MinInt64), "-9,223,372,036,854,775,808"},

		{give{tag: "de-DE"}, country("AT"), "Österreich"},
		{give{tag: "en-US"}, country("DE"), "Germany"},
		{give{tag: "zh-Hant-HK"}, country("IT"), "意大利"},
		{give{tag: "zh-TW"}, country("IT"), "意大利"},
		{give{tag: "zh-TW-TW"}, country("IT"), "義大利"},
		{give{tag: "en-US"}, country("QQ"), "QQ"},
	}
	for _, tt := range tests {
		if got := tt.text(newLocale(t, tt.give.tag, tt.give.p)); got != tt.want {
			t.Errorf("%s %v: got %q, want %q", tt.give.tag, tt.give.p, got, tt.want)
		}
	}
}

func TestNew_Refuses(t *testing.T) {
	tests := []struct {
		give locale.Params
		want string
	}{
		{locale.Params{Language: "no language", Country: "DE"}, `language "no language"`},
		{locale.Params{Language: "eo", Country: "DE"}, `language "eo" is not among`},
		{locale.Params{Language: "hi-Latn", Country: "IN"}, `language "hi-Latn" is not among`},
		{locale.Params{Language: "de", Country: "Germany"}, `country "Germany"`},
		{locale.Params{Language: "de", Country: "DE", Distance: "ly"}, `unit of distance "ly"`},
		{locale.Params{Language: "de", Country: "DE", Digits: "arab"}, `de: digits "arab"`},
		{locale.Params{Language: "de", Country: "DE", Date: "DD.MM.YYYY"}, `date "DD.MM.YYYY": unknown field "DD"`},
		{locale.Params{Language: "de", Country: "DE", Date: "d 'of"}, `a ' without its second`},
		{locale.Params{Language: "ar", Country: "SA", Date: "medium"}, `ar-SA: date "medium": its order would need invisible direction marks`},
		{locale.Params{Language: "de", Country: "DE", Date: "d\u200F/M"}, `invisible direction marks`},
	}
	for _, tt := range tests {
		if _, err := locale.New(tt.give); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("New(%+v) = %v, want %q", tt.give, err, tt.want)
		}
	}
}

// figures returns the digits of a text, in any script, and whether it has a minus.
func figures(text string) (digits string, negative bool) {
	var b strings.Builder
	for _, r := range text {
		negative = negative || r == '-' || r == '−'
		if unicode.IsDigit(r) {
			b.WriteByte(byte('0' + int(r-zeroOf(r))))
		}
	}
	return b.String(), negative
}

// zeroOf returns the zero of a digit's script: the ten digits stand in order, from a
// code that is 0 or 6 in its last hexadecimal figure.
func zeroOf(r rune) rune {
	for r&0xF != 0 && (r&0xF != 6 || !unicode.IsDigit(r) || unicode.IsDigit(r-1)) {
		r--
	}
	return r
}

// No amount loses a digit or its sign, in any locale.
func TestMoney_Exact(t *testing.T) {
	var locales []*locale.Locale
	for tag := range readJudged(t).Want {
		locales = append(locales, newLocale(t, tag, locale.Params{}))
	}
	rapid.Check(t, func(t *rapid.T) {
		a := invoice.Amount{
			Minor:    rapid.Int64().Draw(t, "minor"),
			Currency: rapid.SampledFrom([]invoice.Currency{"EUR", "JPY", "KWD", "INR", "CHF"}).Draw(t, "currency"),
		}
		for _, l := range locales {
			text, err := l.Money(a)
			if err != nil {
				t.Fatal(err)
			}
			digits, negative := figures(text)
			got, err := strconv.ParseUint(digits, 10, 64)
			if want := uint64(max(a.Minor, -a.Minor)); err != nil || got != want || negative != (a.Minor < 0) {
				t.Fatalf("Money(%d %s) = %q", a.Minor, a.Currency, text)
			}
		}
	})
}

func BenchmarkMoney(b *testing.B) {
	for _, tag := range []string{"de-DE", "ar-SA"} {
		b.Run(tag, func(b *testing.B) {
			l := newLocale(b, tag, locale.Params{})
			b.ReportAllocs()
			for b.Loop() {
				if _, err := l.Money(invoice.Amount{Minor: -123456789, Currency: "EUR"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDate(b *testing.B) {
	l := newLocale(b, "en-US", locale.Params{})
	b.ReportAllocs()
	for b.Loop() {
		_ = l.Date(invoice.Date{Year: 2026, Month: 11, Day: 21})
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = newLocale(b, "en-GB", locale.Params{})
	}
}
