package pdf

import "encoding/binary"

// subset collects the glyphs of one font that one document uses. A glyph gets
// its number in the file (CID) by order of first use; 0 is .notdef.
type subset struct {
	font    *Font
	cids    []uint16  // by glyph of the font; 0 means unused
	glyphs  []GlyphID // by CID
	texts   []string  // by CID: the text a reader gets back; "" for a part of another glyph
	offsets []uint32  // of the outlines, by CID
	written int       // CIDs used in text, without those that only composites need
}

func newSubset(f *Font) *subset {
	s := &subset{font: f} // which may not be loaded yet
	s.reset()
	return s
}

func (s *subset) reset() {
	for _, g := range s.glyphs[min(1, len(s.glyphs)):] {
		s.cids[g] = 0
	}
	s.glyphs = append(s.glyphs[:0], 0)
	s.texts = append(s.texts[:0], "")
}

func (s *subset) used() bool { return len(s.glyphs) > 1 }

// cid returns the number of a glyph in the file and takes it into the subset.
func (s *subset) cid(g GlyphID) uint16 {
	if s.cids == nil {
		s.cids = make([]uint16, s.font.glyphs)
	}
	if int(g) >= len(s.cids) || g == 0 {
		return 0
	}
	if c := s.cids[g]; c != 0 {
		return c
	}
	c := uint16(len(s.glyphs))
	s.cids[g] = c
	s.glyphs = append(s.glyphs, g)
	s.texts = append(s.texts, "")
	return c
}

// maps reports whether the ToUnicode entry of the glyph can say text: it says
// so already, or says nothing yet and now does.
func (s *subset) maps(cid uint16, text string) bool {
	if s.texts[cid] == "" {
		s.texts[cid] = text
	}
	return s.texts[cid] == text
}

// key identifies everything the font streams depend on: the glyphs in their
// order and the text of each.
func (s *subset) key(dst []byte, font int) []byte {
	dst = append(dst, byte(font))
	for i, g := range s.glyphs {
		dst = binary.BigEndian.AppendUint16(dst, uint16(g))
		dst = binary.AppendUvarint(dst, uint64(len(s.texts[i])))
		dst = append(dst, s.texts[i]...)
	}
	return dst
}

// program writes the TrueType program of the subset to dst, without hinting
// instructions. Parts of composite glyphs are taken into the subset.
func (s *subset) program(dst []byte) []byte {
	s.written = len(s.glyphs)
	f := newFontFile(dst, 6)
	start := len(f.out)
	s.appendOutlines(&f)
	long := len(f.out)-start > 2*0xFFFF
	f.end("glyf")
	head := f.copy(s.font.tables["head"])
	binary.BigEndian.PutUint32(head[headChecksum:], 0)
	binary.BigEndian.PutUint16(head[headLoca:], 0)
	if long {
		binary.BigEndian.PutUint16(head[headLoca:], 1)
	}
	f.end("head")
	count := uint16(len(s.glyphs))
	binary.BigEndian.PutUint16(f.copy(s.font.tables["hhea"])[hheaMetrics:], count)
	f.end("hhea")
	f.out = s.appendMetrics(f.out)
	f.end("hmtx")
	for _, o := range s.offsets {
		if long {
			f.out = binary.BigEndian.AppendUint32(f.out, o)
		} else {
			f.out = binary.BigEndian.AppendUint16(f.out, uint16(o/2))
		}
	}
	f.end("loca")
	binary.BigEndian.PutUint16(f.copy(s.font.tables["maxp"])[maxpGlyphs:], count)
	f.end("maxp")
	return f.out
}

// appendOutlines appends the outlines of all glyphs and notes their offsets.
func (s *subset) appendOutlines(f *fontFile) {
	glyf, start := f.out, len(f.out)
	s.offsets = s.offsets[:0]
	for i := 0; i < len(s.glyphs); i++ { // grows while composites add their parts
		s.offsets = append(s.offsets, uint32(len(glyf)-start))
		outline := s.font.outline(s.glyphs[i])
		if len(outline) < 10 {
			continue
		}
		if contours := signed(outline); contours >= 0 {
			glyf = appendSimple(glyf, outline, contours)
		} else {
			glyf = s.appendComposite(glyf, outline)
		}
		if (len(glyf)-start)&1 != 0 {
			glyf = append(glyf, 0)
		}
	}
	s.offsets = append(s.offsets, uint32(len(glyf)-start))
	f.out = glyf
}

// appendSimple copies an outline without its instructions.
func appendSimple(dst, outline []byte, contours int) []byte {
	end := 10 + 2*contours
	if end+2 > len(outline) {
		return dst
	}
	points := end + 2 + int(binary.BigEndian.Uint16(outline[end:]))
	if points > len(outline) {
		return dst
	}
	dst = append(dst, outline[:end]...)
	dst = append(dst, 0, 0)
	return append(dst, outline[points:]...)
}

// Flags of a component of a composite glyph. Source: OpenType 1.9, glyf.
const (
	argsAreWords     = 0x0001
	haveScale        = 0x0008
	moreComponents   = 0x0020
	haveXYScale      = 0x0040
	haveTwoByTwo     = 0x0080
	haveInstructions = 0x0100
)

// appendComposite copies a composite outline with its parts renumbered.
func (s *subset) appendComposite(dst, outline []byte) []byte {
	start := len(dst)
	dst = append(dst, outline...)
	for p := start + 10; p+4 <= len(dst); {
		flags := binary.BigEndian.Uint16(dst[p:])
		part := GlyphID(binary.BigEndian.Uint16(dst[p+2:]))
		binary.BigEndian.PutUint16(dst[p+2:], s.cid(part))
		binary.BigEndian.PutUint16(dst[p:], flags&^haveInstructions)
		p += 4 + componentSize(flags)
		if flags&moreComponents == 0 {
			return dst[:min(p, len(dst))]
		}
	}
	return dst
}

func componentSize(flags uint16) int {
	size := 2
	if flags&argsAreWords != 0 {
		size = 4
	}
	switch {
	case flags&haveScale != 0:
		size += 2
	case flags&haveXYScale != 0:
		size += 4
	case flags&haveTwoByTwo != 0:
		size += 8
	}
	return size
}

// appendMetrics appends advance and bearing of all glyphs.
func (s *subset) appendMetrics(dst []byte) []byte {
	hmtx, long := s.font.tables["hmtx"], s.font.metrics.longHeader
	for _, g := range s.glyphs {
		if int(g) < long {
			dst = append(dst, hmtx[longMetricLen*int(g):longMetricLen*int(g)+4]...)
			continue
		}
		dst = append(dst, hmtx[longMetricLen*(long-1):longMetricLen*(long-1)+2]...)
		bearing := longMetricLen*long + 2*(int(g)-long)
		dst = append(dst, hmtx[bearing:bearing+2]...)
	}
	return dst
}

// fontFile writes a TrueType file table by table, in order of tag: what is appended to
// out between two calls of end is a table.
type fontFile struct {
	out    []byte
	start  int // of the file
	record int // of the next table in the directory
	from   int // where the table at hand begins
}

// newFontFile starts a file of so many tables after dst.
func newFontFile(dst []byte, tables int) fontFile {
	entrySelector, power := 0, 1
	for power*2 <= tables {
		power *= 2
		entrySelector++
	}
	f := fontFile{start: len(dst), record: len(dst) + tableHeader}
	dst = binary.BigEndian.AppendUint32(dst, 0x00010000)
	for _, v := range [4]int{tables, power * tableRecord, entrySelector, (tables - power) * tableRecord} {
		dst = binary.BigEndian.AppendUint16(dst, uint16(v))
	}
	for range tables * tableRecord {
		dst = append(dst, 0)
	}
	f.out, f.from = dst, len(dst)
	return f
}

// copy appends data and returns the copy, to be changed.
func (f *fontFile) copy(data []byte) []byte {
	f.out = append(f.out, data...)
	return f.out[len(f.out)-len(data):]
}

// end enters the table at hand into the directory and fills it up to four bytes.
func (f *fontFile) end(tag string) {
	data := f.out[f.from:]
	record := f.out[f.record:]
	copy(record, tag)
	binary.BigEndian.PutUint32(record[4:], checksum(data))
	binary.BigEndian.PutUint32(record[8:], uint32(f.from-f.start))
	binary.BigEndian.PutUint32(record[12:], uint32(len(data)))
	for range -len(data) & 3 {
		f.out = append(f.out, 0)
	}
	f.record, f.from = f.record+tableRecord, len(f.out)
}

func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + binary.BigEndian.Uint32(rest[:])
}
