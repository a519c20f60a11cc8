package document

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"

	"quittance/invoice"
)

const (
	// maxText is the longest text of a document, in characters. Anything longer is
	// no name or address, and would only make pages.
	maxText = 500
	// maxMarks is how many marks a letter may have. More than any language needs
	// would run over the lines around it.
	maxMarks = 5
)

// text is a text that an order brings to the page, with its place in the draft: a
// list with an index, or no index where that is negative.
type text struct {
	list  string
	index int
	name  string
	value string
}

// field is the place as refusals name it: "lines[2].text".
func (t text) field() string {
	if t.index < 0 {
		return t.list + t.name
	}
	return t.list + "[" + strconv.Itoa(t.index) + "]" + t.name
}

// checkTexts refuses texts that cannot be what they should be: they would be lost,
// or hide the page. Characters that no font has are found when they are laid out.
//
// Errors: Rejected{unprintable_text, document_invalid} with the field, and the
// character where it is one.
func checkTexts(d *invoice.Draft) error {
	all := []text{
		{"key.order.id", -1, "", string(d.Key.Order.ID)}, {"service.from", -1, "", d.Service.From}, {"service.to", -1, "", d.Service.To},
	}
	if d.Preceding != nil {
		all = append(all, text{"preceding.number", -1, "", d.Preceding.Number})
	}
	all = appendParty(all, "supplier", &d.Supplier)
	all = appendParty(all, "customer", &d.Customer)
	all = appendParty(all, "issuer", d.Issuer)
	all = appendParty(all, "seller", d.Seller)
	for i := range d.Lines {
		all = append(all, text{"lines", i, ".text", d.Lines[i].Text})
	}
	for i := range d.Outside {
		all = append(all, text{"outside", i, ".text", d.Outside[i].Text})
	}
	for i := range all {
		if err := all[i].check(); err != nil {
			return err
		}
	}
	return nil
}

func appendParty(all []text, role string, p *invoice.Party) []text {
	if p == nil {
		return all
	}
	all = append(all,
		text{role, -1, ".name", p.Name}, text{role, -1, ".address.postal_code", p.Address.PostalCode},
		text{role, -1, ".address.city", p.Address.City}, text{role, -1, ".address.region", p.Address.Region})
	for i, line := range p.Address.Lines {
		if !blank(line) { // a blank one is left out
			all = append(all, text{role + ".address.lines", i, "", line})
		}
	}
	for i, id := range p.TaxIDs {
		all = append(all, text{role + ".tax_ids", i, ".scheme", id.Scheme}, text{role + ".tax_ids", i, ".value", id.Value})
	}
	return all
}

// blank reports whether a text has nothing to see.
func blank(s string) bool { return strings.TrimSpace(s) == "" }

func (t *text) check() error {
	if t.value != "" && blank(t.value) {
		return invoice.Reject(invoice.ReasonDocumentInvalid, t.field(), "is only white space")
	}
	characters, marks := 0, 0
	for at, c := range t.value {
		characters++
		if c < utf8.RuneSelf {
			marks = 0
			continue
		}
		if c == utf8.RuneError {
			return t.lost(at)
		}
		if marks++; !unicode.Is(unicode.M, c) {
			marks = 0
		}
		if marks > maxMarks {
			return invoice.Reject(invoice.ReasonUnprintableText, t.field(), "more than %d marks on one letter, the last U+%04X %s", maxMarks, c, runenames.Name(c))
		}
	}
	if characters > maxText {
		return invoice.Reject(invoice.ReasonDocumentInvalid, t.field(), "%d characters are more than %d", characters, maxText)
	}
	return nil
}

// lost refuses a text that was damaged before it came here.
func (t *text) lost(at int) error {
	if _, size := utf8.DecodeRuneInString(t.value[at:]); size > 1 {
		return invoice.Reject(invoice.ReasonUnprintableText, t.field(), "U+FFFD REPLACEMENT CHARACTER stands for a letter that was lost")
	}
	return invoice.Reject(invoice.ReasonUnprintableText, t.field(), "not valid UTF-8: byte 0x%02X", t.value[at])
}
