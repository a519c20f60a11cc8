package templates

import (
	"strconv"
	"strings"

	"quittance/document/pdf"
)

// The types here mirror the files; see de/rides.yaml for an example. A field At is
// where the part stands.

// fileSource is one file. Include names files whose parts come before its own:
// styles, partials and messages of the same name are replaced.
type fileSource struct {
	Include   []word                     `yaml:"include"`
	Languages []word                     `yaml:"languages"`
	Page      *pageSource                `yaml:"page"`
	Styles    map[string]styleSource     `yaml:"styles"`
	Partials  map[string][]blockSource   `yaml:"partials"`
	Messages  map[string]map[string]word `yaml:"messages"` // language, key
	Header    *runningSource             `yaml:"header"`
	Footer    *runningSource             `yaml:"footer"`
	Blocks    []blockSource              `yaml:"blocks"`
}

type pageSource struct {
	At     position
	Width  length `yaml:"width"`
	Height length `yaml:"height"`
	Left   length `yaml:"left"`
	Right  length `yaml:"right"`
	Top    length `yaml:"top"`
	Bottom length `yaml:"bottom"`
}

type styleSource struct {
	At      position
	Bold    bool   `yaml:"bold"`
	Size    length `yaml:"size"`
	Leading length `yaml:"leading"`
	Color   color  `yaml:"color"`
}

// blockSource is one block: conditions, and one of the other parts.
type blockSource struct {
	At        position
	When      []word           `yaml:"when"`
	Unless    []word           `yaml:"unless"`
	Title     *paragraphSource `yaml:"title"`     // heading of level 1
	Heading   *paragraphSource `yaml:"heading"`   // heading of level 2
	Paragraph *paragraphSource `yaml:"paragraph"` // one paragraph, or one for each item
	Columns   *columnsSource   `yaml:"columns"`
	Table     *tableSource     `yaml:"table"`
	Box       *boxSource       `yaml:"box"`
	Image     *imageSource     `yaml:"image"`
	Code      *codeSource      `yaml:"code"`
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
		b.Box != nil, b.Image != nil, b.Code != nil, b.Rule != nil, b.Space != nil, b.Stack != nil, b.Together != nil, b.Use != nil,
	} {
		if set {
			n++
		}
	}
	return n
}

type paragraphSource struct {
	At    position
	Each  word `yaml:"each"`
	Text  word `yaml:"text"`
	Style word `yaml:"style"`
	Align word `yaml:"align"`
}

type columnsSource struct {
	At     position
	Widths []length        `yaml:"widths"`
	Gap    length          `yaml:"gap"`
	Stacks [][]blockSource `yaml:"stacks"`
}

type tableSource struct {
	At          position
	Columns     []columnSource `yaml:"columns"`
	Gap         length         `yaml:"gap"`
	Indent      length         `yaml:"indent"`
	Padding     length         `yaml:"padding"`
	KeepBelow   length         `yaml:"keep_below"`
	HeaderStyle word           `yaml:"header_style"`
	HeaderRule  ruleSource     `yaml:"header_rule"`
	RowRule     ruleSource     `yaml:"row_rule"`
	Rows        []rowSource    `yaml:"rows"`
	CarryOver   *carrySource   `yaml:"carry_over"`
}

// carrySource is what a table says where it leaves a page, with the sum so far.
type carrySource struct {
	At      position
	Text    word `yaml:"text"`    // at the foot of the page
	Brought word `yaml:"brought"` // at the head of the next
	Style   word `yaml:"style"`
}

// boxSource is blocks in a frame, on a ground, on one page.
type boxSource struct {
	At      position
	Fill    *color        `yaml:"fill"`
	Border  ruleSource    `yaml:"border"`
	Padding length        `yaml:"padding"`
	Blocks  []blockSource `yaml:"blocks"`
}

// imageSource is a picture in one width or one height. File is a path from where
// the templates are.
type imageSource struct {
	At     position
	File   word   `yaml:"file"`
	Width  length `yaml:"width"`
	Height length `yaml:"height"`
	Align  word   `yaml:"align"`
	Alt    word   `yaml:"alt"`
}

// codeSource is a code for machines: a QR code of a size, or a bar code of a width
// and a height.
type codeSource struct {
	At      position
	QR      word   `yaml:"qr"`
	Barcode word   `yaml:"barcode"`
	Size    length `yaml:"size"`
	Width   length `yaml:"width"`
	Height  length `yaml:"height"`
	Align   word   `yaml:"align"`
	Alt     word   `yaml:"alt"`
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
	At     position
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
	At    position
	Y     length     `yaml:"y"`
	Style word       `yaml:"style"`
	Lines []word     `yaml:"lines"`
	Page  word       `yaml:"page"`
	Rule  ruleSource `yaml:"rule"`
}

// length is a distance: "12", "12.5" (points) or "20mm".
type length pdf.Length

// lengthDecimals is how exact a length may be written.
const lengthDecimals = 3

// maxLength is longer than any page: 10 m.
const maxLength = 28_346 * pdf.Point

// set reads the distance exactly, without floating point.
func (l *length) set(value string, at position) error {
	text, millimetres := strings.CutSuffix(value, "mm")
	whole, frac, _ := strings.Cut(text, ".")
	v, err := strconv.ParseUint(whole+frac+strings.Repeat("0", max(0, lengthDecimals-len(frac))), 10, 31)
	if err != nil || whole == "" || len(frac) > lengthDecimals || pdf.Length(v) > maxLength {
		return at.fail("%q is no length: want points (\"12.5\") or millimetres (\"20mm\")", value)
	}
	if millimetres {
		v = v * 720 / 254 // an inch is 25.4 mm and 72 points
	}
	*l = length(v)
	return nil
}

// color is an sRGB colour: "#1a2b3c".
type color pdf.Color

// set reads the colour.
func (c *color) set(value string, at position) error {
	digits, ok := strings.CutPrefix(value, "#")
	v, err := strconv.ParseUint(digits, 16, 24)
	if !ok || err != nil || len(digits) != 6 {
		return at.fail("%q is no colour: want \"#rrggbb\"", value)
	}
	*c = color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}
	return nil
}
