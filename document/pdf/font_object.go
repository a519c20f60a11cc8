package pdf

import (
	"hash/fnv"
	"strconv"
)

// writeResources writes the fonts and graphics in use and returns the resource
// dictionary of all pages.
func (w *Writer) writeResources() ref {
	o := &w.objects
	written := make([]ref, len(w.subsets))
	for i, s := range w.subsets {
		if s.used() {
			written[i] = w.writeFont(i)
		}
	}
	graphics := w.writeGraphics()
	resources := o.reserve()
	o.begin(resources)
	o.raw("<</Font<<")
	for i, r := range written {
		if r == 0 {
			continue
		}
		o.raw("/F" + strconv.Itoa(i) + " ")
		o.ref(r)
	}
	o.raw(">>")
	if len(graphics) > 0 {
		o.raw("/XObject<<")
		for i, r := range graphics {
			o.raw("/G" + strconv.Itoa(i) + " ")
			o.ref(r)
		}
		o.raw(">>")
	}
	o.raw(">>")
	o.end()
	return resources
}

// writeFont writes a composite font with its descendant, descriptor, program
// and mapping to Unicode (ISO 32000-1, 9.7 and 9.10).
func (w *Writer) writeFont(index int) ref {
	o, s := &w.objects, w.subsets[index]
	font, descendant, descriptor, program, toUnicode := o.reserve(), o.reserve(), o.reserve(), o.reserve(), o.reserve()
	widths := len(s.glyphs)
	w.scratch = s.key(w.scratch[:0], index)
	name := subsetTag(w.scratch) + "+" + s.font.name
	w.scratch = s.program(w.scratch[:0])
	o.stream(program, "/Filter/FlateDecode/Length1 "+strconv.Itoa(len(w.scratch)), o.pack.literals(w.codes.program, w.scratch))
	w.scratch = s.appendToUnicode(w.scratch[:0])
	o.stream(toUnicode, "/Filter/FlateDecode", o.pack.framed(w.codes.mapping, w.scratch, w.mapping))

	o.begin(font)
	o.raw("<</Type/Font/Subtype/Type0/BaseFont")
	o.name(name)
	o.raw("/Encoding/Identity-H/DescendantFonts[")
	o.ref(descendant)
	o.raw("]/ToUnicode ")
	o.ref(toUnicode)
	o.raw(">>")
	o.end()

	o.begin(descendant)
	o.raw("<</Type/Font/Subtype/CIDFontType2/BaseFont")
	o.name(name)
	o.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ")
	o.ref(descriptor)
	o.raw("/W[0[")
	for _, g := range s.glyphs[:widths] {
		o.int(int(s.font.Advance(g)))
		o.raw(" ")
	}
	o.raw("]]>>")
	o.end()
	w.writeDescriptor(descriptor, program, s.font, name)
	return font
}

// symbolic is the font flag of a font with an encoding of its own.
const symbolic = 4

func (w *Writer) writeDescriptor(descriptor, program ref, f *Font, name string) {
	o := &w.objects
	o.begin(descriptor)
	o.raw("<</Type/FontDescriptor/FontName")
	o.name(name)
	o.raw("/Flags " + strconv.Itoa(symbolic) + "/FontBBox[")
	for _, v := range f.metrics.box {
		o.int(v)
		o.raw(" ")
	}
	o.raw("]/ItalicAngle 0")
	for _, entry := range []struct {
		name  string
		value int
	}{{"/Ascent ", f.metrics.ascent}, {"/Descent ", f.metrics.descent}, {"/CapHeight ", f.metrics.capHeight}, {"/StemV ", f.metrics.stemV}} {
		o.raw(entry.name)
		o.int(entry.value)
	}
	o.raw("/FontFile2 ")
	o.ref(program)
	o.raw(">>")
	o.end()
}

// subsetTag returns the six capitals that set subsets of one font apart (ISO
// 32000-1, 9.6.4), derived from what the subset holds.
func subsetTag(key []byte) string {
	hash := fnv.New64a()
	_, _ = hash.Write(key)
	sum := hash.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = byte('A' + sum%26)
		sum /= 26
	}
	return string(tag[:])
}

const (
	cmapHead = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap " +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def " +
		"/CMapName/Adobe-Identity-UCS def /CMapType 2 def " +
		"1 begincodespacerange<0000><FFFF>endcodespacerange\n"
	cmapTail = "endcmap CMapName currentdict /CMap defineresource pop end end"
)

// appendToUnicode writes the mapping from glyphs to text.
//
// Source: ISO 32000-1, 9.10.3.
func (s *subset) appendToUnicode(dst []byte) []byte {
	dst = append(dst, cmapHead...)
	for from := 1; from < s.written; {
		to := min((from|0xFF)+1, s.written) // the first byte of a range is the same
		dst = append(dst, "1 beginbfrange\n<"...)
		dst = appendHex16(dst, uint16(from))
		dst = append(dst, "><"...)
		dst = appendHex16(dst, uint16(to-1))
		dst = append(dst, ">["...)
		for _, text := range s.texts[from:to] {
			dst = append(dst, '<')
			dst = appendUTF16Hex(dst, text)
			dst = append(dst, '>')
		}
		dst = append(dst, "]\nendbfrange\n"...)
		from = to
	}
	return append(dst, cmapTail...)
}
