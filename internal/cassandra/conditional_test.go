package cassandra

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/gocql/gocql"

	"quittance/invoice"
	"quittance/register"
)

// refusal is an answer of the server by its code.
type refusal int

func (r refusal) Code() int       { return int(r) }
func (r refusal) Message() string { return "refused" }
func (r refusal) Error() string   { return fmt.Sprintf("code %#x", int(r)) }

func TestOutcome(t *testing.T) {
	tests := []struct {
		give    error
		unknown bool
	}{
		{gocql.ErrTimeoutNoResponse, true},
		{gocql.ErrConnectionClosed, true},
		{context.DeadlineExceeded, true},
		{context.Canceled, true},
		{io.EOF, true},
		{refusal(gocql.ErrCodeWriteTimeout), true},
		{refusal(gocql.ErrCodeCASWriteUnknown), true},
		{refusal(gocql.ErrCodeWriteFailure), true},
		{refusal(gocql.ErrCodeServer), true},
		{refusal(gocql.ErrCodeUnavailable), true}, // it may be the commit that found too few nodes
		{refusal(gocql.ErrCodeInvalid), false},
		{refusal(gocql.ErrCodeSyntax), false},
		{refusal(gocql.ErrCodeUnauthorized), false},
		{gocql.ErrNoConnections, false},
		{gocql.ErrSessionClosed, false},
	}
	for _, tt := range tests {
		t.Run(tt.give.Error(), func(t *testing.T) {
			got := outcome(fmt.Errorf("wrapped: %w", tt.give))
			if errors.Is(got, register.ErrUnknownOutcome) != tt.unknown {
				t.Errorf("outcome(%v) = %v, want unknown %t", tt.give, got, tt.unknown)
			}
			if !errors.Is(got, tt.give) {
				t.Errorf("outcome(%v) = %v: the cause is lost", tt.give, got)
			}
		})
	}
}

// TestRegister_DeadlineIsUnknownOutcome: what was sent may be applied after the
// caller stopped waiting.
func TestRegister_DeadlineIsUnknownOutcome(t *testing.T) {
	store := newFixture(t).register
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Microsecond)
	defer cancel()
	key := invoice.DocumentKey{
		Order:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: "1"},
		Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
	}
	_, _, claimErr := store.Claim(ctx, "S#1", register.ClaimBatch{Next: 1, Rows: []register.ClaimRow{{Key: key}}})
	_, fenceErr := store.Fence(ctx, "S#1", key)
	_, openErr := store.OpenSegment(ctx, "S#1", 1)
	_, sealErr := store.Seal(ctx, "S#1", 1)
	_, confirmErr := store.Confirm(ctx, "S#1", register.Confirmation{Key: key, Sequence: 1})
	_, freezeErr := store.Freeze(ctx, key.Order, []register.NewEntry{{Entry: register.Entry{Key: key}}})
	_, reassignErr := store.Reassign(ctx, key, "S#1", "S#2")
	receiptErr := store.SaveReceipt(ctx, key, invoice.Receipt{})
	for call, err := range map[string]error{
		"Claim": claimErr, "Fence": fenceErr, "OpenSegment": openErr, "Seal": sealErr,
		"Confirm": confirmErr, "Freeze": freezeErr, "Reassign": reassignErr, "SaveReceipt": receiptErr,
	} {
		if !errors.Is(err, register.ErrUnknownOutcome) {
			t.Errorf("%s past its deadline: %v, want ErrUnknownOutcome", call, err)
		}
	}
}

func TestRegister_ReceiptNeedsItsEntry(t *testing.T) {
	store := newFixture(t).register
	key := invoice.DocumentKey{
		Order:    invoice.OrderRef{BusinessLine: invoice.Rides, ID: "never"},
		Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice,
	}
	if err := store.SaveReceipt(t.Context(), key, invoice.Receipt{}); !errors.Is(err, register.ErrNotFound) {
		t.Errorf("SaveReceipt without an entry: %v, want ErrNotFound", err)
	}
	entries, err := store.Entries(t.Context(), key.Order)
	if err != nil || len(entries) != 0 {
		t.Errorf("entries afterwards: %v, %v; want none, or a freeze would find the key taken", entries, err)
	}
}
