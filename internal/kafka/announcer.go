package kafka

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/twmb/franz-go/pkg/kgo"

	"quittance/activities"
	"quittance/starter"
)

// Announcer writes to the topic invoice-issued. It is safe for concurrent use.
type Announcer struct {
	client *kgo.Client
}

var _ activities.Announcer = (*Announcer)(nil)

// NewAnnouncer returns an announcer on the connection. It does no I/O before the
// first announcement.
func NewAnnouncer(connection []kgo.Opt) (*Announcer, error) {
	cl, err := newProducer(connection, announceLinger)
	if err != nil {
		return nil, err
	}
	return &Announcer{client: cl}, nil
}

// Announce implements [activities.Announcer]: it returns when all replicas that are
// in step have the announcement. The key is that of the order's events.
func (a *Announcer) Announce(ctx context.Context, what activities.Announcement) error {
	value, err := json.Marshal(what)
	if err != nil {
		return fmt.Errorf("announce %s: %w", what.EventID, err)
	}
	key := what.Receipt.Claim.Key
	r := &kgo.Record{Topic: starter.TopicInvoiceIssued, Key: []byte(key.Order.String()), Value: value}
	if err := produce(ctx, a.client, r); err != nil {
		return fmt.Errorf("announce %s: %w", key, err)
	}
	return nil
}

// Close gives the connections up.
func (a *Announcer) Close() { a.client.Close() }
