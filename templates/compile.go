package templates

import (
	"fmt"
	"slices"
	"strings"

	"quittance/document/layout"
	"quittance/document/pdf"
)

// compiler makes one sheet: a template in one language.
type compiler struct {
	file     *merged
	language string
	at       string // file of the part at hand, for errors
}

// scope says which bindings a text may use.
type scope struct {
	each    List
	running bool
}

func (c *compiler) fail(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", c.at, line, fmt.Sprintf(format, args...))
}

func (c *compiler) blocks(sources []blockSource) ([]Block, error) {
	var out []Block
	for i := range sources {
		more, err := c.block(&sources[i])
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

// block compiles a block; a partial becomes its blocks.
func (c *compiler) block(s *blockSource) ([]Block, error) {
	if n := s.parts(); n != 1 {
		return nil, fmt.Errorf("%s: a block with %d parts, want one of title, heading, paragraph, columns, table, rule, space, stack, together, use", c.at, n)
	}
	guard, err := c.guard(s.When, s.Unless)
	if err != nil {
		return nil, err
	}
	b := Block{When: guard}
	switch {
	case s.Use != nil:
		return c.partial(s.Use, guard)
	case s.Title != nil:
		b.Paragraph, err = c.paragraph(s.Title, pdf.TagHeading1)
	case s.Heading != nil:
		b.Paragraph, err = c.paragraph(s.Heading, pdf.TagHeading2)
	case s.Paragraph != nil:
		b.Paragraph, err = c.paragraph(s.Paragraph, pdf.TagParagraph)
	case s.Columns != nil:
		b.Columns, err = c.columns(s.Columns)
	case s.Table != nil:
		b.Table, err = c.table(s.Table)
	case s.Rule != nil:
		b.Rule = s.Rule.rule()
	case s.Stack != nil:
		b.Stack, err = c.stack(s.Stack, false)
	case s.Together != nil:
		b.Stack, err = c.stack(s.Together, true)
	default:
		b.Space = pdf.Length(*s.Space)
	}
	return []Block{b}, err
}

func (c *compiler) partial(name *word, guard Guard) ([]Block, error) {
	p, ok := c.file.partials[name.text]
	if !ok {
		return nil, c.fail(name.line, "no partial %q", name.text)
	}
	at := c.at
	c.at = p.file
	blocks, err := c.blocks(p.value)
	c.at = at
	if err != nil || len(guard.When)+len(guard.Unless) == 0 {
		return blocks, err
	}
	return []Block{{When: guard, Stack: &Stack{Blocks: blocks}}}, nil
}

func (c *compiler) stack(sources []blockSource, keep bool) (*Stack, error) {
	blocks, err := c.blocks(sources)
	return &Stack{Keep: keep, Blocks: blocks}, err
}

func (c *compiler) guard(when, unless []word) (Guard, error) {
	var g Guard
	for _, list := range []struct {
		from []word
		to   *[]Condition
	}{{when, &g.When}, {unless, &g.Unless}} {
		for _, name := range list.from {
			if !knownCondition(Condition(name.text)) {
				return Guard{}, c.fail(name.line, "unknown condition %q", name.text)
			}
			*list.to = append(*list.to, Condition(name.text))
		}
	}
	return g, nil
}

func (c *compiler) paragraph(s *paragraphSource, tag pdf.Tag) (*Paragraph, error) {
	p := &Paragraph{Tag: tag, Each: List(s.Each.text)}
	if s.Each.text != "" && itemBindings(p.Each) == nil {
		return nil, c.fail(s.Each.line, "unknown list %q", s.Each.text)
	}
	var err error
	if p.Style, err = c.style(s.Style, s.Text.line); err != nil {
		return nil, err
	}
	if p.Align, err = c.align(s.Align); err != nil {
		return nil, err
	}
	p.Text, err = c.text(s.Text, scope{each: p.Each})
	return p, err
}

func (c *compiler) style(name word, line int) (layout.Style, error) {
	if name.text == "" {
		name = word{text: "body", line: line}
	}
	s, ok := c.file.styles[name.text]
	if !ok {
		return layout.Style{}, c.fail(name.line, "unknown style %q", name.text)
	}
	style := layout.Style{Size: pdf.Length(s.Size), Leading: pdf.Length(s.Leading), Color: pdf.Color(s.Color)}
	if s.Bold {
		style.Weight = layout.Bold
	}
	if style.Size == 0 || style.Leading == 0 {
		return layout.Style{}, c.fail(name.line, "style %q has no size or no leading", name.text)
	}
	return style, nil
}

func (c *compiler) align(name word) (layout.Align, error) {
	switch name.text {
	case "", "left":
		return layout.Left, nil
	case "right":
		return layout.Right, nil
	case "center":
		return layout.Center, nil
	}
	return 0, c.fail(name.line, "unknown alignment %q: want left, right or center", name.text)
}

func (c *compiler) columns(s *columnsSource) (*Columns, error) {
	if len(s.Widths) != len(s.Stacks) {
		return nil, fmt.Errorf("%s: columns with %d widths and %d stacks", c.at, len(s.Widths), len(s.Stacks))
	}
	out := &Columns{Gap: pdf.Length(s.Gap)}
	for i, stack := range s.Stacks {
		blocks, err := c.blocks(stack)
		if err != nil {
			return nil, err
		}
		out.Widths = append(out.Widths, pdf.Length(s.Widths[i]))
		out.Stacks = append(out.Stacks, blocks)
	}
	return out, nil
}

func (s ruleSource) rule() *layout.Rule {
	return &layout.Rule{Thickness: pdf.Length(s.Thickness), Color: pdf.Color(s.Color)}
}

func (c *compiler) running(s *runningSource) (*Running, error) {
	if s == nil {
		return nil, nil
	}
	out := &Running{Y: pdf.Length(s.Y), Rule: *s.Rule.rule()}
	var err error
	if out.Style, err = c.style(s.Style, 0); err != nil {
		return nil, err
	}
	for _, l := range s.Lines {
		text, err := c.text(l, scope{running: true})
		if err != nil {
			return nil, err
		}
		out.Lines = append(out.Lines, text)
	}
	if s.Page.text != "" {
		out.Page, err = c.text(s.Page, scope{running: true})
	}
	return out, err
}

// text compiles "words {binding} {@message}". A message may hold bindings, but
// no further messages.
func (c *compiler) text(w word, in scope) (Text, error) {
	var out Text
	rest := w.text
	for rest != "" {
		before, after, found := strings.Cut(rest, "{")
		if before != "" {
			out = append(out, Segment{Words: before})
		}
		if !found {
			break
		}
		name, tail, closed := strings.Cut(after, "}")
		if !closed {
			return nil, c.fail(w.line, "%q: a { without its }", w.text)
		}
		segments, err := c.placeholder(word{text: name, line: w.line}, in)
		if err != nil {
			return nil, err
		}
		out = append(out, segments...)
		rest = tail
	}
	return out, nil
}

func (c *compiler) placeholder(name word, in scope) (Text, error) {
	if key, isMessage := strings.CutPrefix(name.text, "@"); isMessage {
		m, ok := c.file.messages[c.language][key]
		if !ok {
			return nil, c.fail(name.line, "no message %q in language %q", key, c.language)
		}
		if strings.Contains(m.value, "{@") {
			return nil, c.fail(name.line, "message %q holds a message", key)
		}
		return c.text(word{text: m.value, line: name.line}, in)
	}
	b := Binding(name.text)
	allowed := append(documentBindings(), itemBindings(in.each)...)
	if in.running {
		allowed = runningBindings()
	}
	if !slices.Contains(allowed, b) {
		return nil, c.fail(name.line, "unknown binding %q", name.text)
	}
	return Text{{Binding: b}}, nil
}
