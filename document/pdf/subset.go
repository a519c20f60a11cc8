package pdf

import "encoding/binary"

// subset collects the glyphs of one font that one document uses. A glyph gets
// its number in the file (CID) by order of first use; 0 is .notdef.
type subset struct {
	font    *Font
	cids    []uint16  // by glyph of the font; 0 means unused
	glyphs  []GlyphID // by CID
	texts   []string  // by CID: the text a reader gets back; "" for a part of another glyph
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
	glyf, offsets := s.outlines()
	long := len(glyf) > 2*0xFFFF
	loca := make([]byte, 0, 4*len(offsets))
	for _, o := range offsets {
		if long {
			loca = binary.BigEndian.AppendUint32(loca, o)
		} else {
			loca = binary.BigEndian.AppendUint16(loca, uint16(o/2))
		}
	}
	count := uint16(len(s.glyphs))
	head := append([]byte(nil), s.font.tables["head"]...)
	binary.BigEndian.PutUint32(head[headChecksum:], 0)
	binary.BigEndian.PutUint16(head[headLoca:], 0)
	if long {
		binary.BigEndian.PutUint16(head[headLoca:], 1)
	}
	hhea := append([]byte(nil), s.font.tables["hhea"]...)
	binary.BigEndian.PutUint16(hhea[hheaMetrics:], count)
	maxp := append([]byte(nil), s.font.tables["maxp"]...)
	binary.BigEndian.PutUint16(maxp[maxpGlyphs:], count)
	return appendFontFile(dst, []table{
		{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", s.horizontalMetrics()}, {"loca", loca}, {"maxp", maxp},
	})
}

func (s *subset) outlines() (glyf []byte, offsets []uint32) {
	for i := 0; i < len(s.glyphs); i++ { // grows while composites add their parts
		offsets = append(offsets, uint32(len(glyf)))
		outline := s.font.outline(s.glyphs[i])
		if len(outline) < 10 {
			continue
		}
		if contours := signed(outline); contours >= 0 {
			glyf = appendSimple(glyf, outline, contours)
		} else {
			glyf = s.appendComposite(glyf, outline)
		}
		if len(glyf)&1 != 0 {
			glyf = append(glyf, 0)
		}
	}
	return glyf, append(offsets, uint32(len(glyf)))
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

func (s *subset) horizontalMetrics() []byte {
	hmtx, long := s.font.tables["hmtx"], s.font.metrics.longHeader
	dst := make([]byte, 0, longMetricLen*len(s.glyphs))
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

type table struct {
	tag  string
	data []byte
}

// appendFontFile writes a TrueType file of tables, which are in order of tag.
func appendFontFile(dst []byte, tables []table) []byte {
	entrySelector, power := 0, 1
	for power*2 <= len(tables) {
		power *= 2
		entrySelector++
	}
	dst = binary.BigEndian.AppendUint32(dst, 0x00010000)
	for _, v := range []int{len(tables), power * tableRecord, entrySelector, (len(tables) - power) * tableRecord} {
		dst = binary.BigEndian.AppendUint16(dst, uint16(v))
	}
	offset := tableHeader + tableRecord*len(tables)
	for _, t := range tables {
		dst = append(dst, t.tag...)
		dst = binary.BigEndian.AppendUint32(dst, checksum(t.data))
		dst = binary.BigEndian.AppendUint32(dst, uint32(offset))
		dst = binary.BigEndian.AppendUint32(dst, uint32(len(t.data)))
		offset += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		dst = append(dst, t.data...)
		for range (4 - len(t.data)&3) & 3 {
			dst = append(dst, 0)
		}
	}
	return dst
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
