package pl

import (
	"slices"

	"quittance/countries/regime"
	"quittance/countries/vat"
	"quittance/invoice"
)

// The rules between the platform and those who drive, cook and deliver.
var (
	commissionReverse = regime.Rule{
		ID: "pl.commission.reverse_charge", Since: begin, Citation: act + " art. 17 ust. 1 pkt 4, art. 28b, art. 106e ust. 1 pkt 18",
		Summary: "On the commission of a platform established elsewhere the driver or restaurant owes the tax.",
	}
	commissionStandard = regime.Rule{
		ID: "pl.commission.standard", Since: begin, Citation: act + " art. 8, art. 41 ust. 1",
		Summary: "The commission of a platform established in Poland is taxed at the standard rate.",
	}
	commissionReverseInvoice = regime.Rule{
		ID: "pl.commission.reverse_charge_invoice", Since: begin, Citation: act + " art. 106e ust. 1; Directive 2006/112/EC art. 226(4), (11a)",
		Summary: "The invoice of a commission under reverse charge names the VAT numbers of both; a platform abroad has no KSeF.",
	}
	selfBilled = regime.Rule{
		ID: "pl.self_billing.drawn_up_by_customer", Since: begin, Citation: act + " art. 106d ust. 1, art. 106e ust. 1 pkt 17",
		Summary: "An invoice that the customer draws up says samofakturowanie.",
	}
)

func commission() *vat.Line {
	abroad := vat.When{PlatformAbroad: vat.Yes}
	kinds := vat.Kinds(invoice.CommissionFee, invoice.ServiceFee)
	return &vat.Line{
		Charges: []vat.Choice{
			{Rule: commissionReverse, For: kinds, When: abroad, To: vat.ReverseCharge("pl.reverse_charge")},
			{Rule: commissionStandard, For: kinds, To: vat.At(standard)},
		},
		Formats: slices.Concat([]vat.Format{{
			Rule: commissionReverseInvoice, When: abroad, Format: invoice.FormatFull, Needs: []vat.Need{
				vat.NeedTaxID(vat.Supplier, "VAT"), vat.NeedTaxID(vat.Customer, "VAT", "PL-NIP"), vat.NeedAddress(vat.Customer),
			},
		}}, betweenBusinesses()),
	}
}

// betweenBusinesses is a full invoice, through KSeF since it is mandatory.
func betweenBusinesses() []vat.Format {
	return []vat.Format{
		{Rule: fullKSeF, Format: invoice.FormatFull, Needs: both(), Note: "pl.specimen"},
		{Rule: fullInvoice, Format: invoice.FormatFull, Needs: both()},
	}
}

// selfBilling is what a driver or restaurant supplied to the platform: the trip or
// the goods, at the rates of rides and deliveries.
func selfBilling() *vat.Line {
	return &vat.Line{
		Always:  []vat.Fact{{Rule: selfBilled, Note: "pl.self_billed"}},
		Charges: slices.Concat(trip(), goods()),
		Formats: betweenBusinesses(),
	}
}
