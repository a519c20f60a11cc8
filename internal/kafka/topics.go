package kafka

import (
	"context"
	"errors"
	"fmt"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"

	"quittance/starter"
)

// TopicSize says how the topics are made.
type TopicSize struct {
	Partitions int32 // how many starters can share a topic
	Replicas   int16 // 1 on a single broker, 3 else
}

// EnsureTopics makes the topics of the product that are missing, and leaves those
// that are there alone. It is for development: in production somebody decides on
// retention and quotas.
func EnsureTopics(ctx context.Context, connection []kgo.Opt, size TopicSize) error {
	cl, err := kgo.NewClient(connection...)
	if err != nil {
		return fmt.Errorf("make topics: %w", err)
	}
	defer cl.Close()
	made, err := kadm.NewClient(cl).CreateTopics(ctx, size.Partitions, size.Replicas, nil, starter.Topics()...)
	if err != nil {
		return fmt.Errorf("make topics: %w", err)
	}
	for _, t := range made.Sorted() {
		if t.Err != nil && !errors.Is(t.Err, kerr.TopicAlreadyExists) {
			return fmt.Errorf("make topic %s: %w", t.Topic, t.Err)
		}
	}
	return nil
}
