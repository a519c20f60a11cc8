package document

import (
	"strconv"

	"quittance/document/lint"
	"quittance/document/locale"
	"quittance/invoice"
	"quittance/templates"
)

// model is a document as texts in one language: what the bindings of a template stand for.
type model struct {
	draft   *invoice.Draft
	number  string
	date    string // of issue, as printed
	wording *templates.Wording
	locale  *locale.Locale
	scalars map[templates.Binding]string
	lists   map[templates.List][]item
	facts   []lint.Fact // what the page must say, in the model's order
}

// item is an item of a list: the texts of its bindings.
type item struct {
	path   string // "lines[2]"
	amount int64  // that of item.amount, in minor units
	fields [itemFields]itemField
	count  int
}

// itemFields is the most bindings that an item of any list has.
const itemFields = 5

type itemField struct {
	binding templates.Binding
	path    string
	text    string
}

func (i *item) set(b templates.Binding, name, text string) {
	i.fields[i.count] = itemField{binding: b, path: i.path + name, text: text}
	i.count++
}

func (i *item) get(b templates.Binding) (itemField, bool) {
	for _, f := range i.fields[:i.count] {
		if f.binding == b {
			return f, true
		}
	}
	return itemField{}, false
}

// newModel writes every text of the document; of the claim it reads number and
// issue date.
//
// Errors: Rejected{document_invalid} for words that the template lacks;
// Rejected{unknown_currency}.
func newModel(d *invoice.Draft, c invoice.Claim, in tongue) (*model, error) {
	m := &model{
		draft: d, number: c.Number.Text, date: in.locale.Date(c.IssueDate), wording: in.wording, locale: in.locale,
		scalars: make(map[templates.Binding]string, 24),
		lists:   make(map[templates.List][]item, 12),
		facts:   make([]lint.Fact, 0, expected(d)),
	}
	for _, step := range []func() error{m.addHead, m.addParties, m.addLines, m.addSums, m.addMemoranda, m.addNotes} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// item returns an item of a list, or nil outside a repetition.
func (m *model) item(at place) *item {
	if items := m.lists[at.list]; at.index < len(items) {
		return &items[at.index]
	}
	return nil
}

// place is an item of a list; no list: the document as a whole.
type place struct {
	list  templates.List
	index int
}

// expected is about how many texts a document has, to take their room at once.
func expected(d *invoice.Draft) int { return 40 + 5*(len(d.Lines)+len(d.Outside)+len(d.Breakdown)) }

// itemPath names an item of a list: "lines[2]".
func itemPath(l templates.List, i int) string { return string(l) + "[" + strconv.Itoa(i) + "]" }

// scalar sets the text of a binding.
func (m *model) scalar(b templates.Binding, text string) { m.scalars[b] = text }

// must adds a text that the page has to say.
func (m *model) must(field, text string) {
	if text != "" {
		m.facts = append(m.facts, lint.Fact{Field: field, Text: text})
	}
}

// money writes an amount.
func (m *model) money(a invoice.Amount) (string, error) { return m.locale.Money(a) }

func (m *model) addHead() error {
	d := m.draft
	title, err := m.word(templates.TitleKey(d.Kind, d.Format), "kind")
	if err != nil {
		return err
	}
	column := templates.KeyColumnNet
	if d.PricesIncludeTax {
		column = templates.KeyColumnGross
	}
	heading, err := m.word(column, "prices_include_tax")
	if err != nil {
		return err
	}
	m.scalar(templates.Title, title)
	m.scalar(templates.ColumnAmount, heading)
	m.scalar(templates.Number, m.number)
	m.scalar(templates.IssueDate, m.date)
	m.scalar(templates.SupplyDate, m.locale.Date(d.SupplyDate))
	m.scalar(templates.OrderID, string(d.Key.Order.ID))
	m.scalar(templates.Currency, string(d.Currency))
	m.scalar(templates.ServiceFrom, d.Service.From)
	m.scalar(templates.ServiceTo, d.Service.To)
	m.scalar(templates.Distance, m.locale.Distance(d.Service.DistanceMeters))
	m.must(string(templates.Title), title)
	m.must(string(templates.Number), m.number)
	m.must(string(templates.IssueDate), m.date)
	m.must(string(templates.SupplyDate), m.locale.Date(d.SupplyDate))
	if p := d.Preceding; p != nil {
		m.scalar(templates.PrecedingNo, p.Number)
		m.scalar(templates.PrecedingDate, m.locale.Date(p.IssueDate))
		m.must(string(templates.PrecedingNo), p.Number)
		m.must(string(templates.PrecedingDate), m.locale.Date(p.IssueDate))
	}
	return nil
}

func (m *model) addParties() error {
	d := m.draft
	if err := m.addParty(partyBindings{templates.SupplierName, templates.SupplierAddress, templates.SupplierTaxIDs}, d.Supplier); err != nil {
		return err
	}
	if m.hasCustomer() {
		if err := m.addParty(partyBindings{templates.CustomerName, templates.CustomerAddress, templates.CustomerTaxIDs}, d.Customer); err != nil {
			return err
		}
	}
	if d.Issuer != nil {
		if err := m.addParty(partyBindings{templates.IssuerName, templates.IssuerAddress, templates.IssuerTaxIDs}, *d.Issuer); err != nil {
			return err
		}
	}
	if d.Seller == nil {
		return nil
	}
	seller := *d.Seller
	seller.TaxIDs = nil // it owes no tax on this sale: its identifiers would mislead
	return m.addParty(partyBindings{name: templates.SellerName, address: templates.SellerAddress}, seller)
}

// hasCustomer reports whether the customer stands on the document: always on a
// full invoice, and never on a simplified one, which need not name them.
func (m *model) hasCustomer() bool {
	return m.draft.Format != invoice.FormatSimplified && m.draft.Customer.Name != ""
}

// partyBindings are the bindings of one party.
type partyBindings struct {
	name    templates.Binding
	address templates.List
	taxIDs  templates.List
}

func (m *model) addParty(b partyBindings, p invoice.Party) error {
	m.scalar(b.name, p.Name)
	m.must(string(b.name), p.Name)
	for _, line := range m.address(p.Address) {
		if blank(line) {
			continue // it would only make a gap
		}
		it := item{path: itemPath(b.address, len(m.lists[b.address]))}
		it.set(templates.ItemText, "", line)
		m.add(b.address, it)
	}
	for i, id := range p.TaxIDs {
		it := item{path: itemPath(b.taxIDs, i)}
		label, ok := m.wording.Message(templates.TaxIDKey(id.Scheme))
		if !ok {
			label = id.Scheme // an identifier that only its country knows by name
		}
		it.set(templates.ItemLabel, ".scheme", label)
		it.set(templates.ItemValue, ".value", id.Value)
		m.add(b.taxIDs, it)
	}
	return nil
}

// add appends an item to a list; all its texts have to be on the page, but for
// those that a column may leave out.
func (m *model) add(l templates.List, it item) {
	m.lists[l] = append(m.lists[l], it)
	for _, f := range it.fields[:it.count] {
		if f.binding != templates.ItemQuantity && f.binding != templates.ItemRate && f.binding != templates.ItemLabel {
			m.must(f.path, f.text)
		}
	}
}
