package layout_test

import (
	"strings"
	"testing"
)

// BenchmarkLayout_OnePage lays a page of Latin text out, without making a file.
func BenchmarkLayout_OnePage(b *testing.B) {
	r := newRenderer(b, newEngine(b))
	d := sample(strings.Repeat("The supply of transport services. ", 12), 20)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Layout(d); err != nil {
			b.Fatal(err)
		}
	}
}
