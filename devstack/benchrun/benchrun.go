// Package benchrun measures the product: invoices against workflows that do
// nothing, in one run on one server, the worker as a process of its own, and the
// renderer by the benchmarks of its package.
package benchrun

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"go.uber.org/cadence/client"

	"quittance/internal/cadence"
	"quittance/invoice"
	"quittance/starter"
	"quittance/workflows"

	"quittance/devstack/bench"
	"quittance/devstack/system"
)

// Figures is what `make bench` writes: flat, with the units in the names.
type Figures struct {
	WorkflowEmptyPerS     float64 `json:"workflow_empty_per_s"`
	WorkflowSameShapePerS float64 `json:"workflow_same_shape_per_s"`
	InvoicesPerS          float64 `json:"invoices_per_s"`
	RatioSameShape        float64 `json:"ratio_same_shape"`
	RatioEmpty            float64 `json:"ratio_empty"`

	WorkflowEmptyCPUMs     float64 `json:"workflow_empty_cpu_ms"`
	WorkflowSameShapeCPUMs float64 `json:"workflow_same_shape_cpu_ms"`
	InvoiceCPUMs           float64 `json:"invoice_cpu_ms"` // the whole process: servers, starter's part and worker

	// A receipt of one page, and an invoice of two pages in twelve scripts, each with its XML.
	RenderLatinOnePageCPUMs        float64 `json:"render_latin_one_page_cpu_ms"` // on one thread, as all but the rates
	RenderMultiscriptTwoPageCPUMs  float64 `json:"render_multiscript_two_page_cpu_ms"`
	RenderDocumentsPerS            float64 `json:"render_documents_per_s"` // the receipt, on all cores
	RenderMultiscriptDocumentsPerS float64 `json:"render_multiscript_documents_per_s"`
	RenderLatinAllocations         float64 `json:"render_latin_allocations"` // of one document
	RenderMultiscriptAllocations   float64 `json:"render_multiscript_allocations"`
	RenderLatinBytes               float64 `json:"render_latin_bytes"` // of the PDF with the XML in it
	RenderMultiscriptBytes         float64 `json:"render_multiscript_bytes"`
	RehearseCPUMs                  float64 `json:"rehearse_latin_one_page_cpu_ms"`

	WorkerCPUMsPerInvoice float64 `json:"worker_cpu_ms_per_invoice"`
	WorkerPeakRSSMiB      float64 `json:"worker_peak_rss_mib"`
	WorkerProcessPerS     float64 `json:"invoices_worker_process_per_s"`
}

// steps is how many steps an order with one document takes.
const steps = 6

// Params say where and how much.
type Params struct {
	Dir       string     // scratch
	Worker    string     // the quittance binary, for the worker as a process of its own
	Plan      bench.Plan // of each rate
	Rendering Rendering  // of the renderer
	Log       io.Writer  // takes progress
}

// Measure takes all figures, in one run.
func Measure(ctx context.Context, p Params) (Figures, error) {
	var f Figures
	if err := p.rendering(ctx, &f); err != nil {
		return f, err
	}
	if err := p.rates(ctx, &f); err != nil {
		return f, err
	}
	return f, p.process(ctx, &f)
}

// rates compares invoices with workflows that do nothing, on the same server, round
// by round.
func (p Params) rates(ctx context.Context, f *Figures) error {
	s, err := system.Start(ctx, system.Params{Dir: p.Dir + "/rates", LogLevel: "error"})
	if err != nil {
		return err
	}
	defer s.Stop()
	conn, err := cadence.Dial(s.Config.Cadence.Addr, "bench")
	if err != nil {
		return err
	}
	defer conn.Close()
	nothing, err := bench.StartWorkflows(conn, s.Config.Cadence.Domain)
	if err != nil {
		return err
	}
	defer nothing.Stop()
	invoices, closeFeed, err := p.invoices(ctx, s, "rates")
	if err != nil {
		return err
	}
	defer closeFeed()
	fmt.Fprintf(p.Log, "measuring empty workflows, workflows of %d empty local steps, and invoices ...\n", steps)
	got, err := p.Plan.Compare(ctx,
		bench.Contender{Name: "empty", Run: nothing.Take("empty", 0)},
		bench.Contender{Name: "same shape", Run: nothing.Take("same-shape", steps)},
		bench.Contender{Name: "invoices", Run: invoices})
	if err != nil {
		return err
	}
	for _, series := range got {
		fmt.Fprintf(p.Log, "  %s\n", series)
	}
	f.WorkflowEmptyPerS, f.WorkflowEmptyCPUMs = figures(got[0])
	f.WorkflowSameShapePerS, f.WorkflowSameShapeCPUMs = figures(got[1])
	f.InvoicesPerS, f.InvoiceCPUMs = figures(got[2])
	f.RatioEmpty, f.RatioSameShape = got[2].Ratio(got[0]), got[2].Ratio(got[1])
	return nil
}

func figures(s bench.Series) (perSecond, cpuMs float64) {
	m := s.Median()
	return m.PerSecond, ms(m.CPU)
}

// invoices writes the money of all orders, and returns what measures the i-th from
// the start of its workflow to its end.
func (p Params) invoices(ctx context.Context, s *system.System, name string) (bench.Run, func() error, error) {
	feed, err := system.OpenFeed(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	c := client.NewClient(feed.Service, s.Config.Cadence.Domain, &client.Options{})
	starts, err := starter.NewCadence(c)
	if err != nil {
		return nil, nil, errors.Join(err, feed.Close())
	}
	orders := make([]invoice.Order, p.Plan.WarmUp+p.Plan.Rounds*p.Plan.Items)
	for i := range orders {
		orders[i] = order(name, i)
		if err := feed.Stores.Money.SaveOrder(ctx, orders[i]); err != nil {
			return nil, nil, errors.Join(err, feed.Close())
		}
	}
	return func(ctx context.Context, i int) error { return issue(ctx, c, starts, orders[i]) }, feed.Close, nil
}

// issue starts the order's workflow as the starter does, and waits for its end.
func issue(ctx context.Context, c client.Client, starts *starter.Cadence, o invoice.Order) error {
	started, err := starts.Start(ctx, starter.Event{
		Topic: starter.CompletedTopic(o.BusinessLine), EventID: string(o.ID), Order: o.OrderRef, Country: o.Country, OccurredAt: o.CompletedAt,
	})
	if err != nil {
		return err
	}
	if !started {
		return errors.New("the order was started before")
	}
	return c.GetWorkflow(ctx, workflows.ID(o.OrderRef), "").Get(ctx, nil)
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
