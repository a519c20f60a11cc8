package vat_test

import (
	"testing"

	"quittance/countries/regime"
	"quittance/countries/regime/regimetest"
	"quittance/countries/vat"
	"quittance/invoice"
)

// bringing is a law under which the platform supplies the bringing and not the goods.
func bringing() vat.Law {
	l := law()
	credit := table("xx.flat_rate", "8.5")
	l.Delivery = &vat.Line{
		Principals: []vat.Principal{{
			Rule: rule("xx.delivery.deemed", "VAT Act", "The platform supplies the bringing."), For: vat.Kinds(invoice.DeliveryFee),
		}},
		Charges: []vat.Choice{{Rule: rule("xx.delivery.taxed", "VAT Act", "All is taxed."), To: vat.At(standard)}},
		Memos: []vat.Memo{{
			Rule: rule("xx.delivery.credit", "VAT Act", "A credit for who brings."), Kind: invoice.MemoFlatRateCredit,
			Base: vat.BaseSellers, Rate: &credit,
		}},
	}
	return l
}

func meal(parts ...invoice.Component) invoice.Order {
	o := trip(parts...)
	o.BusinessLine, o.Parties[0].Name = invoice.Delivery, "Test"
	for i := range o.Components {
		o.Components[i].TaxIncluded = false
	}
	o.Total = regimetest.Total(o)
	return o
}

func by(role invoice.Role, c invoice.Component) invoice.Component {
	c.SuppliedBy = role
	return c
}

func TestDeemedSupplier_OfSomeKinds(t *testing.T) {
	l := bringing()
	goods := priced(invoice.Item, 20_00)
	goods.Goods = invoice.GoodsFood
	o := meal(goods, priced(invoice.DeliveryFee, 6_00), by(invoice.RolePlatform, priced(invoice.ServiceFee, 2_00)))
	drafts, err := l.Pack().Assess(o)
	if err != nil || len(drafts) != 2 {
		t.Fatalf("%d drafts, %v; want two", len(drafts), err)
	}
	if err := regimetest.CheckDrafts(l.Pack(), o, drafts); err != nil {
		t.Fatal(err)
	}
	food, brought := drafts[0], drafts[1]
	if food.Supplier.Role != invoice.RoleSupplier || len(food.Memoranda) != 1 || food.Memoranda[0].Amount.Minor != 0 {
		t.Errorf("the goods are of the %s with %+v", food.Supplier.Role, food.Memoranda)
	}
	want := invoice.Memorandum{
		Kind: invoice.MemoFlatRateCredit, Rate: percent("8.5"),
		Base: invoice.Amount{Minor: 6_00, Currency: "EUR"}, Amount: invoice.Amount{Minor: 51, Currency: "EUR"},
	}
	if brought.Supplier.Role != invoice.RolePlatform || brought.Totals.Net.Minor != 8_00 || brought.Seller != nil || len(brought.Memoranda) != 1 || brought.Memoranda[0] != want {
		t.Errorf("the bringing is of the %s at %s with %+v", brought.Supplier.Role, brought.Totals.Net, brought.Memoranda)
	}
	if !applied(brought, "xx.delivery.deemed") || applied(food, "xx.delivery.deemed") {
		t.Error("the rule of the deemed supplier stands on the wrong document")
	}
}

// The platform's own fees are no matter of the rule.
func TestDeemedSupplier_OfNothingOfAnothers(t *testing.T) {
	l := bringing()
	o := meal(by(invoice.RolePlatform, priced(invoice.DeliveryFee, 6_00)))
	if d := assess(t, l, o); applied(d, "xx.delivery.deemed") {
		t.Error("the rule was applied to the platform's own supply")
	}
}

func TestMemo_OnWhatTheSellerSuppliedOfAWholeOrder(t *testing.T) {
	l := bringing()
	l.Delivery.Principals = []vat.Principal{{Rule: regime.Rule{ID: "xx.delivery.all", Since: date("2019-01-01"), Citation: "VAT Act", Summary: "All."}}}
	o := meal(priced(invoice.Item, 20_00), by(invoice.RolePlatform, priced(invoice.ServiceFee, 3_00)), priced(invoice.Refund, 5_00))
	if got := assess(t, l, o).Memoranda; len(got) != 1 || got[0].Base.Minor != 15_00 {
		t.Errorf("memoranda %+v, want them on 15.00", got)
	}
}

func applied(d invoice.Draft, rule string) bool {
	for _, s := range d.Calculation {
		if s.Rule == rule {
			return true
		}
	}
	return false
}
