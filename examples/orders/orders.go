// Package orders is the shipped set of example orders: invented trips and deliveries
// that cover both packs, both lines and every kind of component, some that must be
// refused, and events that cannot be taken.
//
// Each file in files is one version of an order in the JSON of order.schema.json; its
// name is the order's ID, with the version where there are several. The files of expected,
// one for each country, say what becomes of each, and of each event in bad_events.json. Names, addresses and
// tax identifiers are made up.
package orders

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"quittance/invoice"
)

//go:embed files expected bad_events.json
var shipped embed.FS

// Sample is one order with all its versions.
type Sample struct {
	Ref      invoice.OrderRef
	Versions []invoice.Order // in order; only the last is settled
	Expected Outcome
}

// Last is the version that is settled.
func (s Sample) Last() invoice.Order { return s.Versions[len(s.Versions)-1] }

// Result is what becomes of an order or event.
type Result string

// The results.
const (
	Issued       Result = "issued"
	Refused      Result = "refused"
	DeadLettered Result = "dead_lettered"
)

// Outcome is what is expected of an order or event.
type Outcome struct {
	Result    Result         `json:"outcome"`
	Documents int            `json:"documents,omitempty"` // how many are issued
	Reason    invoice.Reason `json:"reason,omitempty"`    // why it is refused or dead-lettered
	Stage     Stage          `json:"stage,omitempty"`     // where it is refused
}

// Stage is where an order is refused.
type Stage string

// The stages.
const (
	StageAssess   Stage = "assess"   // by the checks of the order or by the pack
	StageRehearse Stage = "rehearse" // when its document is rehearsed
)

// BadEvent is a message that cannot be taken.
type BadEvent struct {
	Name     string         `json:"name"`
	Topic    string         `json:"topic"`
	Value    string         `json:"value"`
	Reason   invoice.Reason `json:"reason"`
	Expected Outcome        `json:"-"`
}

// All returns every sample, in the order of their IDs.
//
// Errors: when a shipped file cannot be read, which a test rules out.
func All() ([]Sample, error) {
	expected, err := outcomes()
	if err != nil {
		return nil, err
	}
	files, err := shipped.ReadDir("files")
	if err != nil {
		return nil, fmt.Errorf("example orders: %w", err)
	}
	var samples []Sample
	for _, f := range files { // sorted by name, so by version within an order
		o, err := read(f.Name())
		if err != nil {
			return nil, err
		}
		if n := len(samples); n > 0 && samples[n-1].Ref == o.OrderRef {
			samples[n-1].Versions = append(samples[n-1].Versions, o)
			continue
		}
		outcome, ok := expected[string(o.ID)]
		if !ok {
			return nil, fmt.Errorf("example orders: no file of expected has %s", o.ID)
		}
		samples = append(samples, Sample{Ref: o.OrderRef, Versions: []invoice.Order{o}, Expected: outcome})
	}
	slices.SortStableFunc(samples, func(a, b Sample) int { return strings.Compare(string(a.Ref.ID), string(b.Ref.ID)) })
	return samples, nil
}

func read(name string) (invoice.Order, error) {
	text, err := shipped.ReadFile(path.Join("files", name))
	if err != nil {
		return invoice.Order{}, fmt.Errorf("example orders: %w", err)
	}
	o, err := invoice.DecodeOrder(text)
	if err != nil {
		return invoice.Order{}, fmt.Errorf("example order %s: %w", name, err)
	}
	return o, nil
}

// BadEvents returns the messages that must be dead-lettered.
//
// Errors: as [All].
func BadEvents() ([]BadEvent, error) {
	expected, err := outcomes()
	if err != nil {
		return nil, err
	}
	text, err := shipped.ReadFile("bad_events.json")
	if err != nil {
		return nil, fmt.Errorf("example events: %w", err)
	}
	var list []BadEvent
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, fmt.Errorf("example events: %w", err)
	}
	for i, e := range list {
		list[i].Expected = expected["event:"+e.Name]
	}
	return list, nil
}

// outcomes reads the files of expected, by order ID or "event:" and the event's name.
func outcomes() (map[string]Outcome, error) {
	files, err := shipped.ReadDir("expected")
	if err != nil {
		return nil, fmt.Errorf("expected outcomes: %w", err)
	}
	m := map[string]Outcome{}
	for _, f := range files {
		text, err := shipped.ReadFile(path.Join("expected", f.Name()))
		if err != nil {
			return nil, fmt.Errorf("expected outcomes: %w", err)
		}
		if err := json.Unmarshal(text, &m); err != nil {
			return nil, fmt.Errorf("expected outcomes: %s: %w", f.Name(), err)
		}
	}
	return m, nil
}
