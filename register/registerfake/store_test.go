package registerfake_test

import (
	"errors"
	"testing"

	"quittance/register"
	"quittance/register/registerfake"
	"quittance/register/registertest"
)

// TestStore_Conformance holds the fake to what real stores do.
func TestStore_Conformance(t *testing.T) {
	registertest.Run(t, func(*testing.T) register.Store { return registerfake.New(registerfake.Params{}) })
}

func TestStore_Faults(t *testing.T) {
	tests := []struct {
		fault   registerfake.Fault
		wantErr error
		now     bool // done when the call returns
		later   bool // done after Deliver
	}{
		{registerfake.None, nil, true, true},
		{registerfake.Before, registerfake.ErrInjected, false, false},
		{registerfake.Lost, register.ErrUnknownOutcome, false, false},
		{registerfake.After, register.ErrUnknownOutcome, true, true},
		{registerfake.Late, register.ErrUnknownOutcome, false, true},
	}
	for _, tt := range tests {
		t.Run(tt.fault.String(), func(t *testing.T) {
			ctx := t.Context()
			store := registerfake.New(registerfake.Params{Fault: func(op registerfake.Op) registerfake.Fault {
				return map[registerfake.Op]registerfake.Fault{registerfake.OpenSegment: tt.fault}[op]
			}})
			exists := func() bool {
				state, err := store.Segment(ctx, "s#1")
				if err != nil {
					t.Fatal(err)
				}
				return state.Exists
			}
			_, err := store.OpenSegment(ctx, "s#1", 1)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("OpenSegment: error %v, want %v", err, tt.wantErr)
			}
			if got := exists(); got != tt.now {
				t.Errorf("done at once: %v, want %v", got, tt.now)
			}
			store.Deliver()
			if got := exists(); got != tt.later {
				t.Errorf("done after Deliver: %v, want %v", got, tt.later)
			}
		})
	}
}
