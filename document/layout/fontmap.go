package layout

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

func (r *Renderer) indexOf(f *font.Face) int {
	for i, have := range r.faces {
		if have == f {
			return i
		}
	}
	return 0
}

// face returns this renderer's own view of a face, which has caches.
func (r *Renderer) face(index int) (*font.Face, error) {
	if r.faces[index] == nil {
		f := r.engine.faces[index]
		if err := f.load(nil); err != nil {
			return nil, err
		}
		r.faces[index] = font.NewFace(f.shapes)
	}
	return r.faces[index], nil
}

// SetScript implements the shaper's font map: the script of the run that faces are
// asked for next.
func (r *Renderer) SetScript(s language.Script) { r.wanted.around = s }

// ResolveFace implements the shaper's font map: the first face of the current
// weight that has the character.
func (r *Renderer) ResolveFace(c rune) *font.Face {
	i, err := r.engine.faceFor(c, r.wanted)
	if i == noFace {
		i = 0
	}
	f, errFace := r.face(i)
	if err == nil {
		err = errFace
	}
	if err != nil {
		r.err = err
	}
	return f
}
