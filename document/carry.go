package document

import (
	"quittance/document/layout"
	"quittance/invoice"
	"quittance/templates"
)

// carried are the sums of a table's amounts, in minor units, after each of its rows.
type carried []int64

func (c *carried) add(amount int64) {
	if n := len(*c); n > 0 {
		amount += (*c)[n-1]
	}
	*c = append(*c, amount)
}

// carry returns the rows at a page break: what is carried forward, and what is
// brought forward.
func (b *builder) carry(s *templates.Carry, shown []bool, sum int64) (forward, brought [][]layout.Paragraph, err error) {
	text, err := b.first.money(invoice.Amount{Minor: sum, Currency: b.first.draft.Currency})
	if err != nil {
		return nil, nil, err
	}
	row := func(words templates.Phrase) [][]layout.Paragraph {
		var cells [][]layout.Paragraph
		for i := range shown {
			switch {
			case !shown[i]:
			case i == 0:
				cells = append(cells, b.cell(words, s.Look, place{}))
			case i == s.Amount:
				cells = append(cells, []layout.Paragraph{{Style: s.Look.First, Text: text, Field: carriedField}})
			default:
				cells = append(cells, nil)
			}
		}
		return cells
	}
	return row(s.Text), row(s.Brought), nil
}

// carriedField is the field of carried sums, which no fact asks for.
const carriedField = "carried"
