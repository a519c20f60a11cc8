// Package telemetry makes the logger and the metrics of a process, and serves the
// metrics to Prometheus.
package telemetry

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"

	client "github.com/m3db/prometheus_client_golang/prometheus"
	"github.com/uber-go/tally"
	"github.com/uber-go/tally/prometheus"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// Logger returns a JSON logger from a level on, to a file or, where that is empty,
// to standard error. It is sampled, so that a fault that hits every order does not
// fill the disk.
func Logger(level, file string) (*zap.Logger, error) {
	at, err := zapcore.ParseLevel(level)
	if err != nil {
		return nil, fmt.Errorf("log level %q: want debug, info, warn or error", level)
	}
	c := zap.NewProductionConfig()
	c.Level = zap.NewAtomicLevelAt(at)
	c.EncoderConfig.TimeKey = "time"
	c.EncoderConfig.EncodeTime = zapcore.RFC3339NanoTimeEncoder
	if file == "" {
		file = "stderr"
	}
	c.OutputPaths, c.ErrorOutputPaths = []string{file}, []string{"stderr"}
	return c.Build()
}

// Metrics is a scope of metrics and the HTTP server that shows them.
type Metrics struct {
	Scope  tally.Scope
	closer io.Closer
	server *http.Server
	addr   string
}

// NewMetrics makes a scope that reports to Prometheus. An empty addr keeps the
// metrics in the process. Durations are histograms in seconds.
func NewMetrics(addr string) *Metrics {
	registry := client.NewRegistry() // its own: a process may have a starter and a worker
	reporter := prometheus.NewReporter(prometheus.Options{
		Registerer: registry, Gatherer: registry,
		DefaultTimerType:        prometheus.HistogramTimerType,
		DefaultHistogramBuckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60},
		// A metric registered twice with other labels is a fault of ours; it must not
		// stop invoices.
		OnRegisterError: func(err error) { fmt.Fprintln(os.Stderr, "metrics:", err) },
	})
	scope, closer := tally.NewRootScope(tally.ScopeOptions{
		CachedReporter: reporter, Separator: prometheus.DefaultSeparator, SanitizeOptions: &prometheus.DefaultSanitizerOpts,
	}, time.Second)
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", reporter.HTTPHandler())
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = fmt.Fprintln(w, "ok") // who has hung up need not know
	})
	return &Metrics{
		Scope: scope, closer: closer, addr: addr,
		server: &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second},
	}
}

// Start serves /metrics and /healthz.
func (m *Metrics) Start(ctx context.Context) error {
	if m.addr == "" {
		return nil
	}
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", m.addr)
	if err != nil {
		return fmt.Errorf("serve metrics on %s: %w", m.addr, err)
	}
	go func() {
		if err := m.server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			fmt.Fprintln(os.Stderr, "metrics:", err)
		}
	}()
	return nil
}

// Stop ends the server and reports what is left.
func (m *Metrics) Stop(ctx context.Context) error {
	return errors.Join(m.server.Shutdown(ctx), m.closer.Close())
}
