package locale_test

import (
	"strings"
	"testing"
	"time"

	"quittance/document/layout"
	"quittance/document/locale"
	"quittance/document/pdf"
	"quittance/invoice"
	"quittance/templates"
)

// everything is all that a locale may write, but for numbers of other sizes.
func everything(t *testing.T, tag string) string {
	texts := []string{}
	l := newLocale(t, tag, locale.Params{})
	for _, c := range []invoice.Currency{
		"AED", "AUD", "BDT", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "ILS", "INR",
		"JPY", "KRW", "KWD", "MXN", "NOK", "NZD", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "ZAR",
	} {
		texts = append(texts, money(t, l, invoice.Amount{Minor: 1234567890, Currency: c}), money(t, l, invoice.Amount{Minor: -1234567890, Currency: c}))
	}
	texts = append(texts, l.Percent(invoice.MustPercent("9.375")), l.Integer(-1234567))
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			texts = append(texts, l.Country(invoice.Country(string(a)+string(b))))
		}
	}
	for _, unit := range []string{"km", "mi"} {
		texts = append(texts, newLocale(t, tag, locale.Params{Distance: unit}).Distance(1234567))
	}
	for _, pattern := range []string{"full", "long", "EEEE, d. MMM yy G", "LLL", "LLLL", "cccc"} {
		l := newLocale(t, tag, locale.Params{Date: pattern})
		for month := time.January; month <= time.December; month++ {
			texts = append(texts, l.Date(invoice.Date{Year: 2025, Month: month, Day: int(month)}))
		}
	}
	return strings.Join(texts, " ")
}

// The fonts have every character, and none is invisible.
func TestLocale_IsPrintable(t *testing.T) {
	p, err := templates.Typefaces()
	if err != nil {
		t.Fatal(err)
	}
	e, err := layout.New(p)
	if err != nil {
		t.Fatal(err)
	}
	r, err := e.Renderer()
	if err != nil {
		t.Fatal(err)
	}
	style := layout.Style{Size: pdf.Points(9), Leading: pdf.Points(12)}
	for tag := range readJudged(t).Want {
		lang := tag[:strings.LastIndexByte(tag, '-')]
		_, err := r.Layout(layout.Document{
			Info: pdf.Info{Title: tag, Language: lang},
			Page: layout.Page{Width: pdf.Points(595), Height: pdf.Points(842), Left: pdf.Points(56), Right: pdf.Points(56), Top: pdf.Points(56), Bottom: pdf.Points(70)},
			Body: []layout.Block{&layout.Paragraph{Tag: pdf.TagParagraph, Style: style, Text: everything(t, tag), Lang: lang, Field: tag}},
		})
		if err != nil {
			t.Error(err)
		}
	}
}
