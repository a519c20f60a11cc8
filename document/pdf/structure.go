package pdf

import "strconv"

// Tag is a standard structure type (ISO 32000-1, 14.8.4).
type Tag string

// The structure types a legal document uses.
const (
	TagDocument  Tag = "Document"
	TagSection   Tag = "Sect"
	TagDivision  Tag = "Div"
	TagHeading1  Tag = "H1"
	TagHeading2  Tag = "H2"
	TagParagraph Tag = "P"
	TagTable     Tag = "Table"
	TagRow       Tag = "TR"
	TagHeader    Tag = "TH"
	TagCell      Tag = "TD"
	TagSpan      Tag = "Span" // text within a block, for its language
	// TagFigure is a graphic or a code: a block of its own, with Alt.
	TagFigure Tag = "Figure"
)

// Scope says what a table header cell is the header of.
type Scope string

// Scopes of a header cell (ISO 32000-1, table 349).
const (
	ScopeColumn Scope = "Column"
	ScopeRow    Scope = "Row"
)

// Element describes a node of the structure tree.
type Element struct {
	Tag   Tag
	Lang  string // BCP 47; empty: as its parent
	Scope Scope  // for TagHeader
	Alt   string // what a TagFigure shows, in words; such an element must have it
}

// node is an element as it stands in the tree.
type node struct {
	Element
	parent int // index of a node; -1 for the root
	page   int // of its content; -1 while it has none
	box    box // around the boxes, graphics and codes of a figure
	kids   []kid
}

// kid is a child element, or marked content on a page.
type kid struct {
	node   int // -1 for marked content
	page   int
	marked int
}

// tree is the structure tree while it is built.
type tree struct {
	nodes []node
	stack []int   // open elements, outermost first
	marks [][]int // by page: the node of each piece of marked content
}

func (t *tree) reset() {
	t.nodes = t.nodes[:0]
	t.stack = t.stack[:0]
	t.marks = t.marks[:0]
}

// add appends a node; the kids slice of an earlier document is reused.
func (t *tree) add(e Element, parent int) int {
	var kids []kid
	if len(t.nodes) < cap(t.nodes) {
		kids = t.nodes[:len(t.nodes)+1][len(t.nodes)].kids[:0]
	}
	t.nodes = append(t.nodes, node{Element: e, parent: parent, page: -1, kids: kids})
	return len(t.nodes) - 1
}

func (t *tree) open(e Element) {
	parent := -1
	if len(t.stack) > 0 {
		parent = t.stack[len(t.stack)-1]
	}
	n := t.add(e, parent)
	if parent >= 0 {
		t.nodes[parent].kids = append(t.nodes[parent].kids, kid{node: n})
	}
	t.stack = append(t.stack, n)
}

// mark takes a piece of content on a page into the open element and returns
// its number within the page.
func (t *tree) mark(page int) int {
	n := t.stack[len(t.stack)-1]
	id := len(t.marks[page])
	t.marks[page] = append(t.marks[page], n)
	if t.nodes[n].page < 0 {
		t.nodes[n].page = page
	}
	t.nodes[n].kids = append(t.nodes[n].kids, kid{node: -1, page: page, marked: id})
	return id
}

// write writes the structure tree and returns its root object.
//
// Source: ISO 32000-1, 14.7.
func (t *tree) write(o *objects, pages []ref) ref {
	root, parents := o.reserve(), o.reserve()
	first := len(o.places)
	for range t.nodes {
		o.reserve()
	}
	at := func(n int) ref { return ref(first + n) }
	for i := range t.nodes {
		o.begin(at(i))
		t.writeNode(o, &t.nodes[i], nodeRefs{root: root, pages: pages, at: at})
		o.end()
	}
	o.begin(parents)
	o.raw("<</Nums[")
	for page, marks := range t.marks {
		o.int(page)
		o.raw("[")
		for _, n := range marks {
			o.ref(at(n))
		}
		o.raw("]")
	}
	o.raw("]>>")
	o.end()

	o.begin(root)
	o.raw("<</Type/StructTreeRoot/K ")
	o.ref(at(0))
	o.raw("/ParentTree ")
	o.ref(parents)
	o.raw("/ParentTreeNextKey ")
	o.int(len(pages))
	o.raw(">>")
	o.end()
	return root
}

// nodeRefs are the objects a node refers to.
type nodeRefs struct {
	root  ref
	pages []ref
	at    func(node int) ref
}

func (t *tree) writeNode(o *objects, n *node, refs nodeRefs) {
	o.raw("<</S/")
	o.raw(string(n.Tag))
	o.raw("/P ")
	if n.parent < 0 {
		o.ref(refs.root)
	} else {
		o.ref(refs.at(n.parent))
	}
	if n.page >= 0 {
		o.raw("/Pg ")
		o.ref(refs.pages[n.page])
	}
	if n.Lang != "" {
		o.raw("/Lang")
		o.text(n.Lang)
	}
	if n.Scope != "" {
		o.raw("/A<</O/Table/Scope/")
		o.raw(string(n.Scope))
		o.raw(">>")
	}
	if n.Alt != "" {
		o.raw("/Alt")
		o.text(n.Alt)
	}
	if n.Tag == TagFigure {
		writeFigureLayout(o, n.box)
	}
	n.writeKids(o, refs)
	o.raw(">>")
}

// writeKids writes what an element holds, in the order in which it is read.
func (n *node) writeKids(o *objects, refs nodeRefs) {
	o.raw("/K[")
	for _, k := range n.kids {
		switch {
		case k.node >= 0:
			o.ref(refs.at(k.node))
		case k.page == n.page:
			o.raw(strconv.Itoa(k.marked))
			o.raw(" ")
		default: // content of this element on a later page
			o.raw("<</Type/MCR/Pg ")
			o.ref(refs.pages[k.page])
			o.raw("/MCID ")
			o.int(k.marked)
			o.raw(">>")
		}
	}
	o.raw("]")
}
