package picture

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// errColor says which colours can be read.
var errColor = errors.New("give a colour as #rgb, #rrggbb, rgb(r, g, b) or one of the 16 basic names")

// basicColors are the colours of HTML 4 (SVG 1.1, 4.2 and 4.4), with the second
// spelling of grey.
var basicColors = map[string]Color{ // never changes
	"black": {0, 0, 0}, "silver": {192, 192, 192}, "gray": {128, 128, 128}, "grey": {128, 128, 128},
	"white": {255, 255, 255}, "maroon": {128, 0, 0}, "red": {255, 0, 0}, "purple": {128, 0, 128},
	"fuchsia": {255, 0, 255}, "green": {0, 128, 0}, "lime": {0, 255, 0}, "olive": {128, 128, 0},
	"yellow": {255, 255, 0}, "navy": {0, 0, 128}, "blue": {0, 0, 255}, "teal": {0, 128, 128}, "aqua": {0, 255, 255},
}

func parseColor(text string) (Color, error) {
	lower := strings.ToLower(text)
	if digits, ok := strings.CutPrefix(lower, "#"); ok {
		return parseHex(digits)
	}
	if inner, ok := strings.CutPrefix(lower, "rgb("); ok {
		if inner, ok = strings.CutSuffix(inner, ")"); ok {
			return parseRGB(inner)
		}
	}
	if lower == "currentcolor" {
		return Color{}, errors.New("a drawing on paper has no current colour: name one")
	}
	if c, ok := basicColors[lower]; ok {
		return c, nil
	}
	return Color{}, errColor
}

func parseHex(digits string) (Color, error) {
	v, err := strconv.ParseUint(digits, 16, 32)
	switch {
	case err != nil:
		return Color{}, errColor
	case len(digits) == 6:
		return Color{uint8(v >> 16), uint8(v >> 8), uint8(v)}, nil
	case len(digits) == 3:
		return Color{uint8(v >> 8 * 0x11), uint8(v >> 4 & 0xF * 0x11), uint8(v & 0xF * 0x11)}, nil
	}
	return Color{}, errColor
}

// parseRGB reads three channels, from 0 to 255 or in percent; what is beyond is
// taken as the nearest possible one.
func parseRGB(text string) (Color, error) {
	var channels [3]uint8
	s := scanner{text: text}
	percents := 0
	for i := range channels {
		v, err := s.number()
		if err != nil {
			return Color{}, errColor
		}
		if s.accept('%') {
			percents++
			v = mul(v, 255) / 100
		}
		channels[i] = uint8(math.Round(math.Min(255, math.Max(0, v))))
	}
	if !s.done() || percents%3 != 0 {
		return Color{}, errColor
	}
	return Color{channels[0], channels[1], channels[2]}, nil
}
