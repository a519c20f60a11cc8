// Package mx is Mexico: value added tax on trips and deliveries, with one document per
// supplier, drawn up by the platform in the supplier's name; the platform's commission;
// and what the platform withholds from drivers, couriers and restaurants.
//
// It owns the Mexican law as dated data with sources. docs/countries/mx.md says what is
// issued, by whom, to whom, and what counsel must confirm. The documents are specimens:
// the CFDI with its seal and stamp is made of them later.
package mx

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// rfc is the scheme of the Registro Federal de Contribuyentes.
const rfc = "MX-RFC"

// Pack returns the Mexican pack.
func Pack() regime.Pack {
	return vat.Law{
		Country:   "MX",
		Name:      "Mexico",
		Version:   "mx 1",
		Zone:      "America/Mexico_City",
		Zones:     zones,
		Since:     date("2021-01-01"),
		Currency:  "MXN",
		Languages: []string{"es"},
		Retention: invoice.Retention{Years: 5, Source: "CFF art. 30: five years from the day of the return"},

		TaxIDs:      []string{rfc},
		BusinessIDs: []string{rfc},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "mx.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "mx.voucher_third_party"},
		Formats: []vat.Format{
			{Rule: named, When: vat.When{Business: vat.Yes, If: namesItself}, Format: invoice.FormatFull, Called: "CFDI to a named customer", Needs: []vat.Need{
				needRFC, vat.NeedAddress(vat.Customer),
			}},
			{Rule: generalPublic, Format: invoice.FormatSimplified, Called: "CFDI to the general public",
				Needs: []vat.Need{needRFC}, Note: "mx.general_public"},
		},
		Rides:       rides(),
		Delivery:    delivery(),
		Commission:  commission(),
		SelfBilling: selfBilling(),
	}.Pack()
}

var needRFC = vat.NeedTaxID(vat.Supplier, rfc)

// The generic identifiers of customers who give none: Mexicans and foreigners.
const (
	genericRFC        = "XAXX010101000"
	genericForeignRFC = "XEXX010101000"
)

// namesItself reports a customer with an identifier of its own. It is a hook because a
// generic identifier is one by form, and facts look at the scheme alone.
func namesItself(f vat.Facts) bool {
	id := f.Customer.TaxID(rfc)
	return id != genericRFC && id != genericForeignRFC
}

// specimen is what every document of a line states until it is stamped.
var specimen = []vat.Fact{{Rule: stamped, Note: "mx.specimen"}}

// zones are the places away from the central zone. Daylight saving ended with 2022 but
// in the municipalities at the northern border.
var zones = map[string]string{
	"MX-BCN": "America/Tijuana", "MX-SON": "America/Hermosillo", "MX-BCS": "America/Mazatlan",
	"MX-SIN": "America/Mazatlan", "MX-NAY": "America/Mazatlan", "MX-ROO": "America/Cancun",
	"MX-CHH": "America/Chihuahua", "MX-CHH/Juárez": "America/Ciudad_Juarez",
	"MX-TAM/Matamoros": "America/Matamoros", "MX-TAM/Reynosa": "America/Matamoros", "MX-TAM/Nuevo Laredo": "America/Matamoros",
	"MX-COA/Acuña": "America/Matamoros", "MX-COA/Piedras Negras": "America/Matamoros",
}
