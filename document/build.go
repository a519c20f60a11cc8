package document

import (
	"strings"

	"quittance/document/layout"
	"quittance/document/lint"
	"quittance/templates"
)

// builder turns a sheet and a model into blocks to lay out.
type builder struct {
	model *model
	// said collects what the page says of the model, but for number and issue
	// date: what the model hash is made of.
	said []lint.Fact
	text strings.Builder
}

func (b *builder) blocks(sources []templates.Block) []layout.Block {
	out := make([]layout.Block, 0, len(sources))
	for i := range sources {
		if s := &sources[i]; b.model.shown(s.When) {
			out = b.block(out, s)
		}
	}
	return out
}

func (b *builder) block(out []layout.Block, s *templates.Block) []layout.Block {
	switch {
	case s.Paragraph != nil:
		return b.paragraphs(out, s.Paragraph)
	case s.Columns != nil:
		c := &layout.Columns{Widths: s.Columns.Widths, Gap: s.Columns.Gap}
		for _, stack := range s.Columns.Stacks {
			c.Columns = append(c.Columns, layout.Stack{Blocks: b.blocks(stack)})
		}
		return append(out, c)
	case s.Table != nil:
		return b.table(out, s.Table)
	case s.Rule != nil:
		return append(out, s.Rule)
	case s.Stack != nil:
		return append(out, &layout.Stack{Keep: s.Stack.Keep, Blocks: b.blocks(s.Stack.Blocks)})
	}
	return append(out, &layout.Space{Height: s.Space})
}

// paragraphs appends a paragraph, or one for each item; one without text is left
// out.
func (b *builder) paragraphs(out []layout.Block, s *templates.Paragraph) []layout.Block {
	if s.Each == "" {
		if text, field := b.fill(s.Text, nil); text != "" {
			out = append(out, &layout.Paragraph{Tag: s.Tag, Style: s.Style, Align: s.Align, Text: text, Field: field})
		}
		return out
	}
	items := b.model.lists[s.Each]
	for i := range items {
		if text, field := b.fill(s.Text, &items[i]); text != "" {
			out = append(out, &layout.Paragraph{Tag: s.Tag, Style: s.Style, Align: s.Align, Text: text, Field: field})
		}
	}
	return out
}

// table appends a table, unless no row is shown.
func (b *builder) table(out []layout.Block, s *templates.Table) []layout.Block {
	t := &layout.Table{Gap: s.Gap, Look: s.Look}
	shown := make([]bool, len(s.Columns))
	header := false
	for i := range s.Columns {
		c := &s.Columns[i]
		if shown[i] = b.model.shown(c.When); shown[i] {
			t.Columns = append(t.Columns, layout.Column{Width: c.Width, Align: c.Align, RowHeader: c.RowHeader})
			header = header || len(c.Header) > 0
		}
	}
	for i := range s.Columns {
		if header && shown[i] {
			text, field := b.fill(s.Columns[i].Header, nil)
			t.Header = append(t.Header, []layout.Paragraph{{Style: s.HeaderStyle, Text: text, Field: field}})
		}
	}
	for i := range s.Rows {
		b.rows(t, &s.Rows[i], shown)
	}
	if len(t.Rows) == 0 {
		return out
	}
	return append(out, t)
}

// rows appends the rows of a row rule.
func (b *builder) rows(t *layout.Table, s *templates.Row, shown []bool) {
	if !b.model.shown(s.When) {
		return
	}
	if s.Each == "" {
		t.Rows = append(t.Rows, layout.Row{Cells: b.cells(s, shown, nil), RuleAbove: s.Rule})
		return
	}
	items := b.model.lists[s.Each]
	for i := range items {
		row := layout.Row{Cells: b.cells(s, shown, &items[i])}
		if i == 0 {
			row.RuleAbove = s.Rule
		}
		t.Rows = append(t.Rows, row)
	}
}

func (b *builder) cells(s *templates.Row, shown []bool, it *item) [][]layout.Paragraph {
	paragraphs := make([]layout.Paragraph, 0, len(s.Cells))
	cells := make([][]layout.Paragraph, 0, len(s.Cells))
	for i, c := range s.Cells {
		if !shown[i] {
			continue
		}
		text, field := b.fill(c, it)
		paragraphs = append(paragraphs, layout.Paragraph{Style: s.Style, Text: text, Field: field})
		n := len(paragraphs)
		cells = append(cells, paragraphs[n-1:n:n])
	}
	return cells
}

// fill writes a text and the fields that it says, divided by commas.
func (b *builder) fill(t templates.Text, it *item) (text, field string) {
	if len(t) == 1 && t[0].Binding == "" {
		return t[0].Words, ""
	}
	b.text.Reset()
	for _, s := range t {
		if s.Binding == "" {
			b.text.WriteString(s.Words)
			continue
		}
		value, path := b.value(s.Binding, it)
		b.text.WriteString(value)
		if field != "" {
			field += ","
		}
		field += path
		if s.Binding != templates.Number && s.Binding != templates.IssueDate {
			b.said = append(b.said, lint.Fact{Field: path, Text: value})
		}
	}
	return b.text.String(), field
}

// value returns the text of a binding and its path in the model.
func (b *builder) value(name templates.Binding, it *item) (text, path string) {
	if it != nil {
		if f, ok := it.get(name); ok {
			return f.text, f.path
		}
	}
	return b.model.scalars[name], string(name)
}

// running builds a header or footer.
func (b *builder) running(s *templates.Running, field string) *layout.Running {
	if s == nil {
		return nil
	}
	r := &layout.Running{Y: s.Y, Style: s.Style, Rule: s.Rule, Field: field}
	for _, t := range s.Lines {
		text, _ := b.fill(t, nil)
		r.Lines = append(r.Lines, text)
	}
	if len(s.Page) > 0 {
		r.PageNumber = func(page, pages int) string { return b.pageNumber(s.Page, page, pages) }
	}
	return r
}

func (b *builder) pageNumber(t templates.Text, page, pages int) string {
	var text strings.Builder
	for _, s := range t {
		switch s.Binding {
		case "":
			text.WriteString(s.Words)
		case templates.PageNumber:
			text.WriteString(b.model.locale.Integer(int64(page)))
		case templates.PageCount:
			text.WriteString(b.model.locale.Integer(int64(pages)))
		default:
			text.WriteString(b.model.scalars[s.Binding])
		}
	}
	return text.String()
}
