package register

import (
	"context"
	"slices"
	"sync"

	"quittance/invoice"
)

// request is one document that waits for its number in a segment.
type request struct {
	place
	entry Entry
	today invoice.Date
	done  chan outcome  // gets one outcome, always
	lead  chan struct{} // gets a token when the request must run the next group
}

// outcome is what became of a request. No number and no error: the segment gives
// it none, and the document must move on.
type outcome struct {
	row DocumentRow
	err error
}

// queues holds the requests of each segment that wait while a group is claimed.
//
// There is no goroutine beside the callers': of those that wait for one segment,
// the first leads. It claims for all that have come, itself included, and hands the
// lead to the first of those that came meanwhile.
type queues struct {
	mu      sync.Mutex
	waiting map[SegmentID][]*request // an entry exists while somebody leads
}

// join puts the request in line and reports whether it leads at once.
func (q *queues) join(req *request) (leads bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.waiting == nil {
		q.waiting = map[SegmentID][]*request{}
	}
	line, led := q.waiting[req.id]
	q.waiting[req.id] = append(line, req)
	return !led
}

// take removes the next group from the line: the first to come, at most limit.
func (q *queues) take(id SegmentID, limit int) []*request {
	q.mu.Lock()
	defer q.mu.Unlock()
	line := q.waiting[id]
	n := min(len(line), limit)
	q.waiting[id] = slices.Clone(line[n:])
	return line[:n:n]
}

// handOver gives the lead to the first in line, if there is one.
func (q *queues) handOver(id SegmentID) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if line := q.waiting[id]; len(line) > 0 {
		line[0].lead <- struct{}{} // it has room: a request gets the lead once
		return
	}
	delete(q.waiting, id)
}

// leave takes a request out of line whose caller has gone. Where it had been
// given the lead meanwhile, the lead goes on; where its group is being claimed, it
// gets its number, and the next call for the document finds it.
func (q *queues) leave(req *request) {
	q.mu.Lock()
	line := q.waiting[req.id]
	if i := slices.Index(line, req); i >= 0 {
		q.waiting[req.id] = slices.Delete(line, i, i+1)
	}
	q.mu.Unlock()
	select {
	case <-req.lead:
		q.handOver(req.id)
	default:
	}
}

// claimInGroup claims the request's number together with those of others.
func (r *Register) claimInGroup(ctx context.Context, req *request) (DocumentRow, error) {
	if err := ctx.Err(); err != nil {
		return DocumentRow{}, err
	}
	if !r.queues.join(req) {
		select {
		case out := <-req.done:
			return out.row, out.err
		case <-ctx.Done():
			r.queues.leave(req)
			return DocumentRow{}, ctx.Err()
		case <-req.lead:
		}
	}
	r.leadGroup(ctx, req.id)
	out := <-req.done // the leader is the first of its group
	return out.row, out.err
}

// leadGroup claims for the first in line and hands the lead over.
func (r *Register) leadGroup(ctx context.Context, id SegmentID) {
	defer r.queues.handOver(id)
	r.claimGroup(ctx, r.queues.take(id, r.maxGroup))
}
