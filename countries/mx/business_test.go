package mx_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
)

// memo is a memorandum as its kind, base and amount.
type memo struct {
	Kind         invoice.MemorandumKind
	Base, Amount int64
}

func memos(d invoice.Draft) []memo {
	var list []memo
	for _, m := range d.Memoranda {
		list = append(list, memo{m.Kind, m.Base.Minor, m.Amount.Minor})
	}
	return list
}

func statement(class invoice.ServiceClass, parts ...invoice.Component) invoice.Order {
	return order(invoice.SelfBilling, invoice.Service{Class: class}, parts)
}

// The shared golden case MX-R1 has what is withheld from its driver.
func TestSelfBilling_GoldenDriverWithholding(t *testing.T) {
	d := one(t, statement(invoice.ClassPrivateHire, fare(87_35)))
	want := []memo{{invoice.MemoISRWithheld, 75_30, 1_58}, {invoice.MemoVATWithheld, 75_30, 6_02}}
	if diff := cmp.Diff(want, memos(d)); diff != "" {
		t.Error(diff)
	}
	if d.Kind != invoice.KindSelfBilled || d.Totals.Payable.Minor != 87_35 || d.Totals.Tax.Minor != 12_05 {
		t.Errorf("%s: %+v", d.Kind, d.Totals)
	}
}

func TestSelfBilling_Withholding(t *testing.T) {
	const isr, iva = invoice.MemoISRWithheld, invoice.MemoVATWithheld
	town := statement(invoice.ClassTaxi, fare(100_00))
	town.Service.SameMunicipality = true
	company := statement(invoice.ClassPrivateHire, fare(116_00))
	company.Parties[1].TaxIDs[0].Value = "MAB-930714-8T4"
	tests := []struct {
		name string
		o    invoice.Order
		want []memo
	}{
		{"exempt taxi", town, []memo{{isr, 100_00, 2_10}}},
		{"company", company, nil},
		{"courier", statement(invoice.ClassRestaurant, part(invoice.DeliveryFee, 116_00, invoice.RoleSupplier)), []memo{{isr, 100_00, 2_10}, {iva, 100_00, 8_00}}},
		{"grocery at two rates", statement(invoice.ClassGrocery, item(100_00, invoice.GoodsFood), item(116_00, invoice.GoodsDrink)), []memo{{isr, 200_00, 5_00}, {iva, 100_00, 8_00}}},
		{"restaurant on the last day at 1 %", in(t, "MX-CMX", "America/Mexico_City", "2025-12-31"+beforeMidnight, statement(invoice.ClassRestaurant, item(116_00, invoice.GoodsFood))),
			[]memo{{isr, 100_00, 1_00}, {iva, 100_00, 8_00}}},
		{"restaurant on the first day at 2.5 %", in(t, "MX-CMX", "America/Mexico_City", "2026-01-01"+midnight, statement(invoice.ClassRestaurant, item(116_00, invoice.GoodsFood))),
			[]memo{{isr, 100_00, 2_50}, {iva, 100_00, 8_00}}},
		{"driver at the border", in(t, "MX-BCN/Tijuana", "America/Tijuana", "2025-12-31"+beforeMidnight, statement(invoice.ClassPrivateHire, fare(108_00))),
			[]memo{{isr, 100_00, 2_10}, {iva, 100_00, 4_00}}},
		{"driver at the border after the decree", in(t, "MX-BCN/Tijuana", "America/Tijuana", "2026-01-01"+midnight, statement(invoice.ClassPrivateHire, fare(116_00))),
			[]memo{{isr, 100_00, 2_10}, {iva, 100_00, 8_00}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, memos(one(t, tt.o))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSelfBilling_NeedsTheRFC(t *testing.T) {
	o := statement(invoice.ClassPrivateHire, fare(100_00))
	o.Parties[1].TaxIDs = nil
	refused(t, o, invoice.ReasonMissingTaxID, "parties")
}

func TestCommission_IsTaxedFromAbroadToo(t *testing.T) {
	o := order(invoice.Commission, invoice.Service{}, []invoice.Component{part(invoice.CommissionFee, 116_00, invoice.RolePlatform)})
	o.Jurisdiction = "MX-BCN/Tijuana"
	for country, rule := range map[invoice.Country]string{"MX": "mx.commission.standard", "NL": "mx.commission.digital_service_from_abroad"} {
		o.Parties[3].Address.Country = country
		d := one(t, o)
		applied := false
		for _, s := range d.Calculation {
			applied = applied || s.Rule == rule
		}
		if d.Totals.Tax.Minor != 16_00 || !applied || d.Customer.ID != "supplier-1" {
			t.Errorf("%s: tax %s, %s applied %t", country, d.Totals.Tax, rule, applied)
		}
	}
}
