package invoice

// Kind is what a document is (BT-3, UNTDID 1001).
type Kind string

// The kinds of document, with their UNTDID 1001 codes.
const (
	KindInvoice    Kind = "invoice"     // 380
	KindCreditNote Kind = "credit_note" // 381
	KindCorrective Kind = "corrective"  // 384
	KindSelfBilled Kind = "self_billed" // 389
)

// Draft is a legal document before it has a number and a date: everything that the
// law of its country makes of an order. It is a pure function of the order, the
// pack and the engine.
//
// Amounts of Lines, Allowances and Outside are as charged: with tax where
// PricesIncludeTax is set, else without.
type Draft struct {
	Key      DocumentKey `json:"key"`
	Country  Country     `json:"country"`
	Zone     string      `json:"zone"` // IANA name: the zone of the issue date
	Kind     Kind        `json:"kind"`
	Format   Format      `json:"format"`
	Template string      `json:"template"`  // "de/rides": see package templates
	Language string      `json:"language"`  // BCP 47, or two joined by "+" for two on a page: "ar+en"
	Series   SeriesRule  `json:"series"`    // which numbers it takes
	Retain   Retention   `json:"retention"` // how long the law wants it kept

	Supplier Party  `json:"supplier"` // BG-4
	Customer Party  `json:"customer"` // BG-7
	Issuer   *Party `json:"issuer"`   // who draws it up, when not the supplier (art. 220, 224)
	// Seller is the marketplace seller whose goods the supplier of record sells, such
	// as the restaurant where the law makes the platform the retailer. It is named on
	// the document for the customer to know, and is not BG-4: it owes no tax on the
	// sale and issues nothing. Nil where the supplier is the seller.
	//
	// Source: Cal. RTC §§ 6041, 6043; N.Y. Tax Law § 1101(e).
	Seller     *Party     `json:"seller,omitempty"`
	Preceding  *Preceding `json:"preceding"`   // BG-3
	SupplyDate Date       `json:"supply_date"` // BT-72, in Zone
	Service    Service    `json:"service,omitzero"`
	Currency   Currency   `json:"currency"`
	PaidInCash bool       `json:"paid_in_cash,omitempty"` // see [Draft.RoundCash]

	PricesIncludeTax bool           `json:"prices_include_tax"`
	Lines            []Line         `json:"lines"`               // BG-25
	Allowances       []Allowance    `json:"allowances"`          // BG-20
	Outside          []Line         `json:"outside"`             // money outside the tax, such as a tip to an employed driver
	Paid             []Payment      `json:"paid"`                // BT-113: parts that somebody else paid
	Breakdown        []TaxBreakdown `json:"breakdown"`           // BG-23
	Totals           Totals         `json:"totals"`              // BG-22
	Memoranda        []Memorandum   `json:"memoranda,omitempty"` // beside the totals
	Notes            []LegalNote    `json:"notes"`
	Calculation      []Step         `json:"calculation"`
	Versions         Versions       `json:"versions"`
}

// Format is how much the law wants on the document.
type Format string

// The formats.
const (
	FormatFull       Format = "full"       // full invoice (Directive 2006/112/EC art. 226)
	FormatSimplified Format = "simplified" // simplified invoice (art. 226b), such as the German small-amount invoice
	FormatReceipt    Format = "receipt"    // itemised receipt where the country knows no invoice law
)

// Line is one position of a document (BG-25).
type Line struct {
	Kind     ComponentKind `json:"kind"`
	Text     string        `json:"text,omitempty"` // BT-153 as recorded; where empty the template names the kind
	Quantity int64         `json:"quantity"`       // BT-129
	Amount   Amount        `json:"amount"`         // as charged, see Draft
	Net      Amount        `json:"net"`            // BT-131; the nets of one tax add up to its Taxable
	Tax      Tax           `json:"tax"`
}

// Allowance is a reduction at document level (BG-20), with the tax it falls under.
type Allowance struct {
	Kind   ComponentKind `json:"kind"`
	Amount Amount        `json:"amount"` // positive, as charged, see Draft
	Net    Amount        `json:"net"`    // BT-92
	Tax    Tax           `json:"tax"`
}

// Payment is a part of the price that was paid by somebody else, such as a voucher
// of the platform.
type Payment struct {
	Kind   ComponentKind `json:"kind"`
	Amount Amount        `json:"amount"`
}

// MemorandumKind says what a [Memorandum] is.
type MemorandumKind string

// The kinds of memorandum.
const (
	MemoStampDuty      MemorandumKind = "stamp_duty"       // IT: imposta di bollo, DPR 642/1972
	MemoISRWithheld    MemorandumKind = "isr_withheld"     // MX: income tax withheld by a platform, LISR art. 113-A
	MemoVATWithheld    MemorandumKind = "vat_withheld"     // MX: VAT withheld by a platform, LIVA art. 18-J
	MemoFlatRateCredit MemorandumKind = "flat_rate_credit" // NZ: flat-rate credit to a supplier without GST, GSTA 1985
	MemoISSIncluded    MemorandumKind = "iss_included"     // BR: municipal tax contained in the price of a service, LC 116/2003
	MemoIBSTest        MemorandumKind = "ibs_test"         // BR: IBS of the test year, shown and not charged, LC 214/2025 art. 343
	MemoCBSTest        MemorandumKind = "cbs_test"         // BR: CBS of the test year, shown and not charged, LC 214/2025 art. 346
	MemoMarginVAT      MemorandumKind = "margin_vat"       // GB: output tax on a TOMS margin, never shown to the customer
)

// Memorandum is an amount that the law computes beside a document and that changes
// none of its totals.
type Memorandum struct {
	Kind   MemorandumKind `json:"kind"`
	Rate   Percent        `json:"rate"` // 0 for an amount that is fixed
	Base   Amount         `json:"base"` // what Rate was applied to
	Amount Amount         `json:"amount"`
	Shown  bool           `json:"shown"` // stands on the document
}

// Preceding is the earlier invoice referred to (BG-3).
type Preceding struct {
	Number    string `json:"number"`     // BT-25
	IssueDate Date   `json:"issue_date"` // BT-26
}

// LegalNote is a text that the law requires. Text is the code of a message of the
// templates, which have it in each language; Source is the law.
type LegalNote struct {
	Text   string `json:"text"`
	Source string `json:"source"`
}

// Step is one step of the calculation, for support and auditors: which rule was
// applied to what, and on what source.
type Step struct {
	Rule   string `json:"rule"`   // stable ID: "de.rides.taxi_reduced"
	Source string `json:"source"` // "UStG § 12(2) Nr. 10"
	Since  Date   `json:"since"`  // since when the rule is law
	On     string `json:"on"`     // what it was applied to: "components[0] fare"
	Result string `json:"result"` // "7 %", "2.78 EUR"
}

// Versions says what computed a draft, so that anyone can derive it again.
type Versions struct {
	Pack   string `json:"pack"`   // "de 1"
	Engine string `json:"engine"` // of the totals: [EngineVersion]
	Order  int64  `json:"order"`  // the Money System's version of the order
}

// EngineVersion is the version of this package's arithmetic. It changes when the
// same input may give another result.
const EngineVersion = "1"
