package bench

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// GoBenchmarks are the figures that `go test -bench` printed: by the name of the
// benchmark, without its "Benchmark" and its number of processors, and by unit; of
// each so many as it was counted.
type GoBenchmarks map[string]map[string][]float64

// goLine is a benchmark's line: its name, processors if more than one, iterations,
// and pairs of value and unit.
var goLine = regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+(\S.*)$`)

// ReadGoBenchmarks reads what `go test -bench` prints. Lines of other things are
// passed over; a benchmark's line whose values are no numbers is an error.
func ReadGoBenchmarks(r io.Reader) (GoBenchmarks, error) {
	g := GoBenchmarks{}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		m := goLine.FindStringSubmatch(lines.Text())
		if m == nil {
			continue
		}
		if g[m[1]] == nil {
			g[m[1]] = map[string][]float64{}
		}
		for pair := range slices.Chunk(strings.Fields(m[2]), 2) {
			value, err := strconv.ParseFloat(pair[0], 64)
			if err != nil || len(pair) < 2 {
				return nil, fmt.Errorf("benchmark %s: %q is no value with a unit", m[1], strings.Join(pair, " "))
			}
			g[m[1]][pair[1]] = append(g[m[1]][pair[1]], value)
		}
	}
	return g, lines.Err()
}

// A Spread is what the counts of one benchmark found in one unit.
type Spread struct{ Median, Min, Max float64 }

// String is the median and the range.
func (s Spread) String() string { return fmt.Sprintf("%.4g (%.4g-%.4g)", s.Median, s.Min, s.Max) }

// Spread returns a benchmark's figure in a unit. One that is not there is an error
// that names it.
func (g GoBenchmarks) Spread(benchmark, unit string) (Spread, error) {
	units, ok := g[benchmark]
	if !ok {
		return Spread{}, fmt.Errorf("there is no benchmark %s", benchmark)
	}
	values := units[unit]
	if len(values) == 0 {
		return Spread{}, fmt.Errorf("benchmark %s does not report %s", benchmark, unit)
	}
	return Spread{Median: median(values), Min: slices.Min(values), Max: slices.Max(values)}, nil
}
