package register_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"quittance/invoice"
	"quittance/register"
	"quittance/register/registerfake"
)

func TestAllocate_ManyAtOnceInTwoProcesses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const documents = 200
		f := newFixture(t, register.Params{MaxSegment: 30, MaxGroup: 8})
		other := f.another(register.Params{MaxSegment: 25, MaxGroup: 3})
		var entries []register.Entry
		for _, name := range names(documents) {
			entries = append(entries, f.freeze(name, yearly))
		}
		got := make([][2]invoice.Claim, documents)
		errs := make([][2]error, documents)
		var wg sync.WaitGroup
		for i, e := range entries {
			for j, r := range []*register.Register{f.Register, other} {
				wg.Go(func() { got[i][j], errs[i][j] = r.Allocate(t.Context(), e) })
			}
		}
		wg.Wait()
		for i := range got {
			if err := errors.Join(errs[i][:]...); err != nil || got[i][0] != got[i][1] {
				t.Errorf("%s: %v and %v, %v", entries[i].Key, got[i][0], got[i][1], err)
			}
		}
		f.sound(documents)
	})
}

// slowStore counts claims and takes a second for each.
type slowStore struct {
	register.Store
	mu     sync.Mutex
	groups []int
	fail   func(call int) error // of the n-th claim, from 1
}

func (s *slowStore) Claim(ctx context.Context, id register.SegmentID, b register.ClaimBatch) (bool, []register.DocumentRow, error) {
	s.mu.Lock()
	s.groups = append(s.groups, len(b.Rows))
	call := len(s.groups)
	s.mu.Unlock()
	select {
	case <-time.After(time.Second):
	case <-ctx.Done():
		return false, nil, ctx.Err()
	}
	if s.fail != nil {
		if err := s.fail(call); err != nil {
			return false, nil, err
		}
	}
	return s.Store.Claim(ctx, id, b)
}

// slowFixture is a fixture whose register claims slowly, with entries to claim.
func slowFixture(t *testing.T, documents int) (*fixture, *register.Register, *slowStore, []register.Entry) {
	f := newFixture(t, register.Params{})
	slow := &slowStore{Store: f.store}
	r, err := register.New(register.Params{Store: slow, Clock: f.clock.read, MaxGroup: 4})
	if err != nil {
		t.Fatal(err)
	}
	var entries []register.Entry
	for _, name := range names(documents) {
		entries = append(entries, f.freeze(name, yearly))
	}
	return f, r, slow, entries
}

func TestAllocate_WaitersAreClaimedTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, r, slow, entries := slowFixture(t, 10)
		var wg sync.WaitGroup
		for _, e := range entries {
			wg.Go(func() {
				if _, err := r.Allocate(t.Context(), e); err != nil {
					t.Error(err)
				}
			})
			synctest.Wait() // in this order
		}
		wg.Wait()
		if got, want := fmt.Sprint(slow.groups), "[1 4 4 1]"; got != want {
			t.Errorf("groups %s, want %s", got, want)
		}
		f.sound(10)
	})
}

func TestAllocate_SameDocumentTwiceInAGroup(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, r, slow, entries := slowFixture(t, 2)
		var wg sync.WaitGroup
		claims := make([]invoice.Claim, 4)
		for i, e := range []register.Entry{entries[0], entries[1], entries[1], entries[1]} {
			wg.Go(func() {
				var err error
				if claims[i], err = r.Allocate(t.Context(), e); err != nil {
					t.Error(err)
				}
			})
			synctest.Wait()
		}
		wg.Wait()
		if claims[1] != claims[2] || claims[1] != claims[3] {
			t.Errorf("claims of one document: %v", claims[1:])
		}
		if got, want := fmt.Sprint(slow.groups), "[1 1]"; got != want {
			t.Errorf("groups %s, want %s", got, want)
		}
		f.sound(2)
	})
}

// TestAllocate_CallersGo cancels callers in each position: the leader, one whose
// document is being claimed, one in line, and the one that is to lead next.
func TestAllocate_CallersGo(t *testing.T) {
	for gone := range 7 {
		t.Run(fmt.Sprint(gone), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, r, _, entries := slowFixture(t, 7)
				ctx, cancel := context.WithCancel(t.Context())
				var wg sync.WaitGroup
				errs := make([]error, len(entries))
				for i, e := range entries {
					callerContext := t.Context()
					if i == gone {
						callerContext = ctx
					}
					wg.Go(func() { _, errs[i] = r.Allocate(callerContext, e) })
					synctest.Wait()
				}
				time.Sleep(1500 * time.Millisecond) // 0 is done, 1 to 4 are being claimed, 5 and 6 wait
				cancel()
				wg.Wait()
				for i, err := range errs {
					if i != gone && err != nil {
						t.Errorf("caller %d: %v", i, err)
					}
				}
				if _, err := r.Allocate(t.Context(), entries[gone]); err != nil {
					t.Errorf("asked again: %v", err)
				}
				f.sound(7)
			})
		})
	}
}

func TestAllocate_ErrorReachesAllOfAGroup(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, r, slow, entries := slowFixture(t, 4)
		slow.fail = func(call int) error {
			return map[int]error{2: registerfake.ErrInjected}[call]
		}
		var wg sync.WaitGroup
		errs := make([]error, len(entries))
		for i, e := range entries {
			wg.Go(func() { _, errs[i] = r.Allocate(t.Context(), e) })
			synctest.Wait()
		}
		wg.Wait()
		for i, err := range errs {
			if failed := errors.Is(err, registerfake.ErrInjected); failed != (i > 0) {
				t.Errorf("caller %d: error %v", i, err)
			}
		}
		for _, e := range entries {
			if _, err := r.Allocate(t.Context(), e); err != nil {
				t.Errorf("asked again: %v", err)
			}
		}
		f.sound(4)
	})
}

func TestAllocate_CancelledBefore(t *testing.T) {
	f := newFixture(t, register.Params{})
	e := f.freeze("o1", yearly)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.Allocate(ctx, e); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	f.sound(0)
}

// TestAllocate_StoreStaysAway ends with an error, within bounds.
func TestAllocate_StoreStaysAway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, r, slow, entries := slowFixture(t, 1)
		slow.fail = func(int) error { return register.ErrUnknownOutcome }
		started := time.Now()
		if claim, err := r.Allocate(t.Context(), entries[0]); err == nil {
			t.Errorf("Allocate = %v, want an error", claim)
		}
		if took := time.Since(started); took > 31*time.Second {
			t.Errorf("took %s", took)
		}
		f.sound(0)
	})
}
