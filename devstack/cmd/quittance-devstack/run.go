package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"quittance/examples/bayarea"
	"quittance/examples/feed"
	"quittance/examples/nyctaxi"

	"quittance/devstack/feedrun"
	"quittance/devstack/stack"
	"quittance/devstack/system"
)

// runCmd starts everything and feeds it.
type runCmd struct {
	Dir     string `default:"build/devstack" help:"Where everything is kept; a later run goes on from there."`
	Feed    string `enum:"shipped,nyc-taxi,bay-area-deliveries" default:"shipped" help:"What to feed: ${enum}."`
	File    string `help:"The file of the feed." placeholder:"PATH"`
	Month   string `default:"2024-01" help:"Month of the deliveries, which their file does not say."`
	Once    bool   `help:"Exit when the feed is through."`
	Cadence int    `default:"7833" help:"Port of Cadence's frontend; 0 picks a free one."`
	Kafka   int    `default:"9092" help:"Port of the Kafka broker; 0 picks a free one."`
	S3      int    `name:"s3" default:"7070" help:"Port of the object store; 0 picks a free one."`
	Metrics string `default:"127.0.0.1:9464" help:"Where the worker's metrics are served."`
}

// Run starts the system, feeds it, reports, and stays up unless told otherwise.
func (c runCmd) Run(ctx context.Context) error {
	items, err := c.items(os.Stdout)
	if err != nil {
		return err
	}
	fmt.Printf("starting Cadence, Kafka, S3, starter and worker in %s ...\n", c.Dir)
	began := time.Now()
	s, err := system.Start(ctx, system.Params{Dir: c.Dir, Ports: c.ports(), MetricsAddr: c.Metrics})
	if err != nil {
		return err
	}
	defer s.Stop()
	fmt.Printf("up after %s; feeding %d events\n", time.Since(began).Round(100*time.Millisecond), len(items))
	summary, err := feedItems(ctx, s, items)
	if err != nil {
		return err
	}
	summary.Report(os.Stdout)
	c.where(os.Stdout, s)
	if c.Once {
		if !summary.Balanced() {
			return errors.New("not every event is accounted for")
		}
		return nil
	}
	fmt.Println("\nstays up: Ctrl-C stops it")
	<-ctx.Done()
	return nil
}

func (c runCmd) ports() stack.Ports {
	return stack.Ports{Cadence: c.Cadence, Kafka: c.Kafka, S3: c.S3}
}

// items reads what is to be fed. It is done before anything starts, so that a
// missing file is said at once.
func (c runCmd) items(w io.Writer) ([]feedrun.Item, error) {
	if c.Feed == "shipped" {
		return feedrun.Shipped()
	}
	if c.File == "" {
		return nil, fmt.Errorf("feed %s: say which file with --file (make run FILE=...)", c.Feed)
	}
	f, err := c.feed()
	if err != nil {
		return nil, err
	}
	file, err := os.Open(c.File)
	if err != nil {
		return nil, fmt.Errorf("feed %s: %w", c.Feed, err)
	}
	defer file.Close()
	items, unreadable, err := feedrun.FromFeed(f, file)
	for _, row := range unreadable {
		fmt.Fprintf(w, "row %d cannot be read and is left out: %v\n", row.Number, row.Err)
	}
	return items, err
}

func (c runCmd) feed() (feed.Feed, error) {
	if c.Feed == "nyc-taxi" {
		return nyctaxi.New()
	}
	return bayarea.New(c.Month)
}

// feedItems sends the items through the system, with progress on standard output.
func feedItems(ctx context.Context, s *system.System, items []feedrun.Item) (feedrun.Summary, error) {
	run, err := system.OpenFeed(ctx, s)
	if err != nil {
		return feedrun.Summary{}, err
	}
	defer run.Close()
	run.Params.Progress = progress(os.Stdout, len(items))
	return feedrun.Run(ctx, run.Params, items)
}

// progress returns a function that writes a line, in place on a terminal and every
// ten seconds elsewhere.
func progress(w *os.File, total int) func(feedrun.Summary) {
	info, err := w.Stat()
	terminal := err == nil && info.Mode()&os.ModeCharDevice != 0
	var last time.Time
	return func(s feedrun.Summary) {
		switch {
		case terminal:
			fmt.Fprintf(w, "\r\033[K  %s", s.Line(total))
		case time.Since(last) >= 10*time.Second:
			last = time.Now()
			fmt.Fprintf(w, "  %s\n", s.Line(total))
		}
	}
}

// where says where things are.
func (c runCmd) where(w io.Writer, s *system.System) {
	e := s.Stack.Endpoints()
	fmt.Fprintf(w, "\n  documents   %s\n", e.S3.Folder)
	fmt.Fprintf(w, "  money and register  %s\n", e.SQLitePath)
	fmt.Fprintf(w, "  logs        %s\n", filepath.Join(e.Dir, "*.log"))
	fmt.Fprintf(w, "  Cadence     %s, domain %s\n", e.CadenceAddress, e.CadenceDomain)
	if c.Metrics != "" {
		fmt.Fprintf(w, "  metrics     http://%s/metrics\n", c.Metrics)
	}
}
