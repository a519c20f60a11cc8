package templates

import "slices"

// Binding names a text of the document model.
type Binding string

// List names a list of the document model that rows and paragraphs can be
// repeated over.
type List string

// Condition names a yes-or-no fact of the document model.
type Condition string

// The bindings of the document as a whole.
const (
	Title         Binding = "title"  // what the document is called
	Number        Binding = "number" // BT-1
	IssueDate     Binding = "issue_date"
	SupplyDate    Binding = "supply_date"
	OrderID       Binding = "order_id"
	Currency      Binding = "currency" // ISO code
	SupplierName  Binding = "supplier.name"
	CustomerName  Binding = "customer.name"
	IssuerName    Binding = "issuer.name"
	SellerName    Binding = "seller.name" // the marketplace seller: see invoice.Draft
	PrecedingNo   Binding = "preceding.number"
	PrecedingDate Binding = "preceding.issue_date"
	ServiceFrom   Binding = "service.from"
	ServiceTo     Binding = "service.to"
	Distance      Binding = "service.distance"
	ColumnAmount  Binding = "column_amount" // heading of charged amounts: with or without tax
	TotalNet      Binding = "totals.net"
	TotalTax      Binding = "totals.tax"
	TotalGross    Binding = "totals.gross"
	TotalOutside  Binding = "totals.outside"
	TotalPaid     Binding = "totals.paid"
	TotalRounding Binding = "totals.rounding"
	TotalPayable  Binding = "totals.payable"
	PageNumber    Binding = "page"  // in the page text of a header or footer only
	PageCount     Binding = "pages" // there only
)

// The lists.
const (
	SupplierAddress List = "supplier.address"
	SupplierTaxIDs  List = "supplier.tax_ids"
	CustomerAddress List = "customer.address"
	CustomerTaxIDs  List = "customer.tax_ids"
	IssuerAddress   List = "issuer.address"
	IssuerTaxIDs    List = "issuer.tax_ids"
	SellerAddress   List = "seller.address"
	Lines           List = "lines"
	Allowances      List = "allowances"
	Outside         List = "outside"
	Paid            List = "paid"
	Breakdown       List = "breakdown"
	Memoranda       List = "memoranda" // amounts beside the totals that the law wants shown, such as a stamp duty
	Notes           List = "notes"
)

// The bindings of an item of a list, valid where "each" names the list.
const (
	ItemText     Binding = "item.text"     // of an address line, a line, an allowance, a note ...
	ItemLabel    Binding = "item.label"    // what kind of tax identifier or tax it is
	ItemValue    Binding = "item.value"    // a tax identifier
	ItemQuantity Binding = "item.quantity" // pieces
	ItemRate     Binding = "item.rate"
	ItemAmount   Binding = "item.amount" // as charged; the tax of a breakdown row
	ItemTaxable  Binding = "item.taxable"
	ItemGross    Binding = "item.gross" // taxable and tax together
)

// The conditions. Every list is a condition too: that it is not empty.
const (
	IsInvoice     Condition = "invoice" // of kind invoice; the next three are the other kinds
	IsCreditNote  Condition = "credit_note"
	IsCorrective  Condition = "corrective"
	IsSelfBilled  Condition = "self_billed"
	IsSimplified  Condition = "simplified"
	HasCustomer   Condition = "customer"
	HasIssuer     Condition = "issuer"
	HasSeller     Condition = "seller"
	HasPreceding  Condition = "preceding"
	HasSupplyDate Condition = "supply_date"
	HasRoute      Condition = "route"
	HasDistance   Condition = "distance"
	HasTax        Condition = "taxed" // some line is under a tax that is not "outside the scope"
	HasRounding   Condition = "rounding"
	HasBeside     Condition = "beside" // the payable amount differs from the gross total
)

// documentBindings are valid everywhere.
func documentBindings() []Binding {
	return []Binding{
		Title, Number, IssueDate, SupplyDate, OrderID, Currency, SupplierName, CustomerName, IssuerName, SellerName,
		PrecedingNo, PrecedingDate, ServiceFrom, ServiceTo, Distance, ColumnAmount,
		TotalNet, TotalTax, TotalGross, TotalOutside, TotalPaid, TotalRounding, TotalPayable,
	}
}

// itemBindings are valid within a repetition over the list; nil for no such list.
func itemBindings(l List) []Binding {
	switch l {
	case SupplierAddress, CustomerAddress, IssuerAddress, SellerAddress, Notes:
		return []Binding{ItemText}
	case SupplierTaxIDs, CustomerTaxIDs, IssuerTaxIDs:
		return []Binding{ItemLabel, ItemValue}
	case Lines, Outside:
		return []Binding{ItemText, ItemQuantity, ItemRate, ItemAmount}
	case Allowances, Memoranda:
		return []Binding{ItemText, ItemRate, ItemAmount}
	case Paid:
		return []Binding{ItemText, ItemAmount}
	case Breakdown:
		return []Binding{ItemLabel, ItemRate, ItemTaxable, ItemAmount, ItemGross}
	}
	return nil
}

func conditions() []Condition {
	return []Condition{
		IsInvoice, IsCreditNote, IsCorrective, IsSelfBilled, IsSimplified,
		HasCustomer, HasIssuer, HasSeller, HasPreceding, HasSupplyDate, HasRoute, HasDistance, HasTax, HasRounding, HasBeside,
	}
}

// knownCondition reports whether c is a condition or the name of a list.
func knownCondition(c Condition) bool {
	return slices.Contains(conditions(), c) || itemBindings(List(c)) != nil
}

// runningBindings are valid in the page text of headers and footers.
func runningBindings() []Binding {
	return append(documentBindings(), PageNumber, PageCount)
}
