package pdf

import (
	"encoding/binary"
	"hash/adler32"
	"math/bits"
	"strings"
)

// packer compresses the streams that each document has of its own: its content,
// its structure, its fonts, its XML. These are short, alike from document to
// document and made of the same words, so that the work of a compressor for
// anything (counting bytes, making a code for them) is larger than what it gains.
// A packer finds repetitions and writes them in a [code] that was made before.
//
// What it writes depends on the bytes alone: its table is empty at each start.
//
// Source: RFC 1950 (zlib), RFC 1951 (deflate).
type packer struct {
	last   [tableSize]int32 // by hash of four bytes: where they stood last, plus one; 0 for nowhere
	tokens []token

	out  []byte
	bits uint64 // of out, fewer than eight
	size uint
}

const (
	tableBits = 12
	tableSize = 1 << tableBits

	minMatch    = 4 // bytes; deflate knows three, which save nothing in these texts
	maxMatch    = 258
	maxDistance = 1 << 15

	goodMatch = 24 // bytes; nothing longer is looked for
	noted     = 4  // places at either end of a repetition
)

// token is a literal byte, or a repetition: its length shifted by lengthShift, with
// its distance less one below. The length of a literal is 0.
type token uint32

const lengthShift = 16

// repetitions returns data as a zlib stream; valid until the next call.
func (p *packer) repetitions(c *code, data []byte) []byte {
	p.begin(c, len(data))
	p.find(data)
	p.write(c, p.tokens)
	return p.finish(c, data)
}

// literals is repetitions for data that hardly repeats itself, as outlines do.
func (p *packer) literals(c *code, data []byte) []byte {
	p.begin(c, len(data))
	p.writeLiterals(c, data)
	return p.finish(c, data)
}

// find fills tokens: at each byte a repetition from the last place with the same four
// bytes, unless one that begins a byte later is longer.
func (p *packer) find(data []byte) {
	clear(p.last[:])
	if cap(p.tokens) < len(data) {
		p.tokens = make([]token, len(data)+len(data)/2)
	}
	tokens, count := p.tokens[:len(data)], 0
	end := len(data) - 8 // so that eight bytes can be loaded
	at := 0
	for at < end {
		length, back := p.repeated(data, at)
		seen := at + 1
		for length > 0 && length < goodMatch && seen < end {
			longer, further := p.repeated(data, seen)
			seen++
			if longer <= length {
				break
			}
			tokens[count] = token(data[at])
			count++
			at++
			length, back = longer, further
		}
		if length == 0 {
			tokens[count] = token(data[at])
			count++
			at++
			continue
		}
		tokens[count] = token(length<<lengthShift | (back - 1))
		count++
		at += length
		p.note(data, seen, min(at, end))
	}
	p.tokens = appendLiterals(tokens[:count], data[min(at, len(data)):])
}

// appendLiterals appends bytes as they are.
func appendLiterals(tokens []token, data []byte) []token {
	for _, b := range data {
		tokens = append(tokens, token(b))
	}
	return tokens
}

// repeated returns the repetition at a place, length 0 where there is none, and notes
// the place.
func (p *packer) repeated(data []byte, at int) (length, back int) {
	word := binary.LittleEndian.Uint32(data[at:])
	h := hash(word)
	from := int(p.last[h]) - 1
	p.last[h] = int32(at) + 1
	if from < 0 || at-from > maxDistance || binary.LittleEndian.Uint32(data[from:]) != word {
		return 0, 0
	}
	return minMatch + same(data[from+minMatch:], data[at+minMatch:]), at - from
}

// note notes the places within a repetition that others most likely begin at: the
// first and the last ones.
func (p *packer) note(data []byte, from, to int) {
	for at := from; at < to; at++ {
		if at == from+noted && at < to-noted {
			at = to - noted
		}
		p.last[hash(binary.LittleEndian.Uint32(data[at:]))] = int32(at) + 1
	}
}

func hash(word uint32) uint32 { return word * 0x9E3779B1 >> (32 - tableBits) }

// same returns how many bytes a and b, which is the shorter, begin with alike, at
// most what is left of the longest repetition.
func same(a, b []byte) int {
	n, limit := 0, min(len(b), maxMatch-minMatch)
	for ; n+8 <= limit; n += 8 {
		if d := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:]); d != 0 {
			return n + bits.TrailingZeros64(d)>>3
		}
	}
	for n < limit && a[n] == b[n] {
		n++
	}
	return n
}

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

// zlibHead says deflate with a window of 32 kB. Source: RFC 1950, 2.2.
const zlibHead = "\x78\x9C"

// begin starts a stream of so many bytes before compression, with room for it: a
// literal takes 15 bits at most, a repetition of four bytes 48, and each store eight
// bytes.
func (p *packer) begin(c *code, size int) {
	if need := len(c.head) + 2*size + 32; cap(p.out) < need {
		p.out = make([]byte, 0, need+need/2)
	}
	p.out = append(append(p.out[:0], zlibHead...), c.head...)
	p.bits, p.size = uint64(c.rest.bits), uint(c.rest.size)
}

// write writes tokens.
func (p *packer) write(c *code, tokens []token) {
	out, at := p.out[:cap(p.out)], len(p.out)
	acc, size := p.bits, p.size
	for _, t := range tokens {
		if t < 1<<lengthShift {
			l := c.literals[byte(t)]
			acc |= uint64(l.bits) << (size & 63)
			size += uint(l.size)
		} else {
			l := c.lengths[t>>lengthShift]
			acc |= uint64(l.bits) << (size & 63)
			size += uint(l.size)
			symbol, extra := distanceSymbol(t)
			d := c.distances[symbol]
			acc |= uint64(d.bits) << (size & 63)
			size += uint(d.size)
			acc |= uint64(t) & (1<<extra - 1) << (size & 63)
			size += extra
		}
		binary.LittleEndian.PutUint64(out[at:], acc)
		at += int(size >> 3)
		acc >>= size &^ 7 & 63
		size &= 7
	}
	p.out, p.bits, p.size = out[:at], acc, size
}

// distanceSymbol returns the symbol for the distance of a repetition and how many low
// bits of it follow.
//
// Source: RFC 1951, 3.2.5.
func distanceSymbol(t token) (symbol uint32, extra uint) {
	back := uint32(t & (1<<lengthShift - 1)) // distance less one
	if back < 4 {
		return back, 0
	}
	extra = uint(bits.Len32(back)) - 2
	return uint32(2*extra) + back>>extra, extra
}

// writeLiterals writes bytes as they are, three at a time where there are so many.
func (p *packer) writeLiterals(c *code, data []byte) {
	out, at := p.out[:cap(p.out)], len(p.out)
	acc, size := p.bits, p.size
	for len(data) > 0 {
		three := data[:min(3, len(data))]
		for _, b := range three {
			l := c.literals[b]
			acc |= uint64(l.bits) << (size & 63)
			size += uint(l.size)
		}
		data = data[len(three):]
		binary.LittleEndian.PutUint64(out[at:], acc)
		at += int(size >> 3)
		acc >>= size &^ 7 & 63
		size &= 7
	}
	p.out, p.bits, p.size = out[:at], acc, size
}

// finish ends the stream of data and returns it.
func (p *packer) finish(c *code, data []byte) []byte {
	acc := p.bits | uint64(c.end.bits)<<p.size
	for size := int(p.size) + int(c.end.size); size > 0; size -= 8 {
		p.out = append(p.out, byte(acc))
		acc >>= 8
	}
	p.out = binary.BigEndian.AppendUint32(p.out, adler32.Checksum(data))
	return p.out
}
