package starter_test

import (
	"bytes"
	"os"
	"regexp"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"quittance/invoice"
	"quittance/starter"
)

const (
	completedJSON = `{"schema":1,"event_id":"e-1","order_id":"4711","country":"DE","occurred_at":"2026-11-21T12:00:00Z"}`
	updatedJSON   = `{"schema":1,"event_id":"e-2","order_id":"4711","business_line":"delivery","country":"DE","occurred_at":"2026-11-21T12:00:00Z","version":3}`
)

func TestDecode(t *testing.T) {
	ride := invoice.OrderRef{BusinessLine: invoice.Rides, ID: "4711"}
	food := invoice.OrderRef{BusinessLine: invoice.Delivery, ID: "4711"}
	tests := []struct {
		topic, give string
		want        starter.Event
	}{
		{starter.TopicTripCompleted, completedJSON, starter.Event{EventID: "e-1", Order: ride, Country: "DE", OccurredAt: noon}},
		{starter.TopicDeliveryCompleted, completedJSON, starter.Event{EventID: "e-1", Order: food, Country: "DE", OccurredAt: noon}},
		{starter.TopicMoneyUpdated, updatedJSON, starter.Event{EventID: "e-2", Order: food, Country: "DE", OccurredAt: noon, Version: 3}},
	}
	for _, tt := range tests {
		t.Run(tt.topic, func(t *testing.T) {
			tt.want.Topic = tt.topic
			got, err := starter.Decode(tt.topic, []byte(tt.give))
			if diff := cmp.Diff(tt.want, got); diff != "" || err != nil {
				t.Errorf("Decode: %v (-want +got):\n%s", err, diff)
			}
		})
	}
}

// Each event is read by the decoder and judged by the schema: they agree, but for
// what only the decoder can say (a number that is no integer in JSON's sense).
func TestDecode_AgreesWithTheSchema(t *testing.T) {
	tests := []struct {
		name, topic string
		old, new    string // what of the right event is replaced
		reason      invoice.Reason
		field       string
	}{
		{"right", starter.TopicTripCompleted, ``, ``, "", ""},
		{"right update", starter.TopicMoneyUpdated, ``, ``, "", ""},
		{"more fields", starter.TopicTripCompleted, `{`, `{"later":{"a":[1]},`, "", ""},
		{"zone and fraction", starter.TopicTripCompleted, `12:00:00Z`, `13:00:00.25+01:00`, "", ""},
		{"array", starter.TopicTripCompleted, completedJSON, `[]`, invoice.ReasonUndecodableEvent, ""},
		{"null", starter.TopicTripCompleted, completedJSON, `null`, invoice.ReasonUndecodableEvent, ""},
		{"no schema", starter.TopicTripCompleted, `"schema":1,`, ``, invoice.ReasonUndecodableEvent, "schema"},
		{"schema as text", starter.TopicTripCompleted, `"schema":1`, `"schema":"1"`, invoice.ReasonUndecodableEvent, "schema"},
		{"later schema", starter.TopicTripCompleted, `"schema":1`, `"schema":2`, invoice.ReasonUnknownSchema, "schema"},
		{"no event ID", starter.TopicTripCompleted, `"event_id":"e-1",`, ``, invoice.ReasonUndecodableEvent, "event_id"},
		{"event ID with a slash", starter.TopicTripCompleted, `e-1`, `e/1`, invoice.ReasonUndecodableEvent, "event_id"},
		{"order ID null", starter.TopicTripCompleted, `"4711"`, `null`, invoice.ReasonUndecodableEvent, "order_id"},
		{"order ID as number", starter.TopicTripCompleted, `"4711"`, `4711`, invoice.ReasonUndecodableEvent, "order_id"},
		{"order ID with a space", starter.TopicTripCompleted, `"4711"`, `"47 11"`, invoice.ReasonUndecodableEvent, "order_id"},
		{"order ID in capitals", starter.TopicTripCompleted, `order_id`, `Order_ID`, invoice.ReasonUndecodableEvent, "order_id"},
		{"country in small letters", starter.TopicTripCompleted, `"DE"`, `"de"`, invoice.ReasonUndecodableEvent, "country"},
		{"no country", starter.TopicTripCompleted, `"country":"DE",`, ``, invoice.ReasonUndecodableEvent, "country"},
		{"no time", starter.TopicTripCompleted, `2026-11-21T12:00:00Z`, `yesterday`, invoice.ReasonUndecodableEvent, "occurred_at"},
		{"no line", starter.TopicMoneyUpdated, `"business_line":"delivery",`, ``, invoice.ReasonUndecodableEvent, "business_line"},
		{"unknown line", starter.TopicMoneyUpdated, `"delivery"`, `"boats"`, invoice.ReasonUnknownBusinessLine, "business_line"},
		{"no version", starter.TopicMoneyUpdated, `,"version":3`, ``, invoice.ReasonUndecodableEvent, "version"},
		{"version 0", starter.TopicMoneyUpdated, `"version":3`, `"version":0`, invoice.ReasonUndecodableEvent, "version"},
		{"version with a fraction", starter.TopicMoneyUpdated, `"version":3`, `"version":3.5`, invoice.ReasonUndecodableEvent, "version"},
	}
	schemas := compile(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := completedJSON
			if tt.topic == starter.TopicMoneyUpdated {
				give = updatedJSON
			}
			body := bytes.Replace([]byte(give), []byte(tt.old), []byte(tt.new), 1)
			_, err := starter.Decode(tt.topic, body)
			got, _ := invoice.AsRejected(err)
			if got == nil {
				got = &invoice.Rejected{}
			}
			if got.Reason != tt.reason || got.Field != tt.field {
				t.Errorf("Decode = %v, want reason %q of field %q", err, tt.reason, tt.field)
			}
			if judged := schemas.judge(t, tt.topic, body); (judged == nil) != (err == nil) {
				t.Errorf("the schema says %v, the decoder %v", judged, err)
			}
		})
	}
}

// schemas are the schemas of the events by topic.
type schemas map[string]*jsonschema.Schema

func compile(t *testing.T) schemas {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(starter.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("event.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	finished, updated := c.MustCompile("event.schema.json#/$defs/order-completed"), c.MustCompile("event.schema.json#/$defs/money-updated")
	return schemas{
		starter.TopicTripCompleted: finished, starter.TopicDeliveryCompleted: finished, starter.TopicMoneyUpdated: updated,
		starter.TopicCommissionCompleted: finished, starter.TopicSelfBillingCompleted: finished,
		"order-completed": finished,
	}
}

func (s schemas) judge(t *testing.T, topic string, body []byte) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return err
	}
	return s[topic].Validate(v)
}

func TestDocs_ExamplesAreEvents(t *testing.T) {
	page, err := os.ReadFile("../docs/events.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?s)```json (\\S+)\n(.*?)```").FindAllSubmatch(page, -1)
	if len(examples) != 2 {
		t.Fatalf("%d examples in docs/events.md, want 2", len(examples))
	}
	schemas, topics := compile(t), map[string]string{"order-completed": starter.TopicTripCompleted, "money-updated": starter.TopicMoneyUpdated}
	for _, e := range examples {
		if err := schemas.judge(t, string(e[1]), e[2]); err != nil {
			t.Errorf("%s: %v", e[1], err)
		}
		if _, err := starter.Decode(topics[string(e[1])], e[2]); err != nil {
			t.Errorf("%s: %v", e[1], err)
		}
	}
}

func TestEncode_ReadsBack(t *testing.T) {
	schemas := compile(t)
	rapid.Check(t, func(rt *rapid.T) {
		id := rapid.StringMatching(`[A-Za-z0-9][A-Za-z0-9._-]{0,63}`)
		want := starter.Event{
			Topic: rapid.SampledFrom(starter.Consumed()).Draw(rt, "topic"), EventID: id.Draw(rt, "event"), Country: "US",
			Order:      invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(id.Draw(rt, "order"))},
			OccurredAt: noon.Add(time.Duration(rapid.Int64Range(0, 1e18).Draw(rt, "time"))),
		}
		switch want.Topic {
		case starter.TopicDeliveryCompleted:
			want.Order.BusinessLine = invoice.Delivery
		case starter.TopicCommissionCompleted:
			want.Order.BusinessLine = invoice.Commission
		case starter.TopicSelfBillingCompleted:
			want.Order.BusinessLine = invoice.SelfBilling
		case starter.TopicMoneyUpdated:
			want.Version = rapid.Int64Range(1, 1<<62).Draw(rt, "version")
		}
		body, err := want.Encode()
		if err != nil {
			rt.Fatal(err)
		}
		got, err := starter.Decode(want.Topic, body)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			rt.Errorf("Decode(Encode): %v (-want +got):\n%s", err, diff)
		}
		if err := schemas.judge(t, want.Topic, body); err != nil {
			rt.Error(err)
		}
	})
}

func TestEncode_RefusesWhatCouldNotBeRead(t *testing.T) {
	e := starter.Event{Topic: starter.TopicTripCompleted, EventID: "e", Order: invoice.OrderRef{BusinessLine: invoice.Rides, ID: "no/slash"}, Country: "DE", OccurredAt: noon}
	if _, err := e.Encode(); err == nil {
		t.Error("Encode gave no error")
	}
}

// A value never reaches a log or a header: it may be anybody's name.
func TestDecode_NeverRepeatsAValue(t *testing.T) {
	for _, give := range []string{
		`Erika Mustermann`,
		`{"schema":"Erika"}`,
		`{"schema":1,"event_id":"Erika Mustermann"}`,
		`{"schema":1,"event_id":"e","order_id":"Erika Mustermann"}`,
		`{"schema":1,"event_id":"e","order_id":"o","country":"Erika"}`,
		`{"schema":1,"event_id":"e","order_id":"o","country":"DE","occurred_at":"Erika"}`,
	} {
		_, err := starter.Decode(starter.TopicTripCompleted, []byte(give))
		if err == nil || bytes.Contains([]byte(err.Error()), []byte("Erika")) {
			t.Errorf("Decode(%s) = %v", give, err)
		}
	}
}
