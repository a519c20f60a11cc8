package templates

import (
	"quittance/document/layout"
	"quittance/document/pdf"
)

// Sheet is a template in one language or in two, compiled: every style is resolved
// and every message spelled out. It never changes and may be shared.
type Sheet struct {
	Name    string // "de/rides"
	Version string // changes whenever the sheet's files do
	// Language is the text that the files list: "de", or "ar+en" for two languages
	// on each page. Drafts name it.
	Language string
	// Languages are the BCP 47 tags, one or two. The first leads: direction, numbers
	// and dates are its.
	Languages   []string
	RightToLeft bool // the script of the first language
	Wordings    []*Wording
	Page        layout.Page
	Blocks      []Block
	Header      *Running // on every page but the first
	Footer      *Running
}

// Wording is the messages of a sheet in one of its languages.
type Wording struct {
	Name     string            // of the sheet
	Language string            // BCP 47
	messages map[string]string // looked up only, never iterated
	notes    map[string]Text   // by code; looked up only
}

// Message returns the words for a key that depends on the document, such as
// "component.fare".
func (w *Wording) Message(key string) (string, bool) {
	m, ok := w.messages[key]
	return m, ok
}

// Note returns the wording of a legal note, which may name the parties.
func (w *Wording) Note(code string) (Text, bool) {
	t, ok := w.notes[code]
	return t, ok
}

// Block is one block of a sheet; exactly one of its parts is set.
type Block struct {
	When Guard

	Paragraph *Paragraph
	Columns   *Columns
	Table     *Table
	Box       *Box
	Figure    *Figure
	Rule      *layout.Rule
	Stack     *Stack
	Space     pdf.Length
}

// Guard says when a block or row is shown: when all of When hold and none of
// Unless.
type Guard struct {
	When   []Condition
	Unless []Condition
}

// Paragraph is text in a style, once or for each item of a list.
type Paragraph struct {
	Tag   pdf.Tag
	Each  List
	Text  Phrase
	Look  Look
	Align layout.Align
}

// Look is how a text looks, in the first language of a sheet and in the second.
type Look struct{ First, Second layout.Style }

// Columns are stacks side by side.
type Columns struct {
	Widths []pdf.Length
	Gap    pdf.Length
	Stacks [][]Block
}

// Stack is blocks kept together on one page.
type Stack struct {
	Keep   bool
	Blocks []Block
}

// Table is a table; its rows come from row rules in their order.
type Table struct {
	Columns    []Column
	Gap        pdf.Length
	HeaderLook Look
	Look       layout.TableLook
	Rows       []Row
	Carry      *Carry // nil for none
}

// Carry is what a table says where it leaves a page: words in its first column and
// the sum of the amounts so far in another.
type Carry struct {
	Text, Brought Phrase // at the foot of the page, and at the head of the next
	Look          Look
	Amount        int // column of the sum
}

// Box is blocks in a frame, on a ground, on one page.
type Box struct {
	Fill    *pdf.Color // nil for none
	Border  layout.Rule
	Padding pdf.Length
	Blocks  []Block
}

// Figure is a picture, or a code for machines.
type Figure struct {
	Kind          FigureKind
	Graphic       *pdf.Graphic // of a picture
	Text          Text         // what a code says
	Alt           Text         // what people who do not see it are told
	Align         layout.Align
	Width, Height pdf.Length
}

// FigureKind is what a figure is.
type FigureKind int

// The kinds of figures.
const (
	FigurePicture FigureKind = iota
	CodeQR
	CodeBar
)

// Column is a column of a table. A table has a header where a column has one.
type Column struct {
	Header    Phrase
	Width     pdf.Length // 0 for what the others leave
	Align     layout.Align
	RowHeader bool
	When      Guard
}

// Row is a row rule: one row, or one for each item of a list.
type Row struct {
	When  Guard
	Each  List
	Look  Look
	Rule  *layout.Rule // above the first row of the rule
	Cells []Phrase
}

// Running is the text at the head or foot of pages.
type Running struct {
	Y     pdf.Length
	Style layout.Style
	Lines []Line
	Page  Line // at the right: "Page 1 of 2"
	Rule  layout.Rule
}

// Phrase is a text in the languages of its sheet. Second is nil where the text
// stands once: on a sheet of one language, and where it is made of values alone.
type Phrase struct{ First, Second Text }

// Line is a text of one line, piece by piece, so that two languages stand beside
// each other: "Auftrag / Order 4711".
type Line []Phrase

// Text is a compiled text in one language: words and bindings in turns.
type Text []Segment

// Segment is words, or a binding where Binding is set.
type Segment struct {
	Words   string
	Binding Binding
}
