package regimetest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// testPack taxes fares at 10 %.
func testPack() regime.Pack {
	rule := regime.Rule{ID: "xx.rides.fare", Summary: "A fare is taxed.", Since: invoice.MustDate("2020-01-01"), Citation: "test law"}
	p := regime.Pack{
		Country: "XX", Name: "Testland", Version: "xx 1", Zone: "UTC", Currency: "EUR", Languages: []string{"en"},
		Since: rule.Since, Retention: invoice.Retention{Years: 1, Source: "test law"},
	}
	header := p
	p.Lines = map[invoice.BusinessLine]regime.Line{invoice.Rides: {
		Rules: []regime.Rule{rule},
		Assess: func(o invoice.Order) ([]invoice.Draft, error) {
			supplier, _ := o.Party(invoice.RoleSupplier)
			s := header.Open(regime.Heading{Order: o, Supplier: supplier, Zone: time.UTC})
			s.Apply(rule, "all", "taxed")
			for _, part := range regime.Whole(o, supplier).Parts {
				tax := invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent("10")}
				if err := s.Charge(part, tax); err != nil {
					return nil, err
				}
			}
			d, err := s.Total(invoice.FormatFull)
			return []invoice.Draft{d}, err
		},
	}}
	return p
}

// The suite finds what is wrong with a draft.
func TestCheckDrafts_FindsFaults(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*invoice.Draft)
		want  string
	}{
		{"sound", func(*invoice.Draft) {}, "<nil>"},
		{"a total is off", func(d *invoice.Draft) { d.Totals.Payable.Minor++ }, "totals are"},
		{"a tax is off", func(d *invoice.Draft) { d.Breakdown[0].Amount.Minor++; d.Breakdown[0].Taxable.Minor-- }, "totals are"},
		{"a line is lost", func(d *invoice.Draft) { d.Lines = d.Lines[:1]; *d = retotal(*d) }, "in the order and"},
		{"another kind", func(d *invoice.Draft) { d.Lines[0].Kind = invoice.Toll }, "in the order and"},
		{"an unknown rule", func(d *invoice.Draft) { d.Calculation[0].Rule = "xx.rides.other" }, "refers to no rule"},
		{"a rule that is not law yet", func(d *invoice.Draft) { d.SupplyDate = invoice.MustDate("2019-12-31") }, "refers to no rule"},
		{"an unknown note", func(d *invoice.Draft) { d.Notes = []invoice.LegalNote{{Text: "xx.note", Source: "law"}} }, "not one of the line's"},
		{"a key of another", func(d *invoice.Draft) { d.Key.Supplier = "other" }, "does not name its supplier"},
		{"no retention", func(d *invoice.Draft) { d.Retain.Years = 0 }, "retention"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := testPack()
			g := generator{suite: Suite{Pack: p}, line: invoice.Rides}
			o := g.orderOf(invoice.Distance)
			drafts, err := p.Assess(o)
			if err != nil {
				t.Fatal(err)
			}
			tt.spoil(&drafts[0])
			err = CheckDrafts(p, o, drafts)
			if got := fmt.Sprint(err); !strings.Contains(got, tt.want) {
				t.Errorf("CheckDrafts: %v, want %q", err, tt.want)
			}
		})
	}
}

func retotal(d invoice.Draft) invoice.Draft {
	d, _ = d.Total(invoice.HalfUp)
	return d
}

func TestCheckDrafts_TwoDocumentsOfOneKey(t *testing.T) {
	p := testPack()
	o := generator{suite: Suite{Pack: p}, line: invoice.Rides}.orderOf(invoice.Distance)
	drafts, err := p.Assess(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := CheckDrafts(p, o, append(drafts, drafts[0])); err == nil || !strings.Contains(err.Error(), "two documents") {
		t.Errorf("CheckDrafts: %v, want two documents", err)
	}
}
