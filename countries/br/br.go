// Package br is Brazil: the municipal tax on services (ISS), which is contained in the
// price of trips, of the platform's services and of its commission; goods, for which
// the seller's own fiscal document stands; and the test year of IBS and CBS.
//
// It owns the Brazilian law as dated data with sources. docs/countries/br.md says what
// is issued, by whom, to whom, and what counsel must confirm. The documents are
// specimens: the NFS-e of the national standard is made of them later.
//
// The ISS is a part of the price, not an addition to it: 5 % of 100.00 is 5.00. So it
// stands beside the document as a memorandum, and no line bears a tax.
package br

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The schemes of companies and of natural persons.
const (
	cnpj = "BR-CNPJ"
	cpf  = "BR-CPF"
)

// Pack returns the Brazilian pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "BR",
		Name:      "Brazil",
		Version:   "br 1",
		Zone:      "America/Sao_Paulo",
		Zones:     zones,
		Since:     date("2021-01-01"),
		Currency:  "BRL",
		Languages: []string{"pt"},
		Scheme:    invoice.SchemeISS,
		Retention: invoice.Retention{Years: 5, FromYearEnd: true, Source: "CTN art. 173, I; art. 195, parágrafo único"},

		TaxIDs:      []string{cnpj, cpf},
		BusinessIDs: []string{cnpj},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "br.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "br.voucher_third_party"},
		Rides:      rides(),
		Delivery:   delivery(),
		Commission: commission(),
	}.Pack()
}

var (
	needNumber = vat.NeedTaxID(vat.Supplier, cnpj, cpf)

	registered = []invoice.TaxStatus{invoice.StatusRegistered}
	micro      = vat.When{Status: []invoice.TaxStatus{invoice.StatusSmallBusiness}}
	person     = vat.When{Status: []invoice.TaxStatus{invoice.StatusNotRegistered}}
)

// specimen is what every document of a line states until it is authorised.
var specimen = []vat.Fact{{Rule: national, Note: "br.specimen"}}

// services are taxed by the municipality, or by a fixed sum that the supplier pays.
func services(r regime.Rule, kinds []invoice.ComponentKind, when vat.When) []vat.Choice {
	byMicro, byPerson, byMunicipality := when, when, when
	byMicro.Status, byPerson.Status = micro.Status, person.Status
	byMunicipality.Status, byMunicipality.Jurisdiction = registered, places()
	return []vat.Choice{
		{Rule: microFixed, For: kinds, When: byMicro, To: vat.NoSupply("br.fixed_iss")},
		{Rule: personFixed, For: kinds, When: byPerson, To: vat.NoSupply("br.fixed_iss")},
		{Rule: r, For: kinds, When: byMunicipality, To: vat.NoSupply("")},
		{Rule: r, For: kinds, When: when, To: vat.Ask("jurisdiction")},
	}
}

// taxesInPrice are the taxes that the price of a service contains, and those that are
// shown for test.
func taxesInPrice(when vat.When) []vat.Memo {
	when.Status = registered
	var list []vat.Memo
	for _, m := range municipalities {
		at := when
		at.Jurisdiction = []string{m.place}
		list = append(list, vat.Memo{
			Rule: issIncluded, Kind: invoice.MemoISSIncluded, When: at, Base: vat.BaseGross, Rate: &m.rate, Shown: true, Note: "br.taxes_in_price",
		})
	}
	return append(list,
		vat.Memo{Rule: ibsTest, Kind: invoice.MemoIBSTest, When: when, Base: vat.BaseGross, Less: invoice.MemoISSIncluded, Rate: &ibs, Shown: true, Note: "br.test_year"},
		vat.Memo{Rule: cbsTest, Kind: invoice.MemoCBSTest, When: when, Base: vat.BaseGross, Less: invoice.MemoISSIncluded, Rate: &cbs, Shown: true, Note: "br.test_year"},
	)
}

// notes are the formats of what bears the ISS.
func notes() []vat.Format {
	toConsumer := func(w vat.When) vat.When { w.Business = vat.No; return w }
	return []vat.Format{
		{Rule: microReceipt, When: toConsumer(micro), Format: invoice.FormatReceipt},
		{Rule: personReceipt, When: toConsumer(person), Format: invoice.FormatReceipt},
		{Rule: noteToBusiness, When: vat.When{Business: vat.Yes}, Format: invoice.FormatFull, Called: "NFS-e to a business", Needs: []vat.Need{
			needNumber, vat.NeedAddress(vat.Customer),
		}},
		{Rule: noteToConsumer, Format: invoice.FormatSimplified, Called: "NFS-e to a consumer", Needs: []vat.Need{needNumber}},
	}
}

func tips() []vat.Choice {
	return []vat.Choice{{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("br.tip_outside")}}
}
