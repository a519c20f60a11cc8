package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strconv"

	"github.com/klauspost/compress/zlib"
)

// ref is the number of an indirect object.
type ref int

// objects lays a PDF file out: streams one after the other, all other objects
// in one object stream, and a cross-reference stream at the end.
//
// Source: ISO 32000-1, 7.5.7 and 7.5.8.
type objects struct {
	file    []byte
	places  []place // by object number
	body    []byte  // of the object stream
	index   []int   // object number and offset within body, in turns
	scratch []byte
	deflate deflater
	pack    packer
	codes   *codes
}

// place is where an object stands: at an offset of the file, or as the n-th
// object of the object stream.
type place struct {
	offset   int
	inStream bool
}

// reset starts a file. The comment after the version marks it as binary
// (ISO 19005-3, 6.1.2).
func (o *objects) reset() {
	o.file = append(o.file[:0], "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	o.places = append(o.places[:0], place{})
	o.body = o.body[:0]
	o.index = o.index[:0]
}

// reserve returns the number of an object that is written later.
func (o *objects) reserve() ref {
	o.places = append(o.places, place{})
	return ref(len(o.places) - 1)
}

// begin starts an object of the object stream; what follows up to end is it.
func (o *objects) begin(r ref) {
	o.places[r] = place{offset: len(o.index) / 2, inStream: true}
	o.index = append(o.index, int(r), len(o.body))
}

func (o *objects) end() { o.body = append(o.body, '\n') }

func (o *objects) raw(s string) { o.body = append(o.body, s...) }

func (o *objects) int(n int) { o.body = strconv.AppendInt(o.body, int64(n), 10) }

func (o *objects) ref(r ref) {
	o.int(int(r))
	o.raw(" 0 R ")
}

func (o *objects) text(s string) { o.body = appendTextString(o.body, s) }

func (o *objects) name(s string) { o.body = appendName(o.body, s) }

// stream writes a stream object. dict holds its entries but for Length.
func (o *objects) stream(r ref, dict string, data []byte) {
	o.places[r] = place{offset: len(o.file)}
	o.file = strconv.AppendInt(o.file, int64(r), 10)
	o.file = append(o.file, " 0 obj\n<<"...)
	o.file = append(o.file, dict...)
	o.file = append(o.file, "/Length "...)
	o.file = strconv.AppendInt(o.file, int64(len(data)), 10)
	o.file = append(o.file, ">>\nstream\n"...)
	o.file = append(o.file, data...)
	o.file = append(o.file, "\nendstream\nendobj\n"...)
}

// compressed writes a stream object with its data packed in a code.
func (o *objects) compressed(r ref, dict string, c *code, data []byte) {
	o.stream(r, dict+"/Filter/FlateDecode", o.pack.repetitions(c, data))
}

// finish closes the file and returns it; the bytes are valid until reset. The
// file identifier is a hash of all that precedes the last object; the hash of the
// whole file goes on from there.
func (o *objects) finish(root, info ref) File {
	streamRef := o.reserve()
	header := o.scratch[:0]
	for _, v := range o.index {
		header = strconv.AppendInt(header, int64(v), 10)
		header = append(header, ' ')
	}
	first := len(header)
	o.scratch = append(header, o.body...)
	o.compressed(streamRef, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(o.index)/2, first), o.codes.objects, o.scratch)
	sum := sha256.New()
	_, _ = sum.Write(o.file)
	id := sum.Sum(nil)

	crossRef := o.reserve()
	start := len(o.file)
	o.places[crossRef] = place{offset: start}
	o.scratch = o.crossReferences(o.scratch[:0], streamRef)
	o.compressed(crossRef, fmt.Sprintf("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%[4]x>]",
		len(o.places), root, info, id[:16]), o.codes.references, o.scratch)
	o.file = append(o.file, "startxref\n"...)
	o.file = strconv.AppendInt(o.file, int64(start), 10)
	o.file = append(o.file, "\n%%EOF\n"...)
	_, _ = sum.Write(o.file[start:])
	return File{Data: o.file, SHA256: [sha256.Size]byte(sum.Sum(nil))}
}

// crossReferences writes the rows of the table, each as its difference from the one
// above: most are the same but for a count.
//
// Source: ISO 32000-1, 7.4.4.4 and 7.5.8.3; PNG (third edition), 9.2.
func (o *objects) crossReferences(dst []byte, stream ref) []byte {
	const up = 2
	var above [7]byte
	for n, p := range o.places {
		row := [7]byte{1, byte(p.offset >> 24), byte(p.offset >> 16), byte(p.offset >> 8), byte(p.offset)}
		switch {
		case n == 0:
			row = [7]byte{5: 0xFF, 6: 0xFF}
		case p.inStream:
			row = [7]byte{2, byte(stream >> 24), byte(stream >> 16), byte(stream >> 8), byte(stream), byte(p.offset >> 8), byte(p.offset)}
		}
		dst = append(dst, up)
		for i := range row {
			dst = append(dst, row[i]-above[i])
		}
		above = row
	}
	return dst
}

// deflater compresses what a packer does not suit, with one reused compressor. The version of the module
// behind it is part of the bytes: golden hashes in tests notice a change.
type deflater struct {
	writer *zlib.Writer
	out    bytes.Buffer
}

func newDeflater(level int) (deflater, error) {
	w, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		return deflater{}, fmt.Errorf("compression level %d: %w", level, err)
	}
	return deflater{writer: w}, nil
}

// bytes returns data deflated; valid until the next call. Writing to memory
// has no errors to report.
func (d *deflater) bytes(data []byte) []byte {
	d.out.Reset()
	d.writer.Reset(&d.out)
	_, _ = d.writer.Write(data)
	_ = d.writer.Close()
	return d.out.Bytes()
}
