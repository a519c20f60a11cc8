package benchrun

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"quittance/devstack/bench"
)

// The benchmarks of the package document, which has the documents that are measured.
const (
	latin               = "Render_USReceiptXML"
	multiscript         = "Render_MultiscriptXML"
	rehearsal           = "Rehearse_USReceipt"
	parallel            = "Render_Parallel"
	parallelLatin       = parallel + "/USReceiptXML"
	parallelMultiscript = parallel + "/MultiscriptXML"
)

// Rendering says how long the renderer's benchmarks run.
type Rendering struct {
	Source string // the directory of the product's module, whose tests are run
	Time   string // of one count, as `go test -benchtime` takes it: a duration or "100x"
	Counts int    // the median counts
}

// rendering measures the documents of the budget: processor time, allocations and
// bytes of each on one thread, and the rate on all cores.
func (p Params) rendering(ctx context.Context, f *Figures) error {
	fmt.Fprintln(p.Log, "measuring the renderer ...")
	one, err := p.Rendering.run(ctx, 1, latin, multiscript, rehearsal)
	if err != nil {
		return err
	}
	all, err := p.Rendering.run(ctx, runtime.NumCPU(), parallel)
	if err != nil {
		return err
	}
	for _, figure := range []struct {
		from            bench.GoBenchmarks
		benchmark, unit string
		to              *float64
	}{
		{one, latin, "cpu-ms/op", &f.RenderLatinOnePageCPUMs},
		{one, latin, "allocs/op", &f.RenderLatinAllocations},
		{one, latin, "pdf-bytes", &f.RenderLatinBytes},
		{one, multiscript, "cpu-ms/op", &f.RenderMultiscriptTwoPageCPUMs},
		{one, multiscript, "allocs/op", &f.RenderMultiscriptAllocations},
		{one, multiscript, "pdf-bytes", &f.RenderMultiscriptBytes},
		{one, rehearsal, "cpu-ms/op", &f.RehearseCPUMs},
		{all, parallelLatin, "documents/s", &f.RenderDocumentsPerS},
		{all, parallelMultiscript, "documents/s", &f.RenderMultiscriptDocumentsPerS},
	} {
		got, err := figure.from.Spread(figure.benchmark, figure.unit)
		if err != nil {
			return fmt.Errorf("benchmarks of the renderer: %w", err)
		}
		fmt.Fprintf(p.Log, "  %-30s %s %s\n", figure.benchmark, got, figure.unit)
		*figure.to = got.Median
	}
	return nil
}

// run runs benchmarks by name, on so many processors.
func (r Rendering) run(ctx context.Context, processors int, benchmarks ...string) (bench.GoBenchmarks, error) {
	test := exec.CommandContext(ctx, "go", "test", "./document", "-run=^$", "-bench=^Benchmark("+strings.Join(benchmarks, "|")+")$",
		"-cpu="+strconv.Itoa(processors), "-benchtime="+r.Time, "-count="+strconv.Itoa(r.Counts))
	test.Dir = r.Source
	test.WaitDelay = 5 * time.Second // go's own child may hold the output after go was killed
	var out bytes.Buffer
	test.Stdout, test.Stderr = &out, &out
	if err := test.Run(); err != nil {
		return nil, fmt.Errorf("benchmarks of the renderer: %w\n%s", err, &out)
	}
	return bench.ReadGoBenchmarks(&out)
}
