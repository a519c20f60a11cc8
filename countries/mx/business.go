package mx

import (
	"slices"
	"strings"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

func commission() *vat.Line {
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Always: specimen,
		Charges: []vat.Choice{
			{Rule: commissionAbroad, For: kinds, When: vat.When{PlatformAbroad: vat.Yes}, To: vat.At(standard)},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: []vat.Format{{Rule: commissionInvoice, Format: invoice.FormatFull, Needs: []vat.Need{
			needRFC, vat.NeedTaxID(vat.Customer, rfc), vat.NeedAddress(vat.Customer),
		}}},
	}
}

// selfBilling is the statement of what a driver, courier or restaurant charged through
// the platform, with what the platform withheld of it.
func selfBilling() *vat.Line {
	brings := taxed(deliveryFee, vat.Kinds(invoice.DeliveryFee), vat.When{})
	return &vat.Line{
		Always:  slices.Concat(specimen, []vat.Fact{{Rule: statement, Note: "mx.withheld"}}),
		Charges: slices.Concat(trip(), goods(), brings, tips()),
		Memos: []vat.Memo{
			{Rule: isrOfTransport, Kind: invoice.MemoISRWithheld, When: vat.When{If: carries}, Base: vat.BaseNet, Rate: &isrTransport, Shown: true},
			{Rule: isrOfGoods, Kind: invoice.MemoISRWithheld, When: vat.When{If: sells}, Base: vat.BaseNet, Rate: &isrGoods, Shown: true},
			{Rule: vatOfPersons, Kind: invoice.MemoVATWithheld, When: vat.When{If: inland}, Base: vat.BaseTaxed, Rate: &vatWithheld, Shown: true},
			{Rule: vatOfPersons, Kind: invoice.MemoVATWithheld, When: vat.When{If: atBorder}, Base: vat.BaseTaxed, Rate: &vatWithheldBorder, Shown: true},
		},
		Formats: []vat.Format{{Rule: statement, Format: invoice.FormatFull, Needs: []vat.Need{
			needRFC, vat.NeedTaxID(vat.Customer, rfc), vat.NeedAddress(vat.Customer),
		}}},
	}
}

// The hooks below say from whom what is withheld. They are hooks because the law asks
// whether the supplier is a natural person, which the length of its RFC tells, and
// whether goods are on the order, which is a fact of all parts together.

// naturalRFC is how many characters the RFC of a natural person has; a company's has 12.
const naturalRFC = 13

func natural(f vat.Facts) bool {
	id := strings.NewReplacer("-", "", " ", "").Replace(f.Supplier.TaxID(rfc))
	return len([]rune(id)) == naturalRFC
}

func sellsGoods(f vat.Facts) bool {
	return slices.ContainsFunc(f.Order.Components, func(c invoice.Component) bool { return c.Kind == invoice.Item })
}

func carries(f vat.Facts) bool { return natural(f) && !sellsGoods(f) }

func sells(f vat.Facts) bool { return natural(f) && sellsGoods(f) }

func inland(f vat.Facts) bool { return natural(f) && !halfRate(f) }

func atBorder(f vat.Facts) bool { return natural(f) && halfRate(f) }

// halfRate reports whether a border decree holds for the order.
func halfRate(f vat.Facts) bool {
	within := func(r regime.Rule, places []string) bool {
		return r.InForce(f.Day) && slices.ContainsFunc(places, func(p string) bool {
			return f.Order.Jurisdiction == p || strings.HasPrefix(f.Order.Jurisdiction, p+"/")
		})
	}
	return within(borderNorth, north) || within(borderSouth, south)
}
