// Package cl is Chile: value added tax on trips and deliveries, with one document per
// supplier, drawn up by the platform in the supplier's name; the platform's commission;
// pesos without cents, and cash in tens.
//
// It owns the Chilean law as dated data with sources. docs/countries/cl.md says what is
// issued, by whom, to whom, and what counsel must confirm. The documents are specimens:
// the electronic tax document (DTE) with its folio and stamp is made of them later.
package cl

import (
	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// rut is the scheme of the Rol Único Tributario.
const rut = "CL-RUT"

// Pack returns the Chilean pack.
func Pack() regime.Pack {
	return vat.Law{
		Country: "CL",
		Name:    "Chile",
		Version: "cl 1",
		Zone:    "America/Santiago",
		Zones: map[string]string{
			"CL-MA": "America/Punta_Arenas", "CL-VS/Isla de Pascua": "Pacific/Easter",
		},
		Since:     date("2021-01-01"),
		Currency:  "CLP",
		Languages: []string{"es"},
		Retention: invoice.Retention{Years: 6, Source: "Código Tributario art. 17, 200; DL 825 art. 58"},

		NoPostalCodes: true,
		TaxIDs:        []string{rut},
		BusinessIDs:   []string{rut},
		Cash:          &vat.Cash{Rule: cash, Steps: coin, HalfDown: true},

		IssuedFor:  vat.Fact{Rule: inTheNameOf, Note: "cl.issued_in_the_name_of"},
		Reductions: vat.Fact{Rule: reduction},
		Vouchers:   vat.Fact{Rule: voucher, Note: "cl.voucher_third_party"},
		Formats: []vat.Format{
			{Rule: factura, When: vat.When{Business: vat.Yes}, Format: invoice.FormatFull, Called: "factura", Needs: []vat.Need{
				needRUT, vat.NeedAddress(vat.Customer),
			}},
			{Rule: boleta, Format: invoice.FormatSimplified, Called: "boleta", Needs: []vat.Need{needRUT}},
		},
		Rides:      rides(),
		Delivery:   delivery(),
		Commission: commission(),
	}.Pack()
}

var needRUT = vat.NeedTaxID(vat.Supplier, rut)

// specimen is what every document of a line states until it has its folio.
var specimen = []vat.Fact{{Rule: electronic, Note: "cl.specimen"}}

func tips() []vat.Choice {
	return []vat.Choice{{Rule: tipOutside, For: vat.Kinds(invoice.Tip), To: vat.Beside("cl.tip_outside")}}
}
