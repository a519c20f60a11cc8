package pdf

import "strconv"

// Length is a distance on the page in thousandths of a point (1/72000 inch).
//
// Lengths are integers so that a page is the same to the last digit on every
// processor: floating point may be fused, and so rounded, differently.
type Length int64

// Point is one PDF point, 1/72 inch.
const Point Length = 1000

// Points returns n whole points.
func Points(n int) Length { return Length(n) * Point }

// Scale returns the length of units thousandths of an em at this font size,
// rounded towards zero.
func (l Length) Scale(units int32) Length { return l * Length(units) / 1000 }

// appendLength writes l in points with as many decimals as it needs.
func appendLength(dst []byte, l Length) []byte {
	if l < 0 {
		dst = append(dst, '-')
		l = -l
	}
	return appendDecimal(dst, int64(l), int64(Point))
}

// ratioUnit is the precision of a ratio: a millionth, which is a thousandth of a
// point over 1000 points.
const ratioUnit = 1_000_000

// appendRatio writes l in units of whole, which is positive, rounded to the
// nearest millionth.
func appendRatio(dst []byte, l, whole Length) []byte {
	if l < 0 {
		dst = append(dst, '-')
		l = -l
	}
	return appendDecimal(dst, (int64(l)*ratioUnit+int64(whole)/2)/int64(whole), ratioUnit)
}

// appendDecimal writes v, which is not negative and counts parts of 1, with as
// many decimals as it needs. parts is a power of ten.
func appendDecimal(dst []byte, v, parts int64) []byte {
	dst = strconv.AppendInt(dst, v/parts, 10)
	rest := v % parts
	if rest == 0 {
		return dst
	}
	dst = append(dst, '.')
	for unit := parts / 10; rest > 0; unit /= 10 {
		dst = append(dst, byte('0'+rest/unit))
		rest %= unit
	}
	return dst
}

// Color is an sRGB colour, eight bits a channel.
type Color struct{ R, G, B uint8 }

// appendColor writes the colour components as numbers from 0 to 1.
func appendColor(dst []byte, c Color) []byte {
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		dst = appendLength(dst, Length(v)*Point/255)
		dst = append(dst, ' ')
	}
	return dst
}
