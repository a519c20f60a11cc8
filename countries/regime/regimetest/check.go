package regimetest

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"quittance/countries/regime"
	"quittance/invoice"
)

// checkEveryKind: each kind is invoiced to the unit or refused as unsupported.
func (g generator) checkEveryKind(t *testing.T) {
	supported := 0
	for _, kind := range invoice.ComponentKinds() {
		o := g.orderOf(kind)
		drafts, err := g.suite.Pack.Assess(o)
		if r, ok := invoice.AsRejected(err); ok && r.Reason == invoice.ReasonUnsupportedComponent {
			continue
		}
		if err != nil {
			t.Errorf("%s: %v; want a draft or unsupported_component", kind, err)
			continue
		}
		supported++
		if err := g.CheckDrafts(o, drafts); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
	least := map[invoice.BusinessLine]int{invoice.Rides: 5, invoice.Delivery: 5}[g.line]
	if supported < max(least, 1) {
		t.Errorf("only %d kinds are supported", supported)
	}
}

// checkOrders: whatever the order, the drafts account for all of its money.
func (g generator) checkOrders(t *testing.T) {
	made, accepted := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		o := g.order(t)
		made++
		before := encode(t, o)
		drafts, err := g.suite.Pack.Assess(o)
		again, errAgain := g.suite.Pack.Assess(o)
		if fmt.Sprint(err) != fmt.Sprint(errAgain) || !cmp.Equal(drafts, again) {
			t.Fatalf("assessed twice: %v and %v, %s", err, errAgain, cmp.Diff(drafts, again))
		}
		if after := encode(t, o); after != before {
			t.Fatalf("the order was changed: %s", cmp.Diff(before, after))
		}
		if err != nil {
			if _, ok := invoice.AsRejected(err); !ok {
				t.Fatalf("%v is not a refusal", err)
			}
			return
		}
		accepted++
		if err := g.CheckDrafts(o, drafts); err != nil {
			t.Fatal(err)
		}
	})
	if accepted*50 < made { // a country that asks for a place or a class refuses most random orders
		t.Errorf("only %d of %d generated orders were accepted: too few to say anything", accepted, made)
	}
	t.Logf("%d of %d generated orders were accepted, the others refused", accepted, made)
}

func encode(t *rapid.T, o invoice.Order) string {
	text, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// CheckRefused reports a pack that does not refuse the order for the reason and the
// field.
func CheckRefused(p regime.Pack, o invoice.Order, reason invoice.Reason, field string) error {
	_, err := p.Assess(o)
	if r, ok := invoice.AsRejected(err); !ok || r.Reason != reason || r.Field != field {
		return fmt.Errorf("assess gives %s, want the refusal %s: %s", fmt.Sprint(err), reason, field)
	}
	return nil
}

// NoteCodes returns the codes of a draft's notes.
func NoteCodes(d invoice.Draft) []string {
	var codes []string
	for _, n := range d.Notes {
		codes = append(codes, n.Text)
	}
	return codes
}

// CheckDrafts reports the first thing that is wrong with the drafts of an order.
func (g generator) CheckDrafts(o invoice.Order, drafts []invoice.Draft) error {
	return CheckDrafts(g.suite.Pack, o, drafts)
}

// CheckDrafts reports the first thing that is wrong with the drafts that a pack made
// of an order: sums, money lost or invented, keys, steps, notes.
func CheckDrafts(p regime.Pack, o invoice.Order, drafts []invoice.Draft) error {
	line := p.Lines[o.BusinessLine]
	keys, numbers := map[invoice.DocumentKey]bool{}, map[string]bool{}
	for _, d := range drafts {
		if keys[d.Key] {
			return fmt.Errorf("two documents %s", d.Key)
		}
		keys[d.Key] = true
		number, err := checkNumber(p, d)
		if err != nil {
			return fmt.Errorf("%s: %w", d.Key, err)
		}
		if numbers[number] {
			return fmt.Errorf("%s: number %s is printed twice", d.Key, number)
		}
		numbers[number] = true
		for _, check := range []func(invoice.Draft) error{
			invoice.Draft.CheckSums, checkKey,
			func(d invoice.Draft) error { return checkRounding(p, d) },
			func(d invoice.Draft) error { return checkFrame(p, d) },
			func(d invoice.Draft) error { return checkSteps(line, d) },
			func(d invoice.Draft) error { return checkDraftNotes(line, d) },
		} {
			if err := check(d); err != nil {
				return fmt.Errorf("%s: %w", d.Key, err)
			}
		}
	}
	return checkMoney(o, drafts)
}
