package layout_test

import (
	"bytes"
	"errors"
	"testing"

	"quittance/document/layout"
)

func FuzzScripts(f *testing.F) {
	for _, s := range scripts {
		f.Add(s.text, s.item)
	}
	f.Add("אב (12) cd\u0301", "ا\u064Bل-5ا١٢")
	f.Add("क्\u200Dष北京ก", "가\u1100\u1161か\u3099")
	e := productEngine(f)
	warm := newRenderer(f, e)
	f.Fuzz(func(t *testing.T, first, second string) {
		if len(first)+len(second) > 600 {
			return
		}
		d := sample(first+" "+second, 1)
		file, _, err := warm.Render(d)
		var missing *layout.MissingGlyph
		if errors.As(err, &missing) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := newRenderer(t, e).Render(d)
		if err != nil || !bytes.Equal(file, again) {
			t.Fatalf("a fresh renderer makes other bytes (error %v)", err)
		}
	})
}

func BenchmarkScripts_OnePage(b *testing.B) {
	r := newRenderer(b, productEngine(b))
	b.ReportAllocs()
	for b.Loop() {
		renderScripts(b, r, scripts)
	}
}
