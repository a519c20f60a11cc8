package pdf

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// GlyphID is the number of a glyph within its font program.
type GlyphID uint16

// Font is a TrueType font program. It is parsed once, does not change after that,
// and may be shared by all writers.
type Font struct {
	name       string // PostScript name
	read       func() ([]byte, error)
	once       sync.Once
	err        error // of reading and parsing
	glyphs     int
	unitsPerEm int
	advances   []int32 // by glyph, thousandths of an em
	loca       []uint32
	glyf       []byte
	tables     map[string][]byte // never iterated but to be sorted
	metrics    metrics
}

// metrics are the values of a font descriptor, in thousandths of an em.
type metrics struct {
	box                        [4]int
	ascent, descent, capHeight int
	stemV, longHeader          int
}

// Sizes and offsets of the TrueType tables that are read here.
const (
	tableRecord   = 16
	tableHeader   = 12
	headSize      = 54
	headUnits     = 18
	headBox       = 36
	headLoca      = 50
	headChecksum  = 8
	hheaSize      = 36
	hheaMetrics   = 34
	maxpGlyphs    = 4
	os2CapHeight  = 88
	defaultStemV  = 80
	longMetricLen = 4
)

// ParseFont reads a TrueType font program with outlines in its glyf table.
// name is its PostScript name. The data is kept and must not change.
//
// Errors: a table is missing or does not fit the file. CFF fonts are refused.
//
// Source: OpenType 1.9, tables head, hhea, hmtx, maxp, loca, glyf, OS/2.
func ParseFont(name string, data []byte) (*Font, error) {
	f := DeferFont(name, func() ([]byte, error) { return data, nil })
	if err := f.Load(); err != nil {
		return nil, err
	}
	return f, nil
}

// DeferFont returns a font that is read and parsed by its first Load, for fonts
// that most programs never need. What read returns must not change.
func DeferFont(name string, read func() ([]byte, error)) *Font {
	return &Font{name: name, read: read}
}

// Load parses the font where that has not been done. It must have returned nil
// before a text names a glyph of the font. It is safe for concurrent use.
//
// Errors: as ParseFont, and those of reading; always the same.
func (f *Font) Load() error {
	f.once.Do(func() {
		if err := f.parse(); err != nil {
			f.err = fmt.Errorf("font %s: %w", f.name, err)
		}
	})
	return f.err
}

func (f *Font) parse() error {
	data, err := f.read()
	if err != nil {
		return err
	}
	if err := f.readTables(data); err != nil {
		return err
	}
	if err := f.readGlyphs(); err != nil {
		return err
	}
	f.readMetrics()
	return nil
}

// outlineTables are the tables with the shapes of the glyphs: most of a font.
var outlineTables = []string{"glyf", "loca"} // never changes

// Metrics returns the loaded font without the shapes of its glyphs: what it takes
// to set text, in a fraction of the memory.
func (f *Font) Metrics() []byte {
	tags := slices.Sorted(maps.Keys(f.tables))
	tags = slices.DeleteFunc(tags, func(tag string) bool { return slices.Contains(outlineTables, tag) })
	file := newFontFile(nil, len(tags))
	for _, tag := range tags {
		file.copy(f.tables[tag])
		file.end(tag)
	}
	return file.out
}

func (f *Font) readTables(data []byte) error {
	if len(data) < tableHeader {
		return fmt.Errorf("%d bytes are no font", len(data))
	}
	count := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < tableHeader+tableRecord*count {
		return fmt.Errorf("table directory is cut off")
	}
	f.tables = make(map[string][]byte, count)
	for i := range count {
		record := data[tableHeader+tableRecord*i:]
		offset := uint64(binary.BigEndian.Uint32(record[8:]))
		size := uint64(binary.BigEndian.Uint32(record[12:]))
		if offset+size > uint64(len(data)) {
			return fmt.Errorf("table %q lies outside the file", record[:4])
		}
		f.tables[string(record[:4])] = data[offset : offset+size]
	}
	for _, need := range []struct {
		table string
		size  int
	}{{"head", headSize}, {"hhea", hheaSize}, {"maxp", 6}, {"hmtx", longMetricLen}, {"loca", 4}, {"glyf", 1}} {
		if len(f.tables[need.table]) < need.size {
			return fmt.Errorf("table %q is missing or too short", need.table)
		}
	}
	return nil
}

func (f *Font) readGlyphs() error {
	head, loca, hmtx := f.tables["head"], f.tables["loca"], f.tables["hmtx"]
	f.glyf = f.tables["glyf"]
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][maxpGlyphs:]))
	f.unitsPerEm = int(binary.BigEndian.Uint16(head[headUnits:]))
	f.metrics.longHeader = int(binary.BigEndian.Uint16(f.tables["hhea"][hheaMetrics:]))
	long := binary.BigEndian.Uint16(head[headLoca:]) != 0
	width := 2
	if long {
		width = 4
	}
	if f.unitsPerEm == 0 || f.metrics.longHeader == 0 || len(hmtx) < longMetricLen*f.metrics.longHeader ||
		len(hmtx) < longMetricLen*f.metrics.longHeader+2*(f.glyphs-f.metrics.longHeader) || len(loca) < width*(f.glyphs+1) {
		return fmt.Errorf("tables do not agree on %d glyphs", f.glyphs)
	}
	f.loca = make([]uint32, f.glyphs+1)
	for i := range f.loca {
		if long {
			f.loca[i] = binary.BigEndian.Uint32(loca[4*i:])
		} else {
			f.loca[i] = 2 * uint32(binary.BigEndian.Uint16(loca[2*i:]))
		}
		if i > 0 && f.loca[i] < f.loca[i-1] || int(f.loca[i]) > len(f.glyf) {
			return fmt.Errorf("outline of glyph %d lies outside its table", i)
		}
	}
	f.advances = make([]int32, f.glyphs)
	for i := range f.advances {
		long := min(i, f.metrics.longHeader-1)
		f.advances[i] = int32(f.thousandths(int(binary.BigEndian.Uint16(hmtx[longMetricLen*long:]))))
	}
	return nil
}

func (f *Font) readMetrics() {
	head, hhea := f.tables["head"], f.tables["hhea"]
	m := &f.metrics
	for i := range m.box {
		m.box[i] = f.thousandths(signed(head[headBox+2*i:]))
	}
	m.ascent = f.thousandths(signed(hhea[4:]))
	m.descent = f.thousandths(signed(hhea[6:]))
	m.stemV = defaultStemV
	m.capHeight = m.ascent
	if os2 := f.tables["OS/2"]; len(os2) >= os2CapHeight+2 {
		m.capHeight = f.thousandths(signed(os2[os2CapHeight:]))
	}
}

func (f *Font) thousandths(units int) int { return units * 1000 / f.unitsPerEm }

func signed(b []byte) int { return int(int16(binary.BigEndian.Uint16(b))) }

// Name returns the PostScript name the font was parsed with.
func (f *Font) Name() string { return f.name }

// Advance returns the width of a glyph in thousandths of an em, 0 for a glyph
// the font does not have.
func (f *Font) Advance(g GlyphID) int32 {
	if int(g) >= len(f.advances) {
		return 0
	}
	return f.advances[g]
}

// CapHeight returns the height of capitals in thousandths of an em.
func (f *Font) CapHeight() int32 { return int32(f.metrics.capHeight) }

// outline returns the glyf entry of a glyph; empty for a blank one.
func (f *Font) outline(g GlyphID) []byte {
	if int(g) >= f.glyphs {
		return nil
	}
	return f.glyf[f.loca[g]:f.loca[g+1]]
}
