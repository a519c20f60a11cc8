package register_test

import (
	"errors"
	"testing"

	"quittance/invoice"
	"quittance/register"
)

func TestAllocate_SameDocumentSameClaim(t *testing.T) {
	f := newFixture(t, register.Params{})
	e := f.freeze("o1", yearly)
	first := f.allocate(e)
	wantClaim(t, first, "DE-2026-0001", "2026-11-21", "DE/rides/driver-7/invoice/2026#1")
	if first.Key != e.Key || first.InputHash != e.InputHash || first.Number.Series != "DE/rides/driver-7/invoice/2026" {
		t.Errorf("claim %+v does not belong to %+v", first, e)
	}
	f.issue("o2", yearly)
	f.clock.set("2026-12-03T10:00:00Z")
	for name, r := range map[string]*register.Register{"same process": f.Register, "another": f.another(register.Params{})} {
		again, err := r.Allocate(t.Context(), e)
		if err != nil || again != first {
			t.Errorf("%s: %v, %v, want %v", name, again, err, first)
		}
	}
	f.sound(2)
}

func TestAllocate_CountsFromOneInEachSeries(t *testing.T) {
	f := newFixture(t, register.Params{})
	wantClaim(t, f.issue("o1", yearly), "DE-2026-0001", "2026-11-21", "DE/rides/driver-7/invoice/2026#1")
	wantClaim(t, f.issue("o2", forever), "F1", "2026-11-21", "US/fees#1")
	wantClaim(t, f.issue("o3", yearly), "DE-2026-0002", "2026-11-21", "DE/rides/driver-7/invoice/2026#1")
	wantClaim(t, f.issue("o4", forever), "F2", "2026-11-21", "US/fees#1")
	if report := f.sound(4); report.Series != 2 || report.Segments != 2 {
		t.Errorf("report %+v, want 2 series of 1 segment", report)
	}
}

func TestAllocate_FullSegment(t *testing.T) {
	f := newFixture(t, register.Params{MaxSegment: 2})
	early := f.freeze("early", yearly) // frozen in #1, allocated when it is full
	for i, want := range []struct{ text, segment string }{
		{"DE-2026-0001", "#1"}, {"DE-2026-0002", "#1"}, {"DE-2026-0003", "#2"}, {"DE-2026-0004", "#2"}, {"DE-2026-0005", "#3"},
	} {
		wantClaim(t, f.issue(names(5)[i], yearly), want.text, "2026-11-21", "DE/rides/driver-7/invoice/2026"+want.segment)
	}
	claim := f.allocate(early)
	wantClaim(t, claim, "DE-2026-0006", "2026-11-21", "DE/rides/driver-7/invoice/2026#3")
	if again := f.allocate(early); again != claim { // with the entry of before it moved
		t.Errorf("claim %v, want %v", again, claim)
	}
	if report := f.sound(6); report.Series != 1 || report.Segments != 3 {
		t.Errorf("report %+v, want 1 series of 3 segments", report)
	}
}

func TestAllocate_NewYear(t *testing.T) {
	f := newFixture(t, register.Params{})
	f.clock.set("2026-12-31T22:59:59Z") // 23:59:59 in Berlin
	waiting := f.freeze("waiting", yearly)
	cold := f.freeze("cold", invoice.SeriesRule{ID: "DE/cold", Yearly: true, Format: "{year}/{number}"})
	wantClaim(t, f.issue("o1", yearly), "DE-2026-0001", "2026-12-31", "DE/rides/driver-7/invoice/2026#1")
	wantClaim(t, f.issue("o2", forever), "F1", "2026-12-31", "US/fees#1")
	f.clock.set("2026-12-31T23:00:00Z")
	wantClaim(t, f.issue("o3", yearly), "DE-2027-0001", "2027-01-01", "DE/rides/driver-7/invoice/2027#1")
	wantClaim(t, f.allocate(waiting), "DE-2027-0002", "2027-01-01", "DE/rides/driver-7/invoice/2027#1")
	wantClaim(t, f.allocate(cold), "2027/1", "2027-01-01", "DE/cold/2027#1")
	wantClaim(t, f.issue("o4", forever), "F2", "2027-01-01", "US/fees#1")
	// A number of the old year stays what it was.
	wantClaim(t, f.issue("o1", yearly), "DE-2026-0001", "2026-12-31", "DE/rides/driver-7/invoice/2026#1")
	f.sound(6)
}

func TestAllocate_YearsLater(t *testing.T) {
	f := newFixture(t, register.Params{MaxSegment: 1})
	waiting := f.freeze("waiting", yearly)
	f.issue("o1", yearly)
	f.issue("o2", yearly)
	f.clock.set("2029-03-01T10:00:00Z")
	wantClaim(t, f.allocate(waiting), "DE-2029-0001", "2029-03-01", "DE/rides/driver-7/invoice/2029#1")
	f.sound(3)
}

func TestAllocate_ClockStepsBack(t *testing.T) {
	f := newFixture(t, register.Params{})
	f.clock.set("2026-11-21T23:30:00Z") // the 22nd in Berlin
	wantClaim(t, f.issue("o1", yearly), "DE-2026-0001", "2026-11-22", "DE/rides/driver-7/invoice/2026#1")
	f.clock.set("2026-11-20T10:00:00Z")
	wantClaim(t, f.issue("o2", yearly), "DE-2026-0002", "2026-11-22", "DE/rides/driver-7/invoice/2026#1")
	f.sound(2)
}

func TestAllocate_ClockStillInTheOldYear(t *testing.T) {
	f := newFixture(t, register.Params{})
	f.clock.set("2026-12-31T22:59:59Z")
	lagging := f.freeze("lagging", yearly)
	f.issue("o1", yearly)
	ahead := f.another(register.Params{Clock: clockAt("2026-12-31T23:00:01Z").read})
	claim, err := ahead.Allocate(t.Context(), f.freeze("ahead", yearly))
	if err != nil {
		t.Fatal(err)
	}
	wantClaim(t, claim, "DE-2027-0001", "2027-01-01", "DE/rides/driver-7/invoice/2027#1")
	// The year was turned: its numbers bear its dates, whatever this clock says.
	wantClaim(t, f.allocate(lagging), "DE-2027-0002", "2027-01-01", "DE/rides/driver-7/invoice/2027#1")
	f.sound(3)
}

func TestAllocate_FullAtTheTurnOfTheYear(t *testing.T) {
	f := newFixture(t, register.Params{MaxSegment: 1})
	f.clock.set("2026-12-31T22:59:59Z")
	f.issue("o1", yearly)
	f.issue("o2", yearly)
	stale := f.freeze("stale", yearly)
	f.clock.set("2026-12-31T23:00:00Z")
	wantClaim(t, f.issue("o3", yearly), "DE-2027-0001", "2027-01-01", "DE/rides/driver-7/invoice/2027#1")
	wantClaim(t, f.allocate(stale), "DE-2027-0002", "2027-01-01", "DE/rides/driver-7/invoice/2027#2")
	f.clock.set("2026-12-31T22:59:59Z")
	wantClaim(t, f.issue("o4", yearly), "DE-2027-0003", "2027-01-01", "DE/rides/driver-7/invoice/2027#3")
	f.sound(5)
}

func TestAllocate_ZonesOfOneSeries(t *testing.T) {
	f := newFixture(t, register.Params{})
	f.clock.set("2026-11-22T06:30:00Z") // the 21st in Los Angeles, the 22nd in New York
	issue := func(name, zone string) invoice.Claim {
		entries, err := f.Freeze(t.Context(), keyOf(name).Order, []invoice.Frozen{draft(t, name, forever, zone)})
		if err != nil {
			t.Fatal(err)
		}
		return f.allocate(entries[0])
	}
	wantClaim(t, issue("o1", "America/Los_Angeles"), "F1", "2026-11-21", "US/fees#1")
	wantClaim(t, issue("o2", "America/New_York"), "F2", "2026-11-22", "US/fees#1")
	wantClaim(t, issue("o3", "America/Los_Angeles"), "F3", "2026-11-22", "US/fees#1")
	f.sound(3)
}

func TestAllocate_OtherInputs(t *testing.T) {
	f := newFixture(t, register.Params{})
	e := f.freeze("o1", yearly)
	f.allocate(e)
	e.InputHash = invoice.HashOf([]byte("other"))
	_, err := f.Allocate(t.Context(), e)
	var conflict *register.Conflict
	if !errors.As(err, &conflict) {
		t.Errorf("error %v, want a Conflict", err)
	}
}

func TestAllocate_BadEntries(t *testing.T) {
	f := newFixture(t, register.Params{})
	tests := []struct {
		name   string
		change func(e *register.Entry)
	}{
		{"unknown zone", func(e *register.Entry) { e.Zone = "Mars/Olympus" }},
		{"segment without part", func(e *register.Entry) { e.Segment = "DE/rides" }},
		{"segment of another rule", func(e *register.Entry) { e.Segment = "FR/rides/2026#1" }},
		{"segment that was never opened", func(e *register.Entry) { e.Segment += "7" }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := f.freeze("bad", yearly)
			tt.change(&e)
			if claim, err := f.Allocate(t.Context(), e); err == nil {
				t.Errorf("Allocate(%+v) = %v, want an error", e, claim)
			}
		})
	}
}
