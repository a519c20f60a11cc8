package invoice_test

import (
	"strings"
	"testing"
	"time"

	"quittance/invoice"
)

func TestOrder_Check(t *testing.T) {
	tests := []struct {
		name   string
		spoil  func(*invoice.Order)
		reason invoice.Reason
		field  string
	}{
		{"schema", func(o *invoice.Order) { o.Schema = 2 }, invoice.ReasonUnknownSchema, "schema"},
		{"country", func(o *invoice.Order) { o.Country = "" }, invoice.ReasonInvalidOrder, "country"},
		{"completed_at", func(o *invoice.Order) { o.CompletedAt = time.Time{} }, invoice.ReasonInvalidOrder, "completed_at"},
		{"version", func(o *invoice.Order) { o.Version = 0 }, invoice.ReasonInvalidOrder, "version"},
		{"order ID empty", func(o *invoice.Order) { o.ID = "" }, invoice.ReasonInvalidOrder, "order_id"},
		{"order ID with a slash", func(o *invoice.Order) { o.ID = "a/b" }, invoice.ReasonInvalidOrder, "order_id"},
		{"order ID of 65", func(o *invoice.Order) { o.ID = invoice.OrderID(strings.Repeat("a", 65)) }, invoice.ReasonInvalidOrder, "order_id"},
		{"line", func(o *invoice.Order) { o.BusinessLine = "boats" }, invoice.ReasonUnknownBusinessLine, "business_line"},
		{"currency", func(o *invoice.Order) { o.Currency = "XQX" }, invoice.ReasonUnknownCurrency, "currency"},
		{"role", func(o *invoice.Order) { o.Parties[0].Role = "cook" }, invoice.ReasonInvalidOrder, "parties[0].role"},
		{"party ID", func(o *invoice.Order) { o.Parties[1].ID = "a b" }, invoice.ReasonInvalidOrder, "parties[1].id"},
		{"two suppliers", func(o *invoice.Order) { o.Parties[0].Role = invoice.RoleSupplier }, invoice.ReasonInvalidOrder, "parties[1].role"},
		{"no components", func(o *invoice.Order) { o.Components = nil }, invoice.ReasonNothingToInvoice, "components"},
		{"kind", func(o *invoice.Order) { o.Components[0].Kind = "petrol" }, invoice.ReasonUnknownComponent, "components[0].kind"},
		{"component's currency", func(o *invoice.Order) { o.Components[1].Amount.Currency = "USD" }, invoice.ReasonMixedCurrencies, "components[1].amount.currency"},
		{"negative", func(o *invoice.Order) { o.Components[1].Amount.Minor = -1 }, invoice.ReasonAmountOutOfRange, "components[1].amount.minor"},
		{"too much", func(o *invoice.Order) { o.Components[1].Amount.Minor = invoice.MaxMinor + 1 }, invoice.ReasonAmountOutOfRange, "components[1].amount.minor"},
		{"quantity", func(o *invoice.Order) { o.Components[1].Quantity = 100_001 }, invoice.ReasonAmountOutOfRange, "components[1].quantity"},
		{"no such supplier", func(o *invoice.Order) { o.Components[1].SuppliedBy = invoice.RoleCourier }, invoice.ReasonMissingParty, "components[1].supplied_by"},
		{"sum too much", func(o *invoice.Order) {
			o.Components[0].Amount.Minor, o.Components[1].Amount.Minor = invoice.MaxMinor, 1
		}, invoice.ReasonAmountOutOfRange, "components"},
		{"total's currency", func(o *invoice.Order) { o.Total.Currency = "USD" }, invoice.ReasonMixedCurrencies, "total.currency"},
		{"mismatch", func(o *invoice.Order) { o.Total.Minor++ }, invoice.ReasonComponentsMismatch, "total.minor"},
		{"refund above the price", func(o *invoice.Order) { o.Components[2].Amount.Minor, o.Total.Minor = 2411, -101 }, invoice.ReasonRefundExceedsPrice, "components"},
		{"negative total", func(o *invoice.Order) { o.Components[3].Amount.Minor, o.Total.Minor = 2511, -1 }, invoice.ReasonNegativeTotal, "total.minor"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := sampleOrder()
			if err := o.Check(); err != nil {
				t.Fatalf("the sample: %v", err)
			}
			tt.spoil(&o)
			r, ok := invoice.AsRejected(o.Check())
			if !ok || r.Reason != tt.reason || r.Field != tt.field {
				t.Errorf("Check: %v; want %s: %s", r, tt.reason, tt.field)
			}
		})
	}
}

func TestOrder_RefundMayTakeThePriceButNotTheTip(t *testing.T) {
	o := sampleOrder()
	o.Components[2].Amount.Minor, o.Components[3].Amount.Minor, o.Total.Minor = 2410, 0, 200
	if err := o.Check(); err != nil {
		t.Errorf("a refund of the whole price: %v", err)
	}
	o.Components[2].Amount.Minor, o.Total.Minor = 2411, 199
	if r, ok := invoice.AsRejected(o.Check()); !ok || r.Reason != invoice.ReasonRefundExceedsPrice {
		t.Errorf("a refund of a part of the tip: %v", r)
	}
}

func TestComponentKinds_EachHasAnEffect(t *testing.T) {
	seen := map[invoice.ComponentKind]bool{}
	for _, k := range invoice.ComponentKinds() {
		if _, ok := k.Effect(); !ok || seen[k] {
			t.Errorf("%s has no effect, or is listed twice", k)
		}
		seen[k] = true
	}
	if _, ok := invoice.ComponentKind("petrol").Effect(); ok {
		t.Error("petrol has an effect")
	}
}
