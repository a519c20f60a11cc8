package pdf

import (
	"math/bits"
	"strings"
)

// prefix is a piece of a code: as many of the low bits as size says, first bit lowest.
type prefix struct {
	bits uint32
	size uint8
}

// code is what tokens are written in: a block of deflate with Huffman codes made for
// one kind of stream.
type code struct {
	head      []byte // of the block, but for its last few bits
	rest      prefix
	literals  [256]prefix
	lengths   [maxMatch + 1]prefix // by length, with the extra bits
	distances [distanceSymbols]prefix
	end       prefix
}

// Sizes of the alphabets.
//
// Source: RFC 1951, 3.2.5 to 3.2.7.
const (
	literalSymbols  = 286
	distanceSymbols = 30
	endSymbol       = 256
	maxCodeSize     = 15
	repeatSymbol    = 16 // of code sizes: as the one before, three to six times
	sizeSymbols     = 19
)

// newCode makes the code whose symbols, first literals and lengths and then
// distances, have these sizes, 1 to 15 bits. They are themselves written in a code
// with the sizes of own.
func newCode(own, sizes []uint8) *code {
	c := assign(canonical(sizes[:literalSymbols]), canonical(sizes[literalSymbols:]))
	c.writeHead(own, sizes)
	return c
}

// newFixedCode makes the code that needs no head, for short streams.
//
// Source: RFC 1951, 3.2.6.
func newFixedCode() *code {
	digits := strings.Repeat("8", 144) + strings.Repeat("9", 112) + strings.Repeat("7", 24) + strings.Repeat("8", 8)
	c := assign(canonical(parseSizes(digits)), canonical(parseSizes(strings.Repeat("5", distanceSymbols))))
	c.rest = prefix{1 | 1<<1, 3} // last block, fixed codes
	return c
}

// assign files the prefixes of symbols by what they are written for.
func assign(prefixes, distances []prefix) *code {
	c := &code{}
	copy(c.literals[:], prefixes)
	c.end = prefixes[endSymbol]
	symbol, base := endSymbol+1, 3
	for symbol < literalSymbols {
		extra := lengthExtra(symbol)
		for n := range 1 << extra {
			if base+n < maxMatch {
				c.lengths[base+n] = prefixes[symbol].with(uint32(n), extra)
			}
		}
		base += 1 << extra
		symbol++
	}
	c.lengths[maxMatch] = prefixes[literalSymbols-1]
	copy(c.distances[:], distances)
	return c
}

// lengthExtra returns how many extra bits follow the symbol of a length.
func lengthExtra(symbol int) uint8 {
	if symbol < 265 || symbol == literalSymbols-1 {
		return 0
	}
	return uint8(symbol-261) / 4
}

// with returns p followed by size bits of extra.
func (p prefix) with(extra uint32, size uint8) prefix {
	return prefix{p.bits | extra<<p.size, p.size + size}
}

// canonical returns the prefixes of a code from their sizes.
//
// Source: RFC 1951, 3.2.2.
func canonical(sizes []uint8) []prefix {
	var count, next [maxCodeSize + 2]uint32
	for _, size := range sizes {
		count[size]++
	}
	count[0] = 0
	for size := 1; size <= maxCodeSize; size++ {
		next[size+1] = (next[size] + count[size]) << 1
	}
	prefixes := make([]prefix, len(sizes))
	for symbol, size := range sizes {
		if size == 0 {
			continue
		}
		prefixes[symbol] = prefix{bits.Reverse32(next[size]) >> (32 - size), size}
		next[size]++
	}
	return prefixes
}

// sizeOrder is the order in which the sizes of the code of sizes are written.
//
// Source: RFC 1951, 3.2.7.
var sizeOrder = [sizeSymbols]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15} // never changes

// writeHead writes the head of the last block with dynamic codes.
func (c *code) writeHead(own, sizes []uint8) {
	w := bitWriter{out: make([]byte, 0, 4*len(sizes))}
	w.put(prefix{1 | 2<<1, 3}) // last block, dynamic codes
	w.put(prefix{literalSymbols - 257, 5})
	w.put(prefix{distanceSymbols - 1, 5})
	w.put(prefix{sizeSymbols - 4, 4})
	for _, symbol := range sizeOrder {
		w.put(prefix{uint32(own[symbol]), 3})
	}
	prefixes := canonical(own)
	for _, t := range runs(sizes) {
		if t>>lengthShift == 0 {
			w.put(prefixes[t])
		} else {
			w.put(prefixes[repeatSymbol].with(uint32(t>>lengthShift-3), 2))
		}
	}
	c.head, c.rest = w.out, prefix{uint32(w.bits), uint8(w.size)}
}

// runs returns sizes as tokens: a size, or a repetition of the one before, three to
// six times. Runs of zeroes, which could be longer, do not occur.
func runs(sizes []uint8) []token {
	var out []token
	for i := 0; i < len(sizes); {
		size := sizes[i]
		out = append(out, token(size))
		end := i + 1
		for end < len(sizes) && sizes[end] == size {
			end++
		}
		for i++; end-i >= 3; i += min(end-i, 6) {
			out = append(out, token(min(end-i, 6)<<lengthShift))
		}
	}
	return out
}

// bitWriter appends bits to bytes, the first lowest.
type bitWriter struct {
	out  []byte
	bits uint64 // not yet in out, fewer than eight
	size uint
}

func (w *bitWriter) put(p prefix) {
	w.bits |= uint64(p.bits) << w.size
	for w.size += uint(p.size); w.size >= 8; w.size -= 8 {
		w.out = append(w.out, byte(w.bits))
		w.bits >>= 8
	}
}
