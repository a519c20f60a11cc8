package templates

import (
	"slices"
	"strings"
)

// scope says which bindings a text may use.
type scope struct {
	each    List
	running bool
}

// piece is words of a text, or the name in a pair of braces.
type piece struct {
	words string
	name  string
}

// pieces splits "words {binding} {@message}".
func pieces(w word) ([]piece, error) {
	var out []piece
	for rest := w.text; rest != ""; {
		before, after, found := strings.Cut(rest, "{")
		if before != "" {
			out = append(out, piece{words: before})
		}
		if !found {
			break
		}
		name, tail, closed := strings.Cut(after, "}")
		if !closed {
			return nil, w.at.fail("%q: a { without its }", w.text)
		}
		out = append(out, piece{name: name})
		rest = tail
	}
	return out, nil
}

// line compiles a text piece by piece, each in the languages of the sheet.
func (c *compiler) line(w word, in scope) (Line, error) {
	split, err := pieces(w)
	if err != nil {
		return nil, err
	}
	out := make(Line, 0, len(split))
	for _, p := range split {
		phrase, err := c.phrase(p, w.at, in)
		if err != nil {
			return nil, err
		}
		out = append(out, phrase)
	}
	return out, nil
}

// text compiles a text as a whole: where a piece differs between the languages,
// the text is set twice.
func (c *compiler) text(w word, in scope) (Phrase, error) {
	line, err := c.line(w, in)
	if err != nil {
		return Phrase{}, err
	}
	var out Phrase
	twice := false
	for _, p := range line {
		twice = twice || p.Second != nil
	}
	for _, p := range line {
		out.First = append(out.First, p.First...)
		switch {
		case p.Second != nil:
			out.Second = append(out.Second, p.Second...)
		case twice:
			out.Second = append(out.Second, p.First...)
		}
	}
	return out, nil
}

// phrase compiles a piece in the languages of the sheet.
func (c *compiler) phrase(p piece, at position, in scope) (Phrase, error) {
	var out Phrase
	var err error
	if out.First, err = c.piece(c.languages[0], p, at, in); err != nil || len(c.languages) == 1 {
		return out, err
	}
	second, err := c.piece(c.languages[1], p, at, in)
	if err == nil && (!slices.Equal(out.First, second) || slices.ContainsFunc(second, in.worded)) {
		out.Second = second
	}
	return out, err
}

// worded reports whether a binding stands for words of a language, and not for
// values alone, which stand once on a page of two languages.
func (in scope) worded(s Segment) bool {
	switch s.Binding {
	case Title, ColumnAmount, ItemLabel:
		return true
	case ItemText:
		return !slices.Contains([]List{SupplierAddress, CustomerAddress, IssuerAddress, SellerAddress}, in.each)
	}
	return false
}

// textIn compiles a text in one language.
func (c *compiler) textIn(language string, w word, in scope) (Text, error) {
	split, err := pieces(w)
	if err != nil {
		return nil, err
	}
	var out Text
	for _, p := range split {
		segments, err := c.piece(language, p, w.at, in)
		if err != nil {
			return nil, err
		}
		out = append(out, segments...)
	}
	return out, nil
}

// piece compiles a piece in one language. A message may hold bindings, but no
// further messages.
func (c *compiler) piece(language string, p piece, at position, in scope) (Text, error) {
	if p.words != "" {
		return Text{{Words: p.words}}, nil
	}
	if key, isMessage := strings.CutPrefix(p.name, "@"); isMessage {
		m, ok := c.file.messages[language][key]
		if !ok {
			return nil, at.fail("no message %q in language %q", key, language)
		}
		if strings.Contains(m.text, "{@") {
			return nil, m.at.fail("message %q holds a message", key)
		}
		text, err := c.textIn(language, m, in)
		if err != nil {
			return nil, at.fail("message %q: %w", key, err)
		}
		return text, nil
	}
	b := Binding(p.name)
	known := slices.Contains(documentBindings(), b) || slices.Contains(itemBindings(in.each), b)
	if in.running {
		known = slices.Contains(runningBindings(), b)
	}
	if !known {
		return nil, at.fail("unknown binding %q", p.name)
	}
	return Text{{Binding: b}}, nil
}
