package templates

import (
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"quittance/document/pdf"
)

// The types here mirror the files; see de/rides.yaml for an example.

// fileSource is one file. Include names files whose parts come before its own:
// styles, partials and messages of the same name are replaced.
type fileSource struct {
	Include   []string                     `yaml:"include"`
	Languages []string                     `yaml:"languages"`
	Page      *pageSource                  `yaml:"page"`
	Styles    map[string]styleSource       `yaml:"styles"`
	Partials  map[string][]blockSource     `yaml:"partials"`
	Messages  map[string]map[string]string `yaml:"messages"` // language, key
	Header    *runningSource               `yaml:"header"`
	Footer    *runningSource               `yaml:"footer"`
	Blocks    []blockSource                `yaml:"blocks"`
}

type pageSource struct {
	Width  length `yaml:"width"`
	Height length `yaml:"height"`
	Left   length `yaml:"left"`
	Right  length `yaml:"right"`
	Top    length `yaml:"top"`
	Bottom length `yaml:"bottom"`
}

type styleSource struct {
	Bold    bool   `yaml:"bold"`
	Size    length `yaml:"size"`
	Leading length `yaml:"leading"`
	Color   color  `yaml:"color"`
}

type blockSource struct {
	When      []word           `yaml:"when"`
	Unless    []word           `yaml:"unless"`
	Title     *paragraphSource `yaml:"title"`     // heading of level 1
	Heading   *paragraphSource `yaml:"heading"`   // heading of level 2
	Paragraph *paragraphSource `yaml:"paragraph"` // one paragraph, or one for each item
	Columns   *columnsSource   `yaml:"columns"`
	Table     *tableSource     `yaml:"table"`
	Rule      *ruleSource      `yaml:"rule"`
	Space     *length          `yaml:"space"`
	Stack     []blockSource    `yaml:"stack"`
	Together  []blockSource    `yaml:"together"` // a stack kept on one page
	Use       *word            `yaml:"use"`      // a partial
}

// parts counts what is set of a block; a good one has one part.
func (b *blockSource) parts() int {
	n := 0
	for _, set := range []bool{
		b.Title != nil, b.Heading != nil, b.Paragraph != nil, b.Columns != nil, b.Table != nil,
		b.Rule != nil, b.Space != nil, b.Stack != nil, b.Together != nil, b.Use != nil,
	} {
		if set {
			n++
		}
	}
	return n
}

type paragraphSource struct {
	Each  word `yaml:"each"`
	Text  word `yaml:"text"`
	Style word `yaml:"style"`
	Align word `yaml:"align"`
}

type columnsSource struct {
	Widths []length        `yaml:"widths"`
	Gap    length          `yaml:"gap"`
	Stacks [][]blockSource `yaml:"stacks"`
}

type tableSource struct {
	Columns     []columnSource `yaml:"columns"`
	Gap         length         `yaml:"gap"`
	Indent      length         `yaml:"indent"`
	Padding     length         `yaml:"padding"`
	KeepBelow   length         `yaml:"keep_below"`
	HeaderStyle word           `yaml:"header_style"`
	HeaderRule  ruleSource     `yaml:"header_rule"`
	RowRule     ruleSource     `yaml:"row_rule"`
	Rows        []rowSource    `yaml:"rows"`
}

type columnSource struct {
	Header    word   `yaml:"header"`
	Width     length `yaml:"width"`
	Align     word   `yaml:"align"`
	RowHeader bool   `yaml:"row_header"`
	When      []word `yaml:"when"`
	Unless    []word `yaml:"unless"`
}

type rowSource struct {
	When   []word      `yaml:"when"`
	Unless []word      `yaml:"unless"`
	Each   word        `yaml:"each"`
	Style  word        `yaml:"style"`
	Rule   *ruleSource `yaml:"rule"`
	Cells  []word      `yaml:"cells"`
}

type ruleSource struct {
	Thickness length `yaml:"thickness"`
	Color     color  `yaml:"color"`
}

type runningSource struct {
	Y     length     `yaml:"y"`
	Style word       `yaml:"style"`
	Lines []word     `yaml:"lines"`
	Page  word       `yaml:"page"`
	Rule  ruleSource `yaml:"rule"`
}

// word is a text of a file with the line it stands on.
type word struct {
	text string
	line int
}

// UnmarshalYAML takes the text with its line.
func (w *word) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind != yaml.ScalarNode {
		return fmt.Errorf("line %d: want a text", n.Line)
	}
	w.text, w.line = n.Value, n.Line
	return nil
}

// length is a distance: "12", "12.5" (points) or "20mm".
type length pdf.Length

// lengthDecimals is how exact a length may be written.
const lengthDecimals = 3

// UnmarshalYAML reads the distance exactly, without floating point.
func (l *length) UnmarshalYAML(n *yaml.Node) error {
	text, millimetres := strings.CutSuffix(n.Value, "mm")
	whole, frac, _ := strings.Cut(text, ".")
	v, err := strconv.ParseUint(whole+frac+strings.Repeat("0", max(0, lengthDecimals-len(frac))), 10, 31)
	if err != nil || whole == "" || len(frac) > lengthDecimals {
		return fmt.Errorf("line %d: %q is no length: want points (\"12.5\") or millimetres (\"20mm\")", n.Line, n.Value)
	}
	if millimetres {
		v = v * 720 / 254 // an inch is 25.4 mm and 72 points
	}
	*l = length(v)
	return nil
}

// color is an sRGB colour: "#1a2b3c".
type color pdf.Color

// UnmarshalYAML reads the colour.
func (c *color) UnmarshalYAML(n *yaml.Node) error {
	digits, ok := strings.CutPrefix(n.Value, "#")
	v, err := strconv.ParseUint(digits, 16, 24)
	if !ok || err != nil || len(digits) != 6 {
		return fmt.Errorf("line %d: %q is no colour: want \"#rrggbb\"", n.Line, n.Value)
	}
	*c = color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}
	return nil
}
