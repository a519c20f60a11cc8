package bench_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/devstack/bench"
)

const printed = `goos: linux
pkg: quittance/document
BenchmarkRender_USReceiptXML   	    1958	    660194 ns/op	         0.6579 cpu-ms/op	     472 allocs/op
BenchmarkRender_USReceiptXML   	    2011	    600000 ns/op	         0.6012 cpu-ms/op	     474 allocs/op
BenchmarkRender_USReceiptXML   	    2002	    610000 ns/op	         0.6103 cpu-ms/op	     473 allocs/op
BenchmarkRender_Parallel/USReceiptXML-2         	    5000	    330000 ns/op	      3030 documents/s
--- BENCH: BenchmarkRender_Parallel
    parallel_bench_test.go:12: Benchmark 5 says 5 ns/op
PASS
ok  	quittance/document	7.569s
`

func TestReadGoBenchmarks(t *testing.T) {
	got, err := bench.ReadGoBenchmarks(strings.NewReader(printed))
	if err != nil {
		t.Fatal(err)
	}
	want := bench.GoBenchmarks{
		"Render_USReceiptXML": {
			"ns/op": {660194, 600000, 610000}, "cpu-ms/op": {0.6579, 0.6012, 0.6103}, "allocs/op": {472, 474, 473},
		},
		"Render_Parallel/USReceiptXML": {"ns/op": {330000}, "documents/s": {3030}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("benchmarks (-want +got):\n%s", diff)
	}
}

func TestReadGoBenchmarks_RefusesWhatIsNoFigure(t *testing.T) {
	for _, line := range []string{"BenchmarkX 10 fast ns/op", "BenchmarkX 10 5 ns/op 7"} {
		_, err := bench.ReadGoBenchmarks(strings.NewReader(line))
		if err == nil || !strings.Contains(err.Error(), "benchmark X") {
			t.Errorf("error of %q is %v, want one that names the benchmark", line, err)
		}
	}
}

func TestGoBenchmarks_Spread(t *testing.T) {
	g, err := bench.ReadGoBenchmarks(strings.NewReader(printed))
	if err != nil {
		t.Fatal(err)
	}
	got, err := g.Spread("Render_USReceiptXML", "cpu-ms/op")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(bench.Spread{Median: 0.6103, Min: 0.6012, Max: 0.6579}, got); diff != "" {
		t.Errorf("spread (-want +got):\n%s", diff)
	}
	if got, want := got.String(), "0.6103 (0.6012-0.6579)"; got != want {
		t.Errorf("line is %q, want %q", got, want)
	}
}

func TestGoBenchmarks_NamesWhatIsMissing(t *testing.T) {
	g, err := bench.ReadGoBenchmarks(strings.NewReader(printed))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ benchmark, unit, want string }{
		{"Render_Gone", "ns/op", "there is no benchmark Render_Gone"},
		{"Render_USReceiptXML", "pdf-bytes", "benchmark Render_USReceiptXML does not report pdf-bytes"},
	} {
		if _, err := g.Spread(tt.benchmark, tt.unit); err == nil || err.Error() != tt.want {
			t.Errorf("error is %v, want %q", err, tt.want)
		}
	}
}
