package document

import (
	"strings"
	"unicode"

	"quittance/document/layout"
	"quittance/document/lint"
	"quittance/invoice"
	"quittance/templates"
)

// builder turns a sheet and its models into blocks to lay out.
type builder struct {
	first  *model // it leads
	second *model // nil on a sheet of one language
	// said collects what the page says of the models, but for number and issue
	// date: what the model hash is made of.
	said    []lint.Fact
	phrases []saying // room for one phrase: as many as languages
	err     error    // the first one
	text    strings.Builder
}

// builder writes the texts of a draft in each language of a sheet.
func (e *Engine) builder(d *invoice.Draft, c invoice.Claim, sheet *templates.Sheet) (*builder, error) {
	if err := checkTexts(d); err != nil {
		return nil, err
	}
	b := &builder{phrases: make([]saying, len(sheet.Wordings)), said: make([]lint.Fact, 0, expected(d)*len(sheet.Wordings))}
	for i, model := range []**model{&b.first, &b.second}[:len(sheet.Wordings)] {
		m, err := newModel(d, c, e.tongues[sheet][i])
		if err != nil {
			return nil, err
		}
		*model = m
	}
	return b, nil
}

func (b *builder) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// facts are what the page must say: all of the first language, and title and notes
// in the second.
func (b *builder) facts() []lint.Fact {
	facts := b.first.facts
	if b.second == nil {
		return facts
	}
	for _, f := range b.second.facts {
		if f.Field == string(templates.Title) || strings.HasPrefix(f.Field, string(templates.Notes)+"[") {
			facts = append(facts, f)
		}
	}
	return facts
}

// saying is a text of the page with the fields that it says, divided by commas.
type saying struct {
	text, field string
	lang        string // of the second language; empty for the first
	words       bool   // it has words of its language
}

func (s *saying) paragraph(look templates.Look) layout.Paragraph {
	p := layout.Paragraph{Style: look.First, Text: s.text, Field: s.field, Lang: s.lang, ByLanguage: s.words}
	if s.lang != "" {
		p.Style = look.Second
	}
	return p
}

// phrase writes a text: once, or in both languages where they differ. What it
// returns is valid until the next call.
func (b *builder) phrase(p templates.Phrase, at place) []saying {
	b.phrases[0] = b.fill(b.first, p.First, at)
	if p.Second == nil || b.second == nil {
		return b.phrases[:1]
	}
	b.phrases[1] = b.fill(b.second, p.Second, at)
	b.phrases[1].lang = b.second.wording.Language
	if b.phrases[1].text == b.phrases[0].text {
		return b.phrases[:1]
	}
	return b.phrases[:2]
}

// fill writes a text in one language.
func (b *builder) fill(m *model, t templates.Text, at place) saying {
	if len(t) == 1 && t[0].Binding == "" {
		return saying{text: t[0].Words, words: true}
	}
	it := m.item(at)
	field := ""
	words := at.list == templates.Notes
	b.text.Reset()
	for _, s := range t {
		if s.Binding == "" {
			b.text.WriteString(s.Words)
			words = words || strings.ContainsFunc(s.Words, unicode.IsLetter)
			continue
		}
		value, path := m.value(s.Binding, it)
		b.text.WriteString(value)
		if field != "" {
			field += ","
		}
		field += path
		if s.Binding != templates.Number && s.Binding != templates.IssueDate {
			b.said = append(b.said, lint.Fact{Field: path, Text: value})
		}
	}
	return saying{text: b.text.String(), field: field, words: words}
}

// value returns the text of a binding and its path in the model.
func (m *model) value(name templates.Binding, it *item) (text, path string) {
	if it != nil {
		if f, ok := it.get(name); ok {
			return f.text, f.path
		}
	}
	return m.scalars[name], string(name)
}

// running builds a header or footer.
func (b *builder) running(s *templates.Running, field string) *layout.Running {
	if s == nil {
		return nil
	}
	r := &layout.Running{Y: s.Y, Style: s.Style, Rule: s.Rule, Field: field}
	for _, l := range s.Lines {
		r.Lines = append(r.Lines, b.line(l, 0, 0))
	}
	if len(s.Page) > 0 {
		r.PageNumber = func(page, pages int) string { return b.line(s.Page, page, pages) }
	}
	return r
}

// line writes a line of running text; where a piece differs between the languages,
// both stand beside each other.
func (b *builder) line(l templates.Line, page, pages int) string {
	var out strings.Builder
	for _, p := range l {
		first := b.first.plain(p.First, page, pages)
		out.WriteString(first)
		if p.Second == nil || b.second == nil {
			continue
		}
		if second := b.second.plain(p.Second, page, pages); second != first {
			out.WriteString(" / " + second)
		}
	}
	return out.String()
}

// plain writes a text outside any repetition.
func (m *model) plain(t templates.Text, page, pages int) string {
	var text strings.Builder
	for _, s := range t {
		switch s.Binding {
		case "":
			text.WriteString(s.Words)
		case templates.PageNumber:
			text.WriteString(m.locale.Integer(int64(page)))
		case templates.PageCount:
			text.WriteString(m.locale.Integer(int64(pages)))
		default:
			text.WriteString(m.scalars[s.Binding])
		}
	}
	return text.String()
}
