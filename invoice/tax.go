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

// TaxScheme is the tax itself: "VAT", "sales_tax".
type TaxScheme string

// The tax schemes.
const (
	SchemeVAT      TaxScheme = "VAT"
	SchemeSalesTax TaxScheme = "sales_tax"
)

// Tax is how a line is taxed.
type Tax struct {
	Scheme   TaxScheme   `json:"scheme"`
	Category TaxCategory `json:"category"`
	Rate     Percent     `json:"rate"` // BT-152; 0 for a category without tax
}

// TaxBreakdown is the sum of one tax over a document (BG-23).
type TaxBreakdown struct {
	Tax
	Taxable Amount `json:"taxable"` // BT-116
	Amount  Amount `json:"amount"`  // BT-117
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
