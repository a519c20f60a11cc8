package pdf

import (
	"encoding/binary"
	"hash/adler32"
	"math/bits"
	"slices"
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
	last   [tableSize]int32 // by hash of four bytes: where they stood last; 0 for nowhere too
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

// framed is literals for data whose begin and end are always the same: their tokens
// were found once.
func (p *packer) framed(c *code, data []byte, f *frame) []byte {
	p.begin(c, len(data))
	p.write(c, f.head)
	p.writeLiterals(c, data[f.before:len(data)-f.after])
	p.write(c, f.tail)
	return p.finish(c, data)
}

// frame is what each stream of a kind begins and ends with.
type frame struct {
	head, tail    []token
	before, after int // bytes
}

func newFrame(head, tail string) *frame {
	p := &packer{}
	p.find([]byte(head))
	f := &frame{head: slices.Clone(p.tokens), before: len(head), after: len(tail)}
	p.find([]byte(tail))
	f.tail = slices.Clone(p.tokens)
	return f
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
		back := p.earlier(data, at)
		if back == 0 {
			tokens[count] = token(data[at])
			count++
			at++
			continue
		}
		length := repeated(data, at, back)
		seen := at + 1
		for length < goodMatch && seen < end {
			further := p.earlier(data, seen)
			seen++
			if further == 0 {
				break
			}
			longer := repeated(data, seen-1, further)
			if longer <= length {
				break
			}
			tokens[count] = token(data[at])
			count++
			at++
			length, back = longer, further
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

// earlier returns how far before a place its four bytes stood last, 0 for nowhere, and
// notes the place. (Bytes that stood nowhere are compared with the first ones, which
// they are not: those are noted.)
func (p *packer) earlier(data []byte, at int) (back int) {
	word := binary.LittleEndian.Uint32(data[at:])
	last := &p.last[hash(word)]
	from := int(*last)
	*last = int32(at)
	if uint(at-from-1) >= maxDistance || binary.LittleEndian.Uint32(data[from:]) != word {
		return 0
	}
	return at - from
}

// note notes the places within a repetition that others most likely begin at: the
// first and the last ones.
func (p *packer) note(data []byte, from, to int) {
	for at := from; at < to; at++ {
		if at == from+noted && at < to-noted {
			at = to - noted
		}
		p.last[hash(binary.LittleEndian.Uint32(data[at:]))] = int32(at)
	}
}

func hash(word uint32) uint32 { return word * 0x9E3779B1 >> (32 - tableBits) }

// repeated returns the length of the repetition at a place of what stood so far before.
func repeated(data []byte, at, back int) int {
	return minMatch + same(data[at-back+minMatch:], data[at+minMatch:])
}

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
	for ; len(data) >= 3; data = data[3:] {
		first, second, third := c.literals[data[0]], c.literals[data[1]], c.literals[data[2]]
		acc |= (uint64(first.bits) | uint64(second.bits)<<(first.size&63) | uint64(third.bits)<<((first.size+second.size)&63)) << (size & 63)
		size += uint(first.size + second.size + third.size)
		binary.LittleEndian.PutUint64(out[at:], acc)
		at += int(size >> 3)
		acc >>= size &^ 7 & 63
		size &= 7
	}
	for _, b := range data { // one or two
		l := c.literals[b]
		acc |= uint64(l.bits) << (size & 63)
		size += uint(l.size)
	}
	binary.LittleEndian.PutUint64(out[at:], acc)
	at += int(size >> 3)
	acc >>= size &^ 7 & 63
	size &= 7
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
