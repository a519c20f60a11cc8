package starter

import (
	"context"
	"fmt"

	"github.com/twmb/franz-go/pkg/kgo"
	"go.uber.org/zap"
	"golang.org/x/sync/errgroup"
)

// taken is an event of a batch.
type taken struct {
	record  *kgo.Record
	event   Event
	invalid error // why the record is no event
	settled bool  // started, signalled, or written to the dead-letter topic
}

// settle starts the workflows of a batch, as many at once as Concurrency, and then
// commits. The events of one order are settled one after the other.
func (s *Starter) settle(records []*kgo.Record) {
	if len(records) == 0 {
		return
	}
	// Not of s.taking: what was taken is finished when the starter stops.
	ctx, cancel := context.WithTimeout(s.finishing, s.config.BatchTimeout)
	defer cancel()
	batch := make([]*taken, len(records))
	for i, r := range records {
		e, err := Decode(r.Topic, r.Value)
		batch[i] = &taken{record: r, event: e, invalid: err}
	}
	var group errgroup.Group
	group.SetLimit(s.config.Concurrency)
	for _, lane := range lanes(batch) {
		group.Go(func() error {
			for _, t := range lane {
				if t.settled = s.settleOne(ctx, t); !t.settled {
					break // or a later event of the order would overtake this one
				}
			}
			return nil
		})
	}
	_ = group.Wait() // no lane returns an error
	s.conclude(batch)
}

// lanes groups the events by order, in the order of the batch.
func lanes(batch []*taken) [][]*taken {
	var list [][]*taken
	at := map[string]int{}
	for _, t := range batch {
		key := t.event.Key()
		if t.invalid != nil {
			key = fmt.Sprintf("%s/%d/%d", t.record.Topic, t.record.Partition, t.record.Offset)
		}
		i, ok := at[key]
		if !ok {
			i = len(list)
			at[key] = i
			list = append(list, nil)
		}
		list[i] = append(list[i], t)
	}
	return list
}

// partition names one partition.
type partition struct {
	topic string
	id    int32
}

// conclude commits each partition up to its first event that is not settled, and
// goes back to that one: it is polled again, and nothing is lost.
func (s *Starter) conclude(batch []*taken) {
	back := map[string]map[int32]kgo.EpochOffset{}
	last := map[partition]*kgo.Record{}
	stuck := map[partition]bool{}
	for _, t := range batch { // in order of offsets within a partition
		r := t.record
		p := partition{r.Topic, r.Partition}
		switch {
		case stuck[p]:
			s.metrics.givenBack(r.Topic)
		case t.settled:
			last[p] = r
			s.metrics.consumed(r.Topic)
		default:
			stuck[p] = true
			s.metrics.givenBack(r.Topic)
			if back[r.Topic] == nil {
				back[r.Topic] = map[int32]kgo.EpochOffset{}
			}
			back[r.Topic][r.Partition] = kgo.EpochOffset{Epoch: r.LeaderEpoch, Offset: r.Offset}
		}
	}
	s.commit(last)
	if len(back) > 0 {
		s.client.SetOffsets(back) // safe: the group cannot move partitions during a batch
	}
}

// commit writes the offsets after the last settled events. A commit that fails is
// made good by the next one; until then a crash repeats these starts, which is
// harmless.
func (s *Starter) commit(last map[partition]*kgo.Record) {
	if len(last) == 0 {
		return
	}
	records := make([]*kgo.Record, 0, len(last))
	for _, r := range last {
		records = append(records, r)
	}
	ctx, cancel := context.WithTimeout(context.Background(), s.config.CommitTimeout)
	defer cancel()
	if err := s.client.CommitRecords(ctx, records...); err != nil {
		s.metrics.commitFailed()
		s.log.Warn("commit failed", zap.Int("partitions", len(records)), zap.Error(err))
	}
}
