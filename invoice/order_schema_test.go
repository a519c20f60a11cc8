package invoice_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"quittance/invoice"
)

// schemaNode is what the tests read of a schema.
type schemaNode struct {
	Description string                `json:"description"`
	Ref         string                `json:"$ref"`
	Properties  map[string]schemaNode `json:"properties"`
	Required    []string              `json:"required"`
	Enum        []string              `json:"enum"`
	OneOf       []struct {
		Const       string `json:"const"`
		Description string `json:"description"`
	} `json:"oneOf"`
	Closed *bool                 `json:"additionalProperties"`
	Defs   map[string]schemaNode `json:"$defs"`
}

func schema(t *testing.T) schemaNode {
	t.Helper()
	var n schemaNode
	if err := json.Unmarshal(invoice.OrderSchemaJSON(), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestOrderSchema_HasEveryField(t *testing.T) {
	s := schema(t)
	tests := []struct {
		name string
		node schemaNode
		of   any
	}{
		{"order", s, invoice.Order{}},
		{"amount", s.Defs["amount"], invoice.Amount{}},
		{"service", s.Defs["service"], invoice.Service{}},
		{"party", s.Defs["party"], invoice.Party{}},
		{"address", s.Defs["address"], invoice.Address{}},
		{"tax_id", s.Defs["tax_id"], invoice.TaxID{}},
		{"component", s.Defs["component"], invoice.Component{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fields, required := jsonFields(reflect.TypeOf(tt.of))
			var have []string
			for name, p := range tt.node.Properties {
				have = append(have, name)
				if p.Description == "" && p.Ref == "" {
					t.Errorf("%s has no description", name)
				}
			}
			sorted := []string{}
			for _, list := range [][]string{have, tt.node.Required, fields, required} {
				slices.Sort(list)
			}
			if diff := cmp.Diff(fields, have); diff != "" {
				t.Errorf("fields of the type (-) and of the schema (+): %s", diff)
			}
			if diff := cmp.Diff(required, append(sorted, tt.node.Required...)); diff != "" {
				t.Errorf("fields without omitempty (-) and required ones (+): %s", diff)
			}
			if tt.node.Closed == nil || *tt.node.Closed || tt.node.Description == "" {
				t.Error("is open to unknown fields, or has no description")
			}
		})
	}
}

// jsonFields lists the JSON names of a struct, and those that are always written.
func jsonFields(t reflect.Type) (all, always []string) {
	always = []string{}
	for f := range t.Fields() {
		if f.Anonymous {
			a, b := jsonFields(f.Type)
			all, always = append(all, a...), append(always, b...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		all = append(all, name)
		if options == "" {
			always = append(always, name)
		}
	}
	return all, always
}

func TestOrderSchema_ListsEveryValue(t *testing.T) {
	s := schema(t)
	var kinds []invoice.ComponentKind
	for _, k := range s.Defs["kind"].OneOf {
		kinds = append(kinds, invoice.ComponentKind(k.Const))
		if k.Description == "" {
			t.Errorf("kind %s has no description", k.Const)
		}
	}
	if diff := cmp.Diff(invoice.ComponentKinds(), kinds); diff != "" {
		t.Errorf("component kinds: %s", diff)
	}
	tests := []struct {
		name string
		have []string
		want []string
	}{
		{"role", s.Defs["role"].Enum, texts(invoice.RoleCustomer, invoice.RoleSupplier, invoice.RoleCourier, invoice.RolePlatform)},
		{"status", s.Defs["party"].Properties["status"].Enum, texts(invoice.StatusRegistered, invoice.StatusSmallBusiness, invoice.StatusNotRegistered)},
		{"class", s.Defs["service"].Properties["class"].Enum, texts(invoice.ClassTaxi, invoice.ClassPrivateHire, invoice.ClassRestaurant, invoice.ClassGrocery)},
		{"goods", s.Defs["component"].Properties["goods"].Enum, texts(invoice.GoodsFood, invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther, invoice.GoodsStaple)},
		{"business_line", s.Properties["business_line"].Enum, texts(invoice.BusinessLines()...)},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.have); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func texts[T ~string](values ...T) []string {
	var list []string
	for _, v := range values {
		list = append(list, string(v))
	}
	return list
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(invoice.OrderSchemaJSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("order.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("order.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOrderSchema_Validates(t *testing.T) {
	s := compileSchema(t)
	tests := []struct {
		name  string
		spoil func(map[string]any)
		valid bool
	}{
		{"as it is", func(map[string]any) {}, true},
		{"unknown field", func(o map[string]any) { o["colour"] = "red" }, false},
		{"other schema", func(o map[string]any) { o["schema"] = 2 }, false},
		{"fraction of a cent", func(o map[string]any) { o["total"] = map[string]any{"minor": 1.5, "currency": "EUR"} }, false},
		{"unknown line", func(o map[string]any) { o["business_line"] = "boats" }, false},
		{"time without offset", func(o map[string]any) { o["completed_at"] = "2026-01-01T10:00:00" }, false},
		{"slash in the ID", func(o map[string]any) { o["order_id"] = "a/b" }, false},
		{"missing total", func(o map[string]any) { delete(o, "total") }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, err := json.Marshal(sampleOrder())
			if err != nil {
				t.Fatal(err)
			}
			o, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			tt.spoil(o.(map[string]any))
			if err := s.Validate(o); (err == nil) != tt.valid {
				t.Errorf("Validate: %v, want valid %t", err, tt.valid)
			}
		})
	}
}
