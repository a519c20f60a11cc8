package regimetest

import (
	"fmt"
	"strings"
	"testing"

	"quittance/countries/regime"
	"quittance/invoice"
)

// maxNumber is how long a printed number may be: the narrowest field for it that we
// know of in a structured format without a law of its own.
const maxNumber = 100

// checkSeries: printed numbers are distinct over suppliers that were chosen to
// collide, years, kinds and places in the series.
func checkSeries(t *testing.T, p regime.Pack, line invoice.BusinessLine) {
	suppliers := []invoice.PartyID{"a", "a-1", "a-RI-2025", "a-RI-2025-000001", "RI", longest}
	kinds := []invoice.Kind{invoice.KindInvoice, invoice.KindCreditNote, invoice.KindCorrective, invoice.KindSelfBilled}
	days := []invoice.Date{{Year: 2025, Month: 12, Day: 31}, {Year: 2026, Month: 1, Day: 1}}
	seen := map[string]invoice.SeriesID{}
	for _, supplier := range suppliers {
		for _, kind := range kinds {
			rule := p.Series(line, invoice.Party{ID: supplier, Role: invoice.RoleSupplier}, kind)
			for _, day := range days {
				for _, n := range []int64{1, 2, 11, 111, 999_999, 1_000_000, 999_999_999} {
					number, err := rule.Number(n, day)
					if err != nil {
						t.Fatal(err)
					}
					if other, ok := seen[number.Text]; ok && other != number.Series { // a year may begin in April
						t.Errorf("%s prints in %s and in %s", number.Text, number.Series, other)
					}
					seen[number.Text] = number.Series
					if limit := longestNumber(p); len(number.Text) > limit && n < 1_000_000 {
						t.Errorf("%s has %d characters, more than %d", number.Text, len(number.Text), limit)
					}
				}
			}
		}
	}
}

// longestNumber is how long a printed number of the pack may be.
func longestNumber(p regime.Pack) int {
	if p.Numbering.MaxLength > 0 {
		return p.Numbering.MaxLength
	}
	return maxNumber
}

// checkNumber prints the first number of a draft's series, which must hold the year
// where the series begins anew each year.
func checkNumber(p regime.Pack, d invoice.Draft) (string, error) {
	number, err := d.Series.Number(1, d.SupplyDate)
	switch {
	case err != nil:
		return "", err
	case len(number.Text) > longestNumber(p):
		return "", fmt.Errorf("%s has %d characters, more than %d", number.Text, len(number.Text), longestNumber(p))
	case d.Series.Yearly && !strings.Contains(d.Series.Format, "{year}") && !strings.Contains(d.Series.Format, "{yy}"):
		return "", fmt.Errorf("format %s of a yearly series has no year", d.Series.Format)
	}
	return number.Text, nil
}

// longest is a party's identifier of the greatest length, 64.
const longest = "p234567890123456789012345678901234567890123456789012345678901234"
