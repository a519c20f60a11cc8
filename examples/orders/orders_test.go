package orders_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"quittance/countries"
	"quittance/countries/regime"
	"quittance/countries/regime/regimetest"
	"quittance/document"
	"quittance/examples/orders"
	"quittance/invoice"
	"quittance/starter"
)

func samples(t *testing.T) []orders.Sample {
	t.Helper()
	list, err := orders.All()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func pack(t *testing.T, o invoice.Order) regime.Pack {
	t.Helper()
	p, err := packs().Pack(o.Country)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// packs are all packs, made once: each loads its time zones.
var packs = sync.OnceValue(countries.All)

func TestOrders_ComeOutAsExpected(t *testing.T) {
	engine, err := document.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range samples(t) {
		t.Run(string(s.Ref.ID), func(t *testing.T) {
			got := outcomeOf(t, engine, s.Last())
			if got != s.Expected {
				t.Errorf("%+v, want %+v", got, s.Expected)
			}
		})
	}
}

// outcomeOf does what the steps before the number do.
func outcomeOf(t *testing.T, engine *document.Engine, o invoice.Order) orders.Outcome {
	drafts, err := pack(t, o).Assess(o)
	if err != nil {
		return refusal(t, err, orders.StageAssess)
	}
	if err := regimetest.CheckDrafts(pack(t, o), o, drafts); err != nil {
		t.Error(err)
	}
	for _, d := range drafts {
		if _, err := engine.Rehearse(d); err != nil {
			return refusal(t, err, orders.StageRehearse)
		}
	}
	return orders.Outcome{Result: orders.Issued, Documents: len(drafts)}
}

func refusal(t *testing.T, err error, stage orders.Stage) orders.Outcome {
	r, ok := invoice.AsRejected(err)
	if !ok {
		t.Fatalf("%v is not a refusal", err)
	}
	t.Log(r)
	return orders.Outcome{Result: orders.Refused, Reason: r.Reason, Stage: stage}
}

func TestOrders_VersionsSettleLast(t *testing.T) {
	several := 0
	for _, s := range samples(t) {
		for i, o := range s.Versions {
			last := i == len(s.Versions)-1
			if o.Version != int64(i+1) || o.Settled != last || o.Schema != invoice.OrderSchema {
				t.Errorf("%s: version %d of %d has number %d, settled %t", s.Ref, i+1, len(s.Versions), o.Version, o.Settled)
			}
		}
		if len(s.Versions) > 1 {
			several++
		}
	}
	if several < 4 {
		t.Errorf("%d orders settle later, want one per pack and line", several)
	}
}

func TestOrders_AreValidAgainstTheSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(invoice.OrderSchemaJSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("order.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("order.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("files/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		o, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(o); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		id, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(name), ".json"), ".v")
		if have := o.(map[string]any)["order_id"]; have != id {
			t.Errorf("%s holds order %v", name, have)
		}
	}
}

// A party has one set of data, so that one revision of it serves every order.
func TestOrders_PartiesAreTheSameEverywhere(t *testing.T) {
	seen := map[invoice.PartyID]string{}
	for _, s := range samples(t) {
		for _, p := range s.Last().Parties {
			text, err := json.Marshal(p)
			if err != nil {
				t.Fatal(err)
			}
			if other, ok := seen[p.ID]; ok && other != string(text) {
				t.Errorf("%s is %s and %s", p.ID, other, text)
			}
			seen[p.ID] = string(text)
		}
	}
}

// The set covers what it says: packs, lines, kinds, roles, statuses, classes, goods,
// formats, price modes, notes, and refusals for at least eight reasons.
func TestOrders_CoverTheVocabulary(t *testing.T) {
	seen := map[string]bool{}
	issued, refused := 0, map[invoice.Reason]bool{}
	for _, s := range samples(t) {
		if s.Expected.Result == orders.Refused {
			refused[s.Expected.Reason] = true
			continue
		}
		issued++
		cover(seen, s.Last())
		drafts, err := pack(t, s.Last()).Assess(s.Last())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range drafts {
			coverDraft(seen, d)
		}
	}
	if issued < 60 || len(refused) < 8 {
		t.Errorf("%d are issued and %d reasons refuse; want at least 60 and 8", issued, len(refused))
	}
	for _, want := range wanted() {
		if !seen[want] {
			t.Errorf("no issued order has %s", want)
		}
	}
}

func cover(seen map[string]bool, o invoice.Order) {
	seen["line "+string(o.Country)+" "+string(o.BusinessLine)] = true
	seen["class "+string(o.Service.Class)] = true
	seen["40 items"] = seen["40 items"] || len(o.Components) == 40
	for _, p := range o.Parties {
		seen["role "+string(p.Role)] = true
		seen["status "+string(p.Status)] = true
	}
	for _, c := range o.Components {
		seen["kind "+string(c.Kind)] = true
		seen["goods "+string(c.Goods)] = true
	}
}

func coverDraft(seen map[string]bool, d invoice.Draft) {
	seen["format "+string(d.Format)] = true
	if d.Totals.Tax.Minor > 0 && d.PricesIncludeTax {
		seen["taxed, included "+string(d.Country)] = true
	} else if d.Totals.Tax.Minor > 0 {
		seen["taxed, excluded "+string(d.Country)] = true
	}
	for _, n := range d.Notes {
		seen["note "+n.Text] = true
	}
}

func wanted() []string {
	list := []string{
		"line DE rides", "line DE delivery", "line US rides", "line US delivery", "40 items",
		"taxed, included DE", "taxed, excluded DE", "taxed, included US", "taxed, excluded US",
		"class taxi", "class private_hire", "class restaurant", "class grocery",
		"role customer", "role supplier", "role courier", "role platform",
		"status registered", "status small_business", "status not_registered", "status ",
		"goods food", "goods drink", "goods alcohol", "goods other",
		"format full", "format simplified", "format receipt",
	}
	for _, k := range invoice.ComponentKinds() {
		if k != invoice.CommissionFee && k != invoice.SupplierCost { // no pack has the lines that they belong to yet
			list = append(list, "kind "+string(k))
		}
	}
	for _, p := range countries.All() {
		for _, l := range p.Lines {
			for _, code := range l.Notes {
				list = append(list, "note "+code)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func TestBadEvents_AreDeadLettered(t *testing.T) {
	events, err := orders.BadEvents()
	if err != nil || len(events) < 5 {
		t.Fatalf("%d events, %v", len(events), err)
	}
	for _, e := range events {
		t.Run(e.Name, func(t *testing.T) {
			if want := (orders.Outcome{Result: orders.DeadLettered, Reason: e.Reason}); e.Expected != want {
				t.Errorf("the expected outcome is %+v, want %+v", e.Expected, want)
			}
			if got := reasonOf(t, e); got != e.Reason {
				t.Errorf("reason %s, want %s", got, e.Reason)
			}
		})
	}
}

// reasonOf does what the starter does: decode, then ask whether there is a pack.
func reasonOf(t *testing.T, e orders.BadEvent) invoice.Reason {
	event, err := starter.Decode(e.Topic, []byte(e.Value))
	if err == nil {
		_, err = countries.All().Pack(event.Country)
	}
	r, ok := invoice.AsRejected(err)
	if !ok {
		t.Fatalf("%v is not a refusal", err)
	}
	return r.Reason
}
