package pdf

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"
)

// train makes the codes of codes.go anew, from the pages of this repository and from
// XML invoices:
//
//	go test ./document -run Pages -pages /tmp/pages
//	cp *.xml /tmp/pages
//	go test ./document/pdf -run Codes_Train -train /tmp/pages
//
// Other codes are other bytes of each document, so there must be a reason.
var train = flag.String("train", "", "print codes made for the PDF and XML files of this folder")

var streamObject = regexp.MustCompile(`\d+ 0 obj\n<<(.*?)/Length (\d+)>>\nstream\n`)

// samples are the streams of a folder's files, by kind.
func trainingData(t *testing.T, folder string) map[string][][]byte {
	out := map[string][][]byte{}
	files, err := filepath.Glob(filepath.Join(folder, "*.*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		switch filepath.Ext(name) {
		case ".xml":
			out["xml"] = append(out["xml"], data)
		case ".pdf":
			for _, at := range streamObject.FindAllSubmatchIndex(data, -1) {
				dict := data[at[2]:at[3]]
				length, err := strconv.Atoi(string(data[at[4]:at[5]]))
				if err != nil {
					t.Fatal(err)
				}
				if kind := streamKind(dict); kind != "" {
					out[kind] = append(out[kind], inflated(t, data[at[1]:at[1]+length]))
				}
			}
		}
	}
	return out
}

// streamKind tells by a dictionary what a stream of this package is.
func streamKind(dict []byte) string {
	switch {
	case bytes.Contains(dict, []byte("/Length1 ")):
		return "program"
	case bytes.Contains(dict, []byte("/ObjStm")):
		return "objects"
	case bytes.Contains(dict, []byte("/XRef")):
		return "references"
	case string(dict) == "/Filter/FlateDecode":
		return "content"
	}
	return ""
}

func inflated(t *testing.T, data []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCodes_Train(t *testing.T) {
	if *train == "" {
		return
	}
	data := trainingData(t, *train)
	for _, page := range data["content"] { // pages and mappings have the same dictionary
		if bytes.HasPrefix(page, []byte(cmapHead)) {
			data["mapping"] = append(data["mapping"], page)
		}
	}
	data["content"] = slices.DeleteFunc(data["content"], func(page []byte) bool { return bytes.HasPrefix(page, []byte(cmapHead)) })
	p, f := &packer{}, newFrame(cmapHead, cmapTail)
	for _, kind := range []string{"content", "mapping", "objects", "program", "xml"} {
		count := make([]int, literalSymbols+distanceSymbols)
		total := 0
		for _, stream := range data[kind] {
			total += len(stream)
			switch kind {
			case "program":
				p.tokens = appendLiterals(p.tokens[:0], stream)
			case "mapping":
				p.tokens = slices.Concat(f.head, appendLiterals(nil, stream[f.before:len(stream)-f.after]), f.tail)
			default:
				p.find(stream)
			}
			tally(count, p.tokens)
		}
		sizes := append(codeSizes(count[:literalSymbols], maxCodeSize), codeSizes(count[literalSymbols:], maxCodeSize)...)
		head := make([]int, sizeSymbols)
		for _, r := range runs(sizes) {
			if r>>lengthShift > 0 {
				head[repeatSymbol]++
			} else {
				head[r]++
			}
		}
		own := codeSizes(head, 7)
		c := newCode(own, sizes)
		packed, zlibbed := 0, 0
		for _, stream := range data[kind] {
			switch kind {
			case "program":
				packed += len(p.literals(c, stream))
			case "mapping":
				packed += len(p.framed(c, stream, f))
			default:
				packed += len(p.repetitions(c, stream))
			}
			d, _ := newDeflater(6)
			zlibbed += len(d.bytes(stream))
		}
		fmt.Printf("// %s: %d streams of %d bytes, packed %d, level 6 %d, head %d\n", kind, len(data[kind]), total, packed, zlibbed, len(c.head))
		text := make([]byte, sizeSymbols+len(sizes))
		for i, s := range append(own, sizes...) {
			text[i] = hexDigits[s]
		}
		for len(text) > 0 {
			n := min(len(text), 158)
			fmt.Printf("\t%q +\n", text[:n])
			text = text[n:]
		}
	}
}

// tally counts the symbols of tokens, those of distances after the others.
func tally(count []int, tokens []token) {
	lengths := make([]int, maxMatch+1)
	for symbol, base := endSymbol+1, 3; symbol < literalSymbols; symbol++ {
		n := 1 << lengthExtra(symbol)
		for i := range n {
			lengths[min(base+i, maxMatch)] = symbol
		}
		base += n
	}
	lengths[maxMatch] = literalSymbols - 1
	count[endSymbol]++
	for _, t := range tokens {
		length := t >> lengthShift
		if length == 0 {
			count[byte(t)]++
			continue
		}
		count[lengths[length]]++
		symbol, _ := distanceSymbol(t)
		count[literalSymbols+int(symbol)]++
	}
}

// codeSizes returns the sizes of the best code with at most limit bits in which
// each symbol has a prefix, also those that do not occur (package-merge).
func codeSizes(count []int, limit int) []uint8 {
	type pack struct {
		weight  int
		symbols []int
	}
	var single []pack
	for symbol, n := range count {
		single = append(single, pack{max(n*len(count), 1), []int{symbol}})
	}
	byWeight := func(a, b pack) int { return cmp.Compare(a.weight, b.weight) }
	slices.SortStableFunc(single, byWeight)
	var row []pack
	for range limit {
		var pairs []pack
		for i := 0; i+1 < len(row); i += 2 {
			pairs = append(pairs, pack{row[i].weight + row[i+1].weight, slices.Concat(row[i].symbols, row[i+1].symbols)})
		}
		row = append(slices.Clone(single), pairs...)
		slices.SortStableFunc(row, byWeight)
	}
	sizes := make([]uint8, len(count))
	for _, p := range row[:2*len(count)-2] {
		for _, symbol := range p.symbols {
			sizes[symbol]++
		}
	}
	return sizes
}
