// Package kafka speaks to Kafka for the product: the connection that every client
// shares, the announcer of issued documents, a producer of events for feeds, and
// the topics for development.
package kafka

import (
	"crypto/tls"
	"errors"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
	"go.uber.org/zap"
)

// Params say where the brokers are.
type Params struct {
	Brokers  []string    // "host:port", some of the cluster's
	ClientID string      // names this process in the brokers' logs and quotas
	TLS      *tls.Config // nil speaks in the clear
	Log      *zap.Logger // takes the client's warnings; nil logs nothing
}

// The options of every connection.
const (
	// dialTimeout is for one broker of several: the next is tried after it.
	dialTimeout = 3 * time.Second
	// answerTimeout is what a broker may take beyond what a request itself waits for.
	answerTimeout = 5 * time.Second
	// metadataAge is how soon a new partition is seen by those who read and write.
	metadataAge = time.Minute
	// metadataRetry is how soon after a failure the leaders are asked for again. The
	// client's default of 5 s would be the end of a local activity.
	metadataRetry = 250 * time.Millisecond
)

// Connection returns the options that every client of the product starts from. It
// does no I/O.
func Connection(p Params) ([]kgo.Opt, error) {
	if len(p.Brokers) == 0 || p.ClientID == "" {
		return nil, errors.New("kafka: want at least one broker, and a client ID")
	}
	opts := []kgo.Opt{
		kgo.SeedBrokers(p.Brokers...), kgo.ClientID(p.ClientID),
		kgo.DialTimeout(dialTimeout), kgo.RequestTimeoutOverhead(answerTimeout),
		kgo.MetadataMaxAge(metadataAge), kgo.MetadataMinAge(metadataRetry),
		kgo.DisableClientMetrics(), // ours go to Prometheus, not to the brokers
	}
	if p.TLS != nil {
		opts = append(opts, kgo.DialTLSConfig(p.TLS))
	}
	if p.Log != nil {
		opts = append(opts, kgo.WithLogger(logger{p.Log.Named("kafka").Sugar()}))
	}
	return opts, nil
}

// logger passes the client's warnings and errors on.
type logger struct{ to *zap.SugaredLogger }

// Level implements [kgo.Logger].
func (logger) Level() kgo.LogLevel { return kgo.LogLevelWarn }

// Log implements [kgo.Logger].
func (l logger) Log(level kgo.LogLevel, message string, keysAndValues ...any) {
	if level == kgo.LogLevelError {
		l.to.Errorw(message, keysAndValues...)
		return
	}
	l.to.Warnw(message, keysAndValues...)
}
