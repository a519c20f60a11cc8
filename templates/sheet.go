package templates

import (
	"quittance/document/layout"
	"quittance/document/pdf"
)

// Sheet is a template in one language, compiled: every style is resolved and
// every message spelled out. It never changes and may be shared.
type Sheet struct {
	Name     string // "de/rides"
	Version  string // changes whenever the sheet's files do
	Language string // BCP 47
	Page     layout.Page
	Blocks   []Block
	Header   *Running // on every page but the first
	Footer   *Running
	messages map[string]string // looked up only, never iterated
	notes    map[string]Text   // by code; looked up only
}

// Message returns the sheet's words for a key that depends on the document, such
// as "component.fare" or "note.<code>".
func (s *Sheet) Message(key string) (string, bool) {
	m, ok := s.messages[key]
	return m, ok
}

// Note returns the wording of a legal note, which may name the parties.
func (s *Sheet) Note(code string) (Text, bool) {
	t, ok := s.notes[code]
	return t, ok
}

// Block is one block of a sheet; exactly one of its parts is set.
type Block struct {
	When Guard

	Paragraph *Paragraph
	Columns   *Columns
	Table     *Table
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
	Text  Text
	Style layout.Style
	Align layout.Align
}

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
	Columns     []Column
	Gap         pdf.Length
	HeaderStyle layout.Style
	Look        layout.TableLook
	Rows        []Row
}

// Column is a column of a table. A table has a header where a column has one.
type Column struct {
	Header    Text
	Width     pdf.Length // 0 for what the others leave
	Align     layout.Align
	RowHeader bool
	When      Guard
}

// Row is a row rule: one row, or one for each item of a list.
type Row struct {
	When  Guard
	Each  List
	Style layout.Style
	Rule  *layout.Rule // above the first row of the rule
	Cells []Text
}

// Running is the text at the head or foot of pages.
type Running struct {
	Y     pdf.Length
	Style layout.Style
	Lines []Text
	Page  Text // at the right: "Page 1 of 2"
	Rule  layout.Rule
}

// Text is a compiled text: words and bindings in turns.
type Text []Segment

// Segment is words, or a binding where Binding is set.
type Segment struct {
	Words   string
	Binding Binding
}
