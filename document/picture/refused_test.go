package picture_test

import (
	"strings"
	"testing"

	"quittance/document/picture"
)

const square = `<rect width="9" height="9"/>`

func TestParse_SVGRefuses(t *testing.T) {
	tests := []struct{ give, want string }{
		{"\n<g>\n<text>x</text></g>", "mark.svg: line 3: <text> is not supported: convert text to paths"},
		{`<image href="a.png"/>`, "line 1: <image> is not supported: draw it as paths"},
		{`<defs><path id="a"/></defs><use href="#a"/>`, "<use> is not supported: replace the reference"},
		{`<linearGradient id="a"/>`, "<linearGradient> is not supported: fill with one colour"},
		{`<line x1="1" y2="2"/>`, "<line> is not supported: it has no area to fill"},
		{`<script>x</script>`, "<script> is not supported"},
		{`<defs><style>path{fill:red}</style></defs>`, "<defs> holds <style>"},
		{`<style>path{fill:red}</style>`, `presentation attributes: write the colour as fill="#102030"`},
		{`<svg/>`, "<svg> is not supported"},
		{`<rect width="1" height="1"><animate/></rect>`, "<animate> is not supported"},
		{`<g><rect width="1" height="1"><path d="M0 0"/></rect></g>`, "<path> stands within <rect>"},
		{`<rect width="1" height="1" fill="url(#a)"/>`, `<rect> has fill="url(#a)": gradients and patterns are not supported`},
		{`<rect width="1" height="1" fill="crimson"/>`, "one of the 16 basic names"},
		{`<rect width="1" height="1" fill="#12345"/>`, "give a colour as #rgb"},
		{`<rect width="1" height="1" fill="currentColor"/>`, "no current colour"},
		{`<rect width="1" height="1" stroke="red"/>`, "convert strokes to paths"},
		{`<g style="opacity:.5"/>`, `<g> has opacity=".5": not supported: mix the colour`},
		{`<g filter="url(#a)"/>`, "apply it in the drawing program"},
		{`<g display="none"/>`, "remove what is hidden"},
		{`<g style="fill"/>`, "style that is not name:value"},
		{`<g style="rotate:3deg"/>`, "not supported: remove it"},
		{`<g fill-rule="odd"/>`, "give evenodd or nonzero"},
		{`<g onclick="x"/>`, "<g> has the attribute onclick, which is not supported"},
		{`<rect width="10%" height="1"/>`, `<rect> has width="10%": give it in user units`},
		{`<rect width="-1" height="1"/>`, "<rect> has a negative width"},
		{`<circle r="x"/>`, "a number is expected"},
		{`<path d="L1 1"/>`, "it does not begin with M"},
		{`<path d="M1 1 X"/>`, "no command X, at character 6"},
		{`<path d="M1 1 #"/>`, "no command at character 6"},
		{`<path d="M1"/>`, "command M at character 1: a number is expected"},
		{`<path d="M1 1A1 1 0 2 0 1 1"/>`, "a flag 0 or 1 is expected"},
		{`<path d="M1 1L1e999 1"/>`, "a number is too large"},
		{`<path d="M1 1L1e9 1"/>`, "<path> lies far outside the picture"},
		{`<g transform="scale(1e308)"><path transform="scale(1e308)" d="M0 0L1 1"/></g>`, "lies far outside the picture"},
		{`<path d="M1 1` + strings.Repeat("h1", 50_001) + `"/>`, "larger than 50000 segments"},
		{`<polygon points="1 2 3"/>`, "points that are not pairs"},
		{`<g transform="turn(1)"/>`, "turn with 1 numbers"},
		{`<g transform="scale 1"/>`, "a name and a bracket are expected"},
		{`<g transform="scale(1"/>`, "a number is expected"},
		{`<g transform="` + strings.Repeat("scale(1)", 33) + `"/>`, "more than 32 transforms"},
		{strings.Repeat("<g>", 70), "64 levels deep"},
		{`<g></path>`, "XML syntax error on line 1"},
		{`<path d="&x;"/>`, "invalid character entity"},
		{`</svg><svg>`, "stands where the one <svg> element"},
	}
	for _, tt := range tests {
		_, err := picture.Parse("mark.svg", grid(tt.give+square))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Parse(%.80s) = %v, want an error with %q", tt.give, err, tt.want)
		}
	}
}

func TestParse_RefusesWhole(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"a.svg", ``, "nothing is drawn"},
		{"a.svg", `<svg viewBox="0 0 1 1"/>`, "nothing is drawn"},
		{"a.svg", `<html/>`, "where the one <svg> element"},
		{"a.svg", `<svg xmlns="other" viewBox="0 0 1 1"/>`, "where the one <svg> element"},
		{"a.svg", `<svg>` + square + `</svg>`, "neither a viewBox nor a width"},
		{"a.svg", `<svg viewBox="0 0 0 1"/>`, "viewBox without area"},
		{"a.svg", `<svg viewBox="0 0 1"/>`, "not four numbers"},
		{"a.svg", `<svg viewBox="0 0 1 1 1"/>`, "more than four"},
		{"a.svg", `<svg width="1em" height="1"/>`, "give it in px, pt"},
		{"a.svg", `<svg width="-1" height="1"/>`, "must be positive"},
		{"a.svg", `<svg width="99999" height="1"/>`, "beyond 200 inches"},
		{"a.svg", `<svg width="2" height="2" viewBox="0 0 2 1"/>`, "another ratio"},
		{"a.svg", `<?xml version="1.0" encoding="latin1"?><svg/>`, "encoding"},
		{"a.svg", `<?xml-stylesheet href="a.css"?><svg/>`, "line 1: a style sheet is not supported"},
		{"a.svg", strings.Repeat(" ", 1<<20+1), "a drawing may have 1048576"},
		{"a.jpg", ``, "a.jpg: not a picture that can be read: give a .svg or a .png file"},
		{"a.png", `x`, "a.png: read PNG"},
		{"a.png", strings.Repeat("x", 4<<20+1), "a picture may have 4194304"},
	}
	for _, tt := range tests {
		_, err := picture.Parse(tt.name, []byte(tt.give))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Parse(%s, %.60s) = %v, want an error with %q", tt.name, tt.give, err, tt.want)
		}
	}
}
