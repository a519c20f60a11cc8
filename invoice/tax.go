package invoice

// TaxCategory is a duty or tax category code (BT-118, BT-151, UNTDID 5305).
type TaxCategory string

// The tax categories.
const (
	CategoryStandard      TaxCategory = "S"  // taxed, at whatever rate
	CategoryZero          TaxCategory = "Z"  // zero rated
	CategoryExempt        TaxCategory = "E"  // exempt
	CategoryReverseCharge TaxCategory = "AE" // the customer owes the tax
	CategoryIntraEU       TaxCategory = "K"  // intra-community supply
	CategoryExport        TaxCategory = "G"  // export
	CategoryOutside       TaxCategory = "O"  // outside the scope of the tax
)

// TaxScheme is the tax itself: "VAT", "sales_tax". Its name on a document is the
// message tax.<scheme> of the templates.
type TaxScheme string

// The tax schemes.
const (
	SchemeVAT      TaxScheme = "VAT"
	SchemeSalesTax TaxScheme = "sales_tax"
	SchemeGST      TaxScheme = "GST"  // goods and services tax: AU, CA, NZ, SG
	SchemeCGST     TaxScheme = "CGST" // central GST of India, beside SGST within a state
	SchemeSGST     TaxScheme = "SGST" // state GST of India
	SchemeIGST     TaxScheme = "IGST" // integrated GST of India, between states
	SchemeHST      TaxScheme = "HST"  // harmonized sales tax of Canada
	SchemeQST      TaxScheme = "QST"  // Québec sales tax, beside GST
	SchemePST      TaxScheme = "PST"  // provincial sales tax of Canada, beside GST
	SchemeCT       TaxScheme = "CT"   // consumption tax of Japan
	SchemeISS      TaxScheme = "ISS"  // municipal tax on services of Brazil
)

// Tax is how a line is taxed: under one tax, or under two on the same base.
type Tax struct {
	Scheme   TaxScheme   `json:"scheme"`
	Category TaxCategory `json:"category"`
	Rate     Percent     `json:"rate"` // BT-152; 0 for a category without tax
	// Parallel is the second tax on the same base, where there is one: SGST beside
	// CGST, QST beside GST.
	Parallel Parallel `json:"parallel,omitzero"`
}

// Parallel is a second tax that is levied on the same base as the first, not on top
// of it. The zero Parallel is none.
//
// Source: CGST Act 2017 s. 9 with the SGST Acts s. 9 (both on the transaction value
// of s. 15); Québec: Act respecting the QST s. 16, on a value without GST since
// 2013-01-01.
type Parallel struct {
	Scheme TaxScheme `json:"scheme"`
	Rate   Percent   `json:"rate"`
}

// HasParallel reports whether there is a second tax on the same base.
func (t Tax) HasParallel() bool { return t.Parallel != Parallel{} }

// Swapped is the tax named from its other side: the second tax, parallel to the
// first. It is the tax of the second row in a breakdown.
func (t Tax) Swapped() Tax {
	return Tax{Scheme: t.Parallel.Scheme, Category: t.Category, Rate: t.Parallel.Rate, Parallel: Parallel{t.Scheme, t.Rate}}
}

// TaxBreakdown is the sum of one tax over a document (BG-23). Two parallel taxes have
// a row each, the second right after the first.
type TaxBreakdown struct {
	Tax            // how the lines are taxed; [Tax.Swapped] in the second row of two
	Taxable Amount `json:"taxable"` // BT-116
	Amount  Amount `json:"amount"`  // BT-117
	// SharesBase says that Taxable is that of the row before, under a parallel tax:
	// sums of bases leave it out.
	SharesBase bool `json:"shares_base,omitempty"`
}

// Totals are a document's sums (BG-22), all in its currency.
//
//	Net     = LinesNet - Allowances + Charges
//	Gross   = Net + Tax
//	Payable = Gross + Outside - Paid + Rounding
type Totals struct {
	LinesNet   Amount `json:"lines_net"`  // BT-106
	Allowances Amount `json:"allowances"` // BT-107
	Charges    Amount `json:"charges"`    // BT-108
	Net        Amount `json:"net"`        // BT-109
	Tax        Amount `json:"tax"`        // BT-110
	Gross      Amount `json:"gross"`      // BT-112
	Outside    Amount `json:"outside"`    // beside the tax, and so beside EN 16931 (BR-O-11)
	Paid       Amount `json:"paid"`       // BT-113
	Rounding   Amount `json:"rounding"`   // BT-114
	Payable    Amount `json:"payable"`    // BT-115
}
