package de_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
)

// rated is a line or allowance as a kind, a rate and an amount.
type rated struct {
	Kind  invoice.ComponentKind
	Rate  string
	Minor int64
}

func lines(d invoice.Draft) []rated {
	var list []rated
	for _, l := range d.Lines {
		list = append(list, rated{l.Kind, l.Tax.Rate.String(), l.Amount.Minor})
	}
	return list
}

func TestDelivery_RateOfGoods(t *testing.T) {
	d := one(t, delivery(item(1200, invoice.GoodsFood), item(300, invoice.GoodsDrink), item(900, invoice.GoodsAlcohol), item(500, invoice.GoodsOther)))
	want := []rated{{invoice.Item, "7", 1200}, {invoice.Item, "19", 300}, {invoice.Item, "19", 900}, {invoice.Item, "19", 500}}
	if diff := cmp.Diff(want, lines(d)); diff != "" {
		t.Error(diff)
	}
}

func TestDelivery_GoodsWithoutAClass(t *testing.T) {
	refused(t, delivery(item(1200, "")), invoice.ReasonInvalidOrder, "components[0].goods")
}

func TestDelivery_FeeOfAnotherIsAtTheStandardRate(t *testing.T) {
	drafts := assess(t, delivery(item(1200, invoice.GoodsFood),
		part(invoice.DeliveryFee, 299, invoice.RoleCourier), part(invoice.ServiceFee, 99, invoice.RolePlatform)))
	if len(drafts) != 3 {
		t.Fatalf("%d documents, want those of restaurant, courier and platform", len(drafts))
	}
	if got := drafts[1].Lines[0].Tax.Rate.String(); got != "19" {
		t.Errorf("a courier's fee at %s %%, want 19", got)
	}
}

func TestDelivery_OwnFeeSharesTheRatesOfTheGoods(t *testing.T) {
	// 3.00 over goods of 15.00 at 7 % and 5.00 at 19 %: 2.25 and 0.75.
	d := one(t, delivery(part(invoice.DeliveryFee, 300, invoice.RoleSupplier), item(1500, invoice.GoodsFood), item(500, invoice.GoodsAlcohol)))
	want := []rated{
		{invoice.Item, "7", 1500}, {invoice.Item, "19", 500},
		{invoice.DeliveryFee, "7", 225}, {invoice.DeliveryFee, "19", 75},
	}
	if diff := cmp.Diff(want, lines(d)); diff != "" {
		t.Error(diff)
	}
}

func TestDelivery_ReductionsAreSpreadOverTheRates(t *testing.T) {
	d := one(t, delivery(item(1500, invoice.GoodsFood), item(500, invoice.GoodsAlcohol),
		part(invoice.MerchantDiscount, 401, invoice.RoleSupplier), part(invoice.Refund, 1599, invoice.RoleSupplier)))
	var got []rated
	for _, a := range d.Allowances {
		got = append(got, rated{a.Kind, a.Tax.Rate.String(), a.Amount.Minor})
	}
	want := []rated{
		{invoice.MerchantDiscount, "7", 301}, {invoice.MerchantDiscount, "19", 100},
		{invoice.Refund, "7", 1199}, {invoice.Refund, "19", 400},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if d.Totals.Payable.Minor != 0 || d.Totals.Tax.Minor != 0 {
		t.Errorf("totals %+v, want nothing left to pay", d.Totals)
	}
}

func TestDelivery_TipOfASelfEmployedCourierIsItsOwnSupply(t *testing.T) {
	o := delivery(item(1200, invoice.GoodsFood), part(invoice.Tip, 119, invoice.RoleCourier))
	drafts := assess(t, o)
	if len(drafts) != 2 || drafts[1].Supplier.ID != "courier-1" || drafts[1].Totals.Tax.Minor != 19 {
		t.Errorf("%d documents: %+v; want the courier's with 0.19 of tax", len(drafts), drafts)
	}
	o.Service.DriverEmployed = true
	if d := one(t, o); d.Totals.Outside.Minor != 119 {
		t.Errorf("outside is %s, want 1.19 EUR", d.Totals.Outside)
	}
}

func TestDelivery_TwoRolesOfOnePartyAreOneSupply(t *testing.T) {
	o := delivery(item(1200, invoice.GoodsFood), part(invoice.DeliveryFee, 107, invoice.RoleCourier))
	o.Parties[2].ID = o.Parties[1].ID
	d := one(t, o)
	if got := d.Lines[1].Tax.Rate.String(); got != "7" {
		t.Errorf("the restaurant's own delivery at %s %%, want 7", got)
	}
}

func TestDelivery_CustomerSuppliesNothing(t *testing.T) {
	refused(t, delivery(item(1200, invoice.GoodsFood), part(invoice.Tip, 1, invoice.RoleCustomer)), invoice.ReasonInvalidOrder, "components[1].supplied_by")
}
