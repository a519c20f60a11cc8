package templates

import (
	"quittance/document/layout"
	"quittance/document/pdf"
)

// compiler makes one sheet: a template in one language or in two.
type compiler struct {
	file      *merged
	pictures  *pictures
	languages []string // one or two
	using     []string // partials being compiled, to find a circle
	used      map[string]bool
	made      int // blocks so far
}

// maxBlocks is how many blocks a sheet may have when its partials are put in.
const maxBlocks = 10_000

// blockParts are the parts that a block may have.
const blockParts = "title, heading, paragraph, columns, table, box, image, code, rule, space, stack, together, use"

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
		return nil, s.At.fail("a block with %d parts, want one of %s", n, blockParts)
	}
	if c.made++; c.made > maxBlocks {
		return nil, s.At.fail("more than %d blocks", maxBlocks)
	}
	guard, err := c.guard(s.When, s.Unless)
	if err != nil {
		return nil, err
	}
	if s.Use != nil {
		return c.partial(s.Use, guard)
	}
	b, err := c.part(s)
	b.When = guard
	return []Block{b}, err
}

// part compiles what a block has besides its conditions, but for a partial.
func (c *compiler) part(s *blockSource) (b Block, err error) {
	switch {
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
	case s.Box != nil:
		b.Box, err = c.box(s.Box)
	case s.Image != nil:
		b.Figure, err = c.image(s.Image)
	case s.Code != nil:
		b.Figure, err = c.code(s.Code)
	case s.Rule != nil:
		b.Rule = s.Rule.rule()
	case s.Stack != nil:
		b.Stack, err = c.stack(s.Stack, false)
	case s.Together != nil:
		b.Stack, err = c.stack(s.Together, true)
	default:
		b.Space = pdf.Length(*s.Space)
	}
	return b, err
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
				return Guard{}, name.at.fail("unknown condition %q", name.text)
			}
			*list.to = append(*list.to, Condition(name.text))
		}
	}
	return g, nil
}

// each checks the list that something is repeated over.
func (c *compiler) each(name word) (List, error) {
	l := List(name.text)
	if l != "" && itemBindings(l) == nil {
		return "", name.at.fail("unknown list %q", name.text)
	}
	return l, nil
}

func (c *compiler) paragraph(s *paragraphSource, tag pdf.Tag) (*Paragraph, error) {
	p := &Paragraph{Tag: tag}
	var err error
	if p.Each, err = c.each(s.Each); err != nil {
		return nil, err
	}
	if p.Look, err = c.look(s.Style, s.At); err != nil {
		return nil, err
	}
	if p.Align, err = c.align(s.Align); err != nil {
		return nil, err
	}
	p.Text, err = c.text(s.Text, scope{each: p.Each})
	return p, err
}

// secondStyle ends the name of a style that texts of the second language have
// instead of the style without it.
const secondStyle = ".second"

// look compiles a style with what it is for the second language; no name is "body".
func (c *compiler) look(name word, at position) (Look, error) {
	if name.text == "" {
		name = word{"body", at}
	}
	first, err := c.style(name)
	if err != nil {
		return Look{}, err
	}
	look := Look{First: first, Second: first}
	if _, ok := c.file.styles[name.text+secondStyle]; ok {
		look.Second, err = c.style(word{name.text + secondStyle, name.at})
	}
	return look, err
}

func (c *compiler) style(name word) (layout.Style, error) {
	s, ok := c.file.styles[name.text]
	if !ok {
		return layout.Style{}, name.at.fail("unknown style %q", name.text)
	}
	style := layout.Style{Size: pdf.Length(s.Size), Leading: pdf.Length(s.Leading), Color: pdf.Color(s.Color)}
	if s.Bold {
		style.Weight = layout.Bold
	}
	if style.Size == 0 || style.Leading == 0 {
		return layout.Style{}, s.At.fail("style %q has no size or no leading", name.text)
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
	return 0, name.at.fail("unknown alignment %q: want left, right or center", name.text)
}

func (c *compiler) columns(s *columnsSource) (*Columns, error) {
	if len(s.Widths) != len(s.Stacks) || len(s.Widths) == 0 {
		return nil, s.At.fail("columns with %d widths and %d stacks", len(s.Widths), len(s.Stacks))
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
