package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/zlib"
)

// pixmap is a picture of three bytes a dot: red, green, blue.
type pixmap struct {
	width, height int
	dots          []byte
}

// maxDots is the largest page that is drawn, some twenty sheets of A4.
const maxDots = 25_000_000

// readPixmap reads a picture in the portable pixmap format, of which several may
// follow each other. It returns io.EOF where no more follow.
func readPixmap(in *bufio.Reader) (pixmap, error) {
	if _, err := in.Peek(1); err != nil {
		return pixmap{}, err
	}
	var p pixmap
	if _, err := fmt.Fscanf(in, "P6\n%d %d\n255", &p.width, &p.height); err != nil {
		return pixmap{}, fmt.Errorf("page is no pixmap: %w", noEOF(err))
	}
	if space, err := in.ReadByte(); err != nil || space != '\n' { // just one: what looks like another is the first dot
		return pixmap{}, errors.New("page is no pixmap: its header does not end")
	}
	if p.width <= 0 || p.height <= 0 || p.width > maxDots/p.height {
		return pixmap{}, fmt.Errorf("page of %d x %d dots cannot be drawn", p.width, p.height)
	}
	p.dots = make([]byte, 3*p.width*p.height)
	if _, err := io.ReadFull(in, p.dots); err != nil {
		return pixmap{}, fmt.Errorf("page is cut off: %w", noEOF(err))
	}
	return p, nil
}

// noEOF turns an end in the wrong place into an error that does not look like the
// end of the last page.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// png returns the picture as PNG, with its rows as they are: filters make pages of
// text no smaller. image/png tries five filters on each row and takes five times as
// long, which is most of what somebody waits who saves a template.
//
// Source: ISO/IEC 15948 (PNG), 5 and 11.2.
func (p pixmap) png() ([]byte, error) {
	var rows bytes.Buffer
	z, err := zlib.NewWriterLevel(&rows, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	for y := range p.height {
		if _, err := z.Write([]byte{0}); err != nil { // no filter
			return nil, err
		}
		if _, err := z.Write(p.dots[3*p.width*y : 3*p.width*(y+1)]); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	header := binary.BigEndian.AppendUint32(nil, uint32(p.width))
	header = binary.BigEndian.AppendUint32(header, uint32(p.height))
	header = append(header, 8, 2, 0, 0, 0) // bits of a colour, colours without palette, the only methods, not interlaced
	out := []byte("\x89PNG\r\n\x1a\n")
	out = appendChunk(out, "IHDR", header)
	out = appendChunk(out, "IDAT", rows.Bytes())
	return appendChunk(out, "IEND", nil), nil
}

// appendChunk writes a part of a PNG: its length, name, data and checksum.
func appendChunk(dst []byte, name string, data []byte) []byte {
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(data)))
	start := len(dst)
	dst = append(append(dst, name...), data...)
	return binary.BigEndian.AppendUint32(dst, crc32.ChecksumIEEE(dst[start:]))
}
