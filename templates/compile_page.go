package templates

import (
	"maps"
	"slices"

	"quittance/document/layout"
	"quittance/document/pdf"
)

// partial compiles the blocks of a partial where it is used.
func (c *compiler) partial(name *word, guard Guard) ([]Block, error) {
	sources, ok := c.file.partials[name.text]
	switch {
	case !ok:
		return nil, name.at.fail("no partial %q", name.text)
	case slices.Contains(c.using, name.text):
		return nil, name.at.fail("partial %q uses itself", name.text)
	}
	c.used[name.text] = true
	c.using = append(c.using, name.text)
	blocks, err := c.blocks(sources)
	c.using = c.using[:len(c.using)-1]
	if err != nil || len(guard.When)+len(guard.Unless) == 0 {
		return blocks, err
	}
	return []Block{{When: guard, Stack: &Stack{Blocks: blocks}}}, nil
}

// unused compiles the partials that the sheet does not use, so that what is wrong
// with them is found today and not by the next template.
func (c *compiler) unused() error {
	for _, name := range slices.Sorted(maps.Keys(c.file.partials)) {
		if !c.used[name] {
			if _, err := c.blocks(c.file.partials[name]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *compiler) running(s *runningSource) (*Running, error) {
	if s == nil {
		return nil, nil
	}
	out := &Running{Y: pdf.Length(s.Y), Rule: *s.Rule.rule()}
	look, err := c.look(s.Style, s.At)
	if err != nil {
		return nil, err
	}
	out.Style = look.First
	for _, l := range s.Lines {
		line, err := c.line(l, scope{})
		if err != nil {
			return nil, err
		}
		out.Lines = append(out.Lines, line)
	}
	out.Page, err = c.line(s.Page, scope{running: true})
	return out, err
}

func (p *pageSource) layout() (layout.Page, error) {
	page := layout.Page{
		Width: pdf.Length(p.Width), Height: pdf.Length(p.Height),
		Left: pdf.Length(p.Left), Right: pdf.Length(p.Right), Top: pdf.Length(p.Top), Bottom: pdf.Length(p.Bottom),
	}
	if page.Left+page.Right >= page.Width || page.Top+page.Bottom >= page.Height {
		return page, p.At.fail("a page without room between its margins")
	}
	return page, nil
}
