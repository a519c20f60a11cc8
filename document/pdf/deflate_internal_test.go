package pdf

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// allCodes are the codes of documents, by name.
func allCodes() map[string]*code {
	c := newCodes()
	return map[string]*code{
		"content": c.content, "mapping": c.mapping, "objects": c.objects, "program": c.program, "references": c.references, "xml": c.xml,
	}
}

// unpacks fails where an independent reader does not get data out of what a packer
// makes of it.
func unpacks(t *testing.T, p *packer, data []byte) {
	t.Helper()
	for name, c := range allCodes() {
		if got := inflated(t, p.repetitions(c, data)); !bytes.Equal(got, data) {
			t.Fatalf("code %s: %d bytes came out as %d others", name, len(data), len(got))
		}
		if got := inflated(t, p.literals(c, data)); !bytes.Equal(got, data) {
			t.Fatalf("literals in code %s: %d bytes came out as %d others", name, len(data), len(got))
		}
	}
}

func TestPacker_EveryByteAndLength(t *testing.T) {
	p := &packer{}
	var all []byte
	for b := range 256 {
		all = append(all, byte(b))
	}
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 200_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	far := bytes.Clone(noise) // a repetition as far back as one may be, and one too far
	copy(far[40_000:], far[40_000-maxDistance:][:100])
	copy(far[90_000:], far[90_000-maxDistance-1:][:100])
	for _, data := range [][]byte{nil, {0}, all, noise, far, bytes.Repeat(all, 300), make([]byte, 70_000)} {
		unpacks(t, p, data)
	}
	for length := range 600 {
		unpacks(t, p, []byte("head of "+strings.Repeat("x", length)+" and tail"))
	}
}

func TestPacker_AnyData(t *testing.T) {
	p := &packer{}
	words := rapid.SliceOf(rapid.OneOf(rapid.SliceOfN(rapid.Byte(), 0, 40), rapid.SampledFrom([][]byte{
		[]byte("<</S/TD/P 1 0 R /Pg 2 0 R /K[3 ]>>\n"), []byte("EMC\n"), []byte("<ram:ID>"), bytes.Repeat([]byte{0}, 300),
	})))
	rapid.Check(t, func(r *rapid.T) {
		data := bytes.Join(words.Draw(r, "words"), nil)
		unpacks(t, p, data)
		again := bytes.Clone(p.repetitions(allCodes()["xml"], data))
		if !bytes.Equal(again, (&packer{}).repetitions(allCodes()["xml"], data)) {
			t.Error("what was packed before shows")
		}
	})
}

// A code must leave no bits unused and use none twice, or readers refuse it.
func TestCodes_Complete(t *testing.T) {
	for name, c := range allCodes() {
		if name == "references" { // the fixed code has symbols that do not occur
			continue
		}
		sum := 1 << (maxCodeSize - c.end.size)
		for _, l := range c.literals {
			sum += 1 << (maxCodeSize - l.size)
		}
		for symbol, length := endSymbol+1, 3; symbol < literalSymbols; symbol++ {
			extra := lengthExtra(symbol)
			if symbol == literalSymbols-1 {
				length = maxMatch
			}
			sum += 1 << (maxCodeSize - c.lengths[length].size + extra)
			length += 1 << extra
		}
		if sum != 1<<maxCodeSize {
			t.Errorf("code %s fills %d of %d", name, sum, 1<<maxCodeSize)
		}
	}
}
