package document_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"quittance/document/locale"
	"quittance/invoice"
	"quittance/templates"
	"quittance/test/validate"
)

// This file checks documents from outside: it reads the text of the finished PDF with
// a program that is not ours, and derives from the invoice, and not from the model of
// package document, what has to stand there. Only words and formats are shared: those
// of the template and of package locale.

// checkSays wants the page to say what the invoice has.
func checkSays(t *testing.T, sheet *templates.Sheet, inv invoice.Invoice, pdf []byte) {
	t.Helper()
	text := validate.RawText(t, pdf)
	problems := compare(t, sheet, inv, text)
	for _, problem := range problems {
		t.Error(problem)
	}
	if len(problems) > 0 {
		t.Log(text)
	}
}

// compare finds what a page does not say: every fact of the invoice in the order of
// the model, and the carried sums at each page break. It finds numbers that are none
// of these, too.
func compare(t *testing.T, sheet *templates.Sheet, inv invoice.Invoice, text string) []string {
	t.Helper()
	r := newReading(text, sheet.RightToLeft)
	f := newFacts(t, sheet.Wordings[0], inv)
	at := 0
	for _, part := range f.parts() {
		at = r.states(part, at)
	}
	r.carries(f)
	for _, words := range sheet.Wordings[1:] {
		r.translated(f, newFacts(t, words, inv))
	}
	r.repeats(t, sheet, inv)
	r.explained()
	return r.problems
}

// statement is a fact as the page has to write it. An optional one may be left out,
// as a table may leave out a column.
type statement struct {
	field, text string
	optional    bool
}

// part is what the page says of one thing, in order. Parts that float stand in any
// order among themselves, as the parties of a document do.
type part struct {
	floats     bool
	statements []statement
}

// facts writes the facts of an invoice in one language.
type facts struct {
	t      *testing.T
	draft  invoice.Draft
	claim  invoice.Claim
	words  *templates.Wording
	locale *locale.Locale
}

func newFacts(t *testing.T, words *templates.Wording, inv invoice.Invoice) facts {
	t.Helper()
	choice := func(key string) string { text, _ := words.Message(key); return text }
	l, err := locale.New(locale.Params{
		Language: words.Language, Country: inv.Draft().Country,
		Date: choice(templates.KeyDate), Digits: choice(templates.KeyDigits), Distance: choice(templates.KeyDistance),
	})
	if err != nil {
		t.Fatal(err)
	}
	return facts{t: t, draft: inv.Draft(), claim: inv.Claim(), words: words, locale: l}
}

func (f facts) word(key string) string {
	text, ok := f.words.Message(key)
	if !ok {
		f.t.Errorf("no message %q in language %q", key, f.words.Language)
	}
	return text
}

func (f facts) money(a invoice.Amount) string {
	a.Currency = f.draft.Currency // the zero amount has none
	text, err := f.locale.Money(a)
	if err != nil {
		f.t.Fatal(err)
	}
	return text
}

func (f facts) rate(tax invoice.Tax) string {
	if tax.Category == invoice.CategoryOutside {
		return ""
	}
	return f.locale.Percent(tax.Rate)
}

func (f facts) taxed() bool {
	return slices.ContainsFunc(f.draft.Breakdown, func(b invoice.TaxBreakdown) bool { return b.Category != invoice.CategoryOutside })
}

// parts are the facts in the order of the model.
func (f facts) parts() []part {
	all := []part{{statements: f.head()}}
	all = append(all, f.parties()...)
	for _, statements := range [][]statement{f.service(), f.lines(), f.sums(), f.beside(), f.notes()} {
		all = append(all, part{statements: statements})
	}
	return all
}

func (f facts) head() []statement {
	d := f.draft
	out := []statement{
		{"title", f.word(templates.TitleKey(d.Kind, d.Format)), false}, {"number", f.claim.Number.Text, false},
		{"issue date", f.locale.Date(f.claim.IssueDate), false}, {"supply date", f.locale.Date(d.SupplyDate), false},
	}
	if p := d.Preceding; p != nil {
		out = append(out, statement{"preceding number", p.Number, false}, statement{"preceding date", f.locale.Date(p.IssueDate), false})
	}
	return out
}

// parties are those that the document has to name: a simplified invoice names no
// customer, and the seller of a marketplace goes without tax identifiers.
func (f facts) parties() []part {
	d := f.draft
	all := []part{f.party("supplier", d.Supplier)}
	if d.Format != invoice.FormatSimplified && d.Customer.Name != "" {
		all = append(all, f.party("customer", d.Customer))
	}
	if d.Seller != nil {
		seller := *d.Seller
		seller.TaxIDs = nil
		all = append(all, f.party("seller", seller))
	}
	if d.Issuer != nil {
		all = append(all, f.party("issuer", *d.Issuer))
	}
	return all
}

func (f facts) party(role string, p invoice.Party) part {
	out := part{floats: true, statements: []statement{{role, p.Name, false}}}
	for _, line := range f.address(p.Address) {
		out.statements = append(out.statements, statement{role + " address", line, false})
	}
	if c := p.Address.Country; c != "" && c != f.draft.Country {
		out.statements = append(out.statements, statement{role + " country", f.locale.Country(c), false})
	}
	for _, id := range p.TaxIDs {
		out.statements = append(out.statements, statement{role + " " + id.Scheme, id.Value, false})
	}
	return out
}

// address writes the lines of an address by the language's pattern; a line with
// nothing but signs is none.
func (f facts) address(a invoice.Address) []string {
	pattern := f.word(templates.KeyAddress)
	if a.Region == "" {
		pattern = strings.ReplaceAll(pattern, ", {region}", "")
	}
	text := strings.NewReplacer("{lines}", strings.Join(a.Lines, "\n"), "{postal_code}", a.PostalCode, "{city}", a.City, "{region}", a.Region).Replace(pattern)
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); strings.ContainsFunc(line, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
			out = append(out, line)
		}
	}
	return out
}

func (f facts) service() []statement {
	s := f.draft.Service
	if s.From == "" || s.To == "" {
		return nil
	}
	return []statement{{"service from", s.From, false}, {"service to", s.To, false}, {"service distance", f.locale.Distance(s.DistanceMeters), false}}
}

// row is a line of a table: a full invoice has to state quantity and rate.
//
// Source: Directive 2006/112/EC art. 226(6), (8) and (9).
func (f facts) row(field string, l invoice.Line) []statement {
	optional := f.draft.Format != invoice.FormatFull || !f.taxed()
	out := []statement{{field, f.name(l), false}}
	if l.Quantity != 0 {
		out = append(out, statement{field + " quantity", f.locale.Integer(l.Quantity), optional})
	}
	if rate := f.rate(l.Tax); rate != "" {
		out = append(out, statement{field + " rate", rate, optional})
	}
	return append(out, statement{field + " amount", f.money(l.Amount), false})
}

func (f facts) name(l invoice.Line) string {
	if l.Text != "" {
		return l.Text
	}
	return f.word(templates.ComponentKey(l.Kind))
}

func (f facts) lines() []statement {
	var out []statement
	for i, l := range f.draft.Lines {
		out = append(out, f.row(fmt.Sprintf("lines[%d]", i), l)...)
	}
	for i, a := range f.draft.Allowances {
		reduction := invoice.Line{Kind: a.Kind, Tax: a.Tax, Amount: a.Amount.Negated()}
		out = append(out, f.row(fmt.Sprintf("allowances[%d]", i), reduction)...)
	}
	return out
}

func (f facts) sums() []statement {
	d := f.draft
	var out []statement
	for i, b := range d.Breakdown {
		if b.Category == invoice.CategoryOutside {
			continue
		}
		field := fmt.Sprintf("breakdown[%d]", i)
		out = append(out, statement{field, f.word(templates.SchemeKey(b.Scheme)), false}, statement{field + " rate", f.rate(b.Tax), false},
			statement{field + " taxable", f.money(b.Taxable), false}, statement{field + " tax", f.money(b.Amount), false},
			statement{field + " gross", f.money(b.Taxable.Plus(b.Amount)), false})
	}
	if f.taxed() {
		out = append(out, statement{"net", f.money(d.Totals.Net), false}, statement{"tax", f.money(d.Totals.Tax), false})
	}
	return append(out, statement{"gross", f.money(d.Totals.Gross), false})
}

// beside is the money beside the tax, and what is to be paid where it differs.
func (f facts) beside() []statement {
	d := f.draft
	var out []statement
	for i, l := range d.Outside {
		field := fmt.Sprintf("outside[%d]", i)
		out = append(out, statement{field, f.name(l), false}, statement{field + " amount", f.money(l.Amount), false})
	}
	for i, p := range d.Paid {
		field := fmt.Sprintf("paid[%d]", i)
		out = append(out, statement{field, f.word(templates.ComponentKey(p.Kind)), false}, statement{field + " amount", f.money(p.Amount.Negated()), false})
	}
	if !d.Totals.Rounding.IsZero() {
		out = append(out, statement{"rounding", f.money(d.Totals.Rounding), false})
	}
	if d.Totals.Payable != d.Totals.Gross || len(d.Paid) > 0 {
		out = append(out, statement{"payable", f.money(d.Totals.Payable), false})
	}
	for i, m := range d.Memoranda {
		if !m.Shown {
			continue
		}
		field := fmt.Sprintf("memoranda[%d]", i)
		out = append(out, statement{field, f.word(templates.MemorandumKey(m.Kind)), false})
		if m.Rate != 0 {
			out = append(out, statement{field + " rate", f.locale.Percent(m.Rate), false})
		}
		out = append(out, statement{field + " amount", f.money(m.Amount), false})
	}
	return out
}

func (f facts) notes() []statement {
	names := map[templates.Binding]string{templates.SupplierName: f.draft.Supplier.Name, templates.CustomerName: f.draft.Customer.Name}
	if f.draft.Issuer != nil {
		names[templates.IssuerName] = f.draft.Issuer.Name
	}
	var out []statement
	for i, n := range f.draft.Notes {
		wording, ok := f.words.Note(n.Text)
		if !ok {
			f.t.Errorf("no wording of note %q in language %q", n.Text, f.words.Language)
		}
		text := ""
		for _, s := range wording {
			text += s.Words + names[s.Binding]
		}
		out = append(out, statement{fmt.Sprintf("notes[%d]", i), strings.ReplaceAll(text, "..", "."), false})
	}
	return out
}

// flatten takes out what a reader of a page guesses: spaces and directions.
func flatten(text string) []rune {
	return slices.DeleteFunc([]rune(text), func(c rune) bool { return unicode.IsSpace(c) || unicode.Is(unicode.Bidi_Control, c) })
}
