package document

import (
	"quittance/invoice"
	"quittance/templates"
)

// holds reports whether a condition of a template is true of the document.
func (m *model) holds(c templates.Condition) bool {
	d := m.draft
	switch c {
	case templates.IsInvoice:
		return d.Kind == invoice.KindInvoice
	case templates.IsCreditNote:
		return d.Kind == invoice.KindCreditNote
	case templates.IsCorrective:
		return d.Kind == invoice.KindCorrective
	case templates.IsSelfBilled:
		return d.Kind == invoice.KindSelfBilled
	case templates.IsSimplified:
		return d.Format == invoice.FormatSimplified
	case templates.HasCustomer:
		return m.hasCustomer()
	case templates.HasIssuer:
		return d.Issuer != nil
	case templates.HasSeller:
		return d.Seller != nil
	case templates.HasPreceding:
		return d.Preceding != nil
	case templates.HasSupplyDate:
		return !d.SupplyDate.IsZero()
	case templates.HasRoute:
		return d.Service.From != "" && d.Service.To != ""
	case templates.HasDistance:
		return d.Service.DistanceMeters > 0
	case templates.HasTax:
		return m.taxed()
	case templates.HasRounding:
		return !d.Totals.Rounding.IsZero()
	case templates.HasBeside:
		return d.Totals.Payable != d.Totals.Gross || len(d.Paid) > 0
	}
	return len(m.lists[templates.List(c)]) > 0
}

// shown reports whether a guarded part is on the page.
func (m *model) shown(g templates.Guard) bool {
	for _, c := range g.When {
		if !m.holds(c) {
			return false
		}
	}
	for _, c := range g.Unless {
		if m.holds(c) {
			return false
		}
	}
	return true
}
