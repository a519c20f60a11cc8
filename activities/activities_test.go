package activities_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/uber-go/tally"
	"go.uber.org/cadence"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"go.uber.org/zap/zaptest/observer"

	"quittance/activities"
	"quittance/archive"
	"quittance/archive/archivetest"
	"quittance/countries"
	"quittance/document"
	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
	"quittance/workflows/steps"

	_ "time/tzdata"
)

// canary stands in every field of the test order that holds personal data.
const canary = "Canary Personal"

// ride is a New York taxi ride of 11.30 USD.
func ride() invoice.Order {
	usd := func(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "USD"} }
	return invoice.Order{
		Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: invoice.Rides, ID: "r1"},
		Country: "US", Jurisdiction: "US-NY/New York", Currency: "USD", Version: 1, Settled: true,
		CompletedAt: time.Date(2026, 11, 20, 15, 0, 0, 0, time.UTC),
		Service:     invoice.Service{Class: invoice.ClassTaxi},
		Parties: []invoice.Party{
			{ID: "driver-7", Role: invoice.RoleSupplier, Name: canary + " Driver", Address: invoice.Address{City: "New York", Country: "US"}},
			{ID: "rider-9", Role: invoice.RoleCustomer, Name: canary + " Rider"},
			{ID: "platform-us", Role: invoice.RolePlatform, Name: "Platform Inc.", Address: invoice.Address{Lines: []string{"1 Sample Street"}, City: "New York", Country: "US"}},
		},
		Components: []invoice.Component{
			{Kind: invoice.Fare, Amount: usd(800), TaxIncluded: true, SuppliedBy: invoice.RoleSupplier},
			{Kind: invoice.Surcharge, Amount: usd(330), TaxIncluded: true, SuppliedBy: invoice.RoleSupplier, Text: "Congestion surcharge"},
		},
		Total: usd(1130),
	}
}

// money is a fake of the money tables.
type money map[invoice.OrderRef]invoice.Order

func (m money) Order(_ context.Context, ref invoice.OrderRef) (invoice.Order, error) {
	o, ok := m[ref]
	if !ok {
		return o, activities.ErrOrderNotFound
	}
	return o, nil
}

// announcements is a fake of the topic.
type announcements []activities.Announcement

func (a *announcements) Announce(_ context.Context, what activities.Announcement) error {
	*a = append(*a, what)
	return nil
}

// bench is the steps on fakes, with the real packs, document engine and register.
type bench struct {
	*activities.Activities
	money     money
	announced *announcements
	objects   *archivetest.Memory
	logs      *observer.ObservedLogs
}

func newBench(t *testing.T, orders ...invoice.Order) bench {
	t.Helper()
	b := bench{money: money{}, announced: &announcements{}, objects: archivetest.NewMemory()}
	for _, o := range orders {
		b.money[o.OrderRef] = o
	}
	numbers, err := register.New(register.Params{
		Store: registerfake.New(registerfake.Params{}), Clock: func() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) },
	})
	if err != nil {
		t.Fatal(err)
	}
	engine, err := document.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := archive.New(archive.Params{Store: b.objects})
	if err != nil {
		t.Fatal(err)
	}
	core, logs := observer.New(zapcore.DebugLevel)
	b.logs = logs
	b.Activities, err = activities.New(activities.Params{
		Packs: countries.All(), Money: b.money, Register: numbers, Documents: engine, Archive: kept,
		Announcer: b.announced, Log: zap.New(core), Metrics: tally.NoopScope,
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// issue runs the steps of an order with one document, as the workflow does.
func issue(t *testing.T, b bench, o invoice.Order) invoice.Receipt {
	t.Helper()
	assessed, err := b.Assess(t.Context(), steps.AssessRequest{Order: o.OrderRef, Country: o.Country})
	if err != nil {
		t.Fatal(err)
	}
	if len(assessed.Documents) != 1 {
		t.Fatalf("%d documents, want 1", len(assessed.Documents))
	}
	claim, err := b.Allocate(t.Context(), assessed.Documents[0])
	if err != nil {
		t.Fatal(err)
	}
	receipt, err := b.Archive(t.Context(), claim)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Publish(t.Context(), steps.PublishRequest{Country: o.Country, Receipt: receipt}); err != nil {
		t.Fatal(err)
	}
	return receipt
}

func TestSteps_IssueOnceHoweverOftenTheyRun(t *testing.T) {
	o := ride()
	b := newBench(t, o)
	first := issue(t, b, o)
	second := issue(t, b, o)
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("the second receipt differs (-first +second):\n%s", diff)
	}
	if first.Claim.Number.Sequence != 1 || first.Payable.Minor != 1130 {
		t.Errorf("receipt = %+v, want number 1 over 11.30", first)
	}
	if got := *b.announced; len(got) != 2 || got[0].EventID != got[1].EventID {
		t.Errorf("announcements = %+v, want two under one event ID", got)
	}
	resumed, err := b.Resume(t.Context(), steps.ResumeRequest{Order: o.OrderRef})
	if err != nil {
		t.Fatal(err)
	}
	if len(resumed.Documents) != 1 || resumed.Documents[0].Receipt == nil {
		t.Fatalf("resume = %+v, want one document with its receipt", resumed)
	}
	if diff := cmp.Diff(first, *resumed.Documents[0].Receipt); diff != "" {
		t.Errorf("resumed receipt (-want +got):\n%s", diff)
	}
}

func TestAssess_MoneyThatChangesAfterTheFreezeChangesNothing(t *testing.T) {
	o := ride()
	b := newBench(t, o)
	before, err := b.Assess(t.Context(), steps.AssessRequest{Order: o.OrderRef, Country: "US"})
	if err != nil {
		t.Fatal(err)
	}
	o.Version, o.Components[0].Amount.Minor, o.Total.Minor = 2, 900, 1230
	b.money[o.OrderRef] = o
	after, err := b.Assess(t.Context(), steps.AssessRequest{Order: o.OrderRef, Country: "US"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("the frozen draft changed:\n%s", diff)
	}
}

func TestCheckMoney(t *testing.T) {
	open := ride()
	open.ID, open.Settled = "r2", false
	b := newBench(t, ride(), open)
	for _, tt := range []struct {
		order invoice.OrderID
		want  steps.MoneyState
	}{{"r1", steps.MoneyFinal}, {"r2", steps.MoneyOpen}, {"r3", steps.MoneyMissing}} {
		got, err := b.CheckMoney(t.Context(), steps.CheckMoneyRequest{
			Order: invoice.OrderRef{BusinessLine: invoice.Rides, ID: tt.order}, Country: "US",
		})
		if err != nil {
			t.Fatal(err)
		}
		if got.State != tt.want {
			t.Errorf("%s: state %s, want %s", tt.order, got.State, tt.want)
		}
		if waits := len(got.DelaysSeconds) > 0 && got.DeadlineSeconds > 0; waits == (tt.want == steps.MoneyFinal) {
			t.Errorf("%s: delays %v until %d s", tt.order, got.DelaysSeconds, got.DeadlineSeconds)
		}
	}
}

func TestAssess_RefusalsHaveTheirReasonAndFreezeNothing(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spoil func(o *invoice.Order)
		want  invoice.Reason
	}{
		{"another country than the event's", func(o *invoice.Order) { o.Country = "DE" }, invoice.ReasonInvalidOrder},
		{"components that do not add up", func(o *invoice.Order) { o.Total.Minor++ }, invoice.ReasonComponentsMismatch},
		{"two currencies", func(o *invoice.Order) { o.Components[1].Amount.Currency = "EUR" }, invoice.ReasonMixedCurrencies},
		{"an amount out of range", func(o *invoice.Order) { o.Components[0].Amount.Minor = invoice.MaxMinor + 1 }, invoice.ReasonAmountOutOfRange},
		{"negative total", func(o *invoice.Order) {
			o.Components[1].Kind, o.Components[1].Amount.Minor, o.Total.Minor = invoice.PlatformVoucher, 900, -100
		}, invoice.ReasonNegativeTotal},
		{"a script without a font", func(o *invoice.Order) { o.Parties[1].Name = "አበበ" }, invoice.ReasonUnprintableText},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := ride()
			tt.spoil(&o)
			b := newBench(t)
			b.money[o.OrderRef] = o
			_, err := b.Assess(t.Context(), steps.AssessRequest{Order: o.OrderRef, Country: "US"})
			var custom *cadence.CustomError
			if !errors.As(err, &custom) || custom.Reason() != string(tt.want) {
				t.Fatalf("error = %v, want the reason %s", err, tt.want)
			}
			resumed, err := b.Resume(t.Context(), steps.ResumeRequest{Order: o.OrderRef})
			if err != nil || len(resumed.Documents) != 0 {
				t.Errorf("resume = %+v, %v; want nothing frozen", resumed, err)
			}
		})
	}
}

func TestSteps_KeepPersonalDataOutOfLogsAndResults(t *testing.T) {
	o := ride()
	b := newBench(t, o)
	receipt := issue(t, b, o)
	bad := ride()
	bad.ID, bad.Parties[1].Name = "r9", canary+" አበበ"
	b.money[bad.OrderRef] = bad
	_, refused := b.Assess(t.Context(), steps.AssessRequest{Order: bad.OrderRef, Country: "US"})
	said := []string{text(receipt), text(*b.announced), refused.Error()}
	for _, e := range b.logs.All() {
		said = append(said, e.Message, text(e.ContextMap()))
	}
	var custom *cadence.CustomError
	if errors.As(refused, &custom) {
		var details string
		if err := custom.Details(&details); err != nil {
			t.Fatal(err)
		}
		said = append(said, details)
	}
	for _, s := range said {
		if contains(s, "Canary") {
			t.Errorf("personal data in %s", s)
		}
	}
}

func TestArchive_ForgedNumberIsAConflict(t *testing.T) {
	o := ride()
	b := newBench(t, o)
	receipt := issue(t, b, o)
	claim := receipt.Claim
	claim.Number.Sequence, claim.Number.Text = 2, "forged"
	_, err := b.Archive(t.Context(), claim)
	var custom *cadence.CustomError
	if !errors.As(err, &custom) || custom.Reason() != steps.ReasonConflict {
		t.Errorf("error = %v, want the reason %s", err, steps.ReasonConflict)
	}
}

// A record that cannot be read is in the way for ever: it must park the workflow, and
// not be tried again.
func TestArchive_DamagedRecordIsPermanent(t *testing.T) {
	o := ride()
	key := issue(t, newBench(t, o), o).RecordObj // where another bench's record will go, too
	b := newBench(t, o)
	torn := []byte(`{"schema":`)
	if _, err := b.objects.PutOnce(t.Context(), archive.Object{Key: key, Body: torn, SHA256: invoice.HashOf(torn)}); err != nil {
		t.Fatal(err)
	}
	assessed, err := b.Assess(t.Context(), steps.AssessRequest{Order: o.OrderRef, Country: o.Country})
	if err != nil {
		t.Fatal(err)
	}
	claim, err := b.Allocate(t.Context(), assessed.Documents[0])
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Archive(t.Context(), claim)
	var custom *cadence.CustomError
	if !errors.As(err, &custom) || custom.Reason() != steps.ReasonConflict {
		t.Errorf("error = %v, want the reason %s", err, steps.ReasonConflict)
	}
}
