package picture

import (
	"errors"
	"fmt"
	"strings"
)

// pathReader reads path data (SVG 1.1, 8.3).
type pathReader struct {
	scanner
	pen     *pen
	control vector // last control point, for the smooth curves
	before  byte   // last command, in lower case
}

// parsePathData draws path data. Each command may be followed by several groups
// of numbers, which repeat it.
func parsePathData(p *pen, text string) error {
	r := pathReader{scanner: scanner{text: text}, pen: p}
	for !r.done() {
		command := r.letter()
		at := r.at
		lower := command | 0x20
		if command == 0 {
			return fmt.Errorf("no command at character %d", at+1)
		}
		if !strings.ContainsRune("mlhvcsqtaz", rune(lower)) {
			return fmt.Errorf("no command %c, at character %d", command, at)
		}
		if r.before == 0 && lower != 'm' {
			return errors.New("it does not begin with M")
		}
		for first := true; first || r.more(lower); first = false {
			if err := r.step(lower, command == lower); err != nil {
				return fmt.Errorf("command %c at character %d: %w", command, at, err)
			}
			if p.err != nil {
				return nil // the pen's own error is reported
			}
			r.before = lower
			if lower == 'm' { // further pairs of numbers are lines
				command, lower = command-'m'+'l', 'l'
			}
		}
	}
	return nil
}

// more tells whether another group of numbers follows.
func (r *pathReader) more(command byte) bool {
	if command == 'z' {
		return false
	}
	s := r.scanner
	s.separator()
	return s.at < len(s.text) && strings.IndexByte("0123456789+-.", s.text[s.at]) >= 0
}

// step reads the numbers of one command and draws it.
func (r *pathReader) step(command byte, relative bool) error {
	p := r.pen
	origin := vector{}
	if relative {
		origin = p.now
	}
	switch command {
	case 'z':
		p.close()
		return nil
	case 'a':
		return r.arc(origin)
	case 'h', 'v':
		v, err := r.number()
		if err != nil {
			return err
		}
		if command == 'h' {
			p.lineTo(vector{origin.x + v, p.now.y})
		} else {
			p.lineTo(vector{p.now.x, origin.y + v})
		}
		return nil
	}
	var places [3]vector
	for i := range pairs(command) {
		x, err := r.number()
		if err != nil {
			return err
		}
		y, err := r.number()
		if err != nil {
			return err
		}
		places[i] = origin.plus(vector{x, y})
	}
	r.drawTo(command, places)
	return nil
}

// pairs returns how many places a command names.
func pairs(command byte) int {
	switch command {
	case 'c':
		return 3
	case 's', 'q':
		return 2
	}
	return 1
}

func (r *pathReader) drawTo(command byte, places [3]vector) {
	p := r.pen
	switch command {
	case 'm':
		p.moveTo(places[0])
	case 'l':
		p.lineTo(places[0])
	case 'c':
		r.control = places[1]
		p.curveTo(places[0], places[1], places[2])
	case 's':
		first := r.mirrored("cs")
		r.control = places[0]
		p.curveTo(first, places[0], places[1])
	case 'q':
		r.control = places[0]
		p.quadraticTo(places[0], places[1])
	case 't':
		r.control = r.mirrored("qt")
		p.quadraticTo(r.control, places[0])
	}
}

// mirrored returns the control point that continues the last curve smoothly: the
// place itself where the last command was not one of these.
func (r *pathReader) mirrored(after string) vector {
	if strings.IndexByte(after, r.before) < 0 {
		return r.pen.now
	}
	return r.pen.now.plus(r.pen.now.minus(r.control))
}

func (r *pathReader) arc(origin vector) (err error) {
	var a arc
	for _, into := range []*float64{&a.rx, &a.ry, &a.rotation} {
		if *into, err = r.number(); err != nil {
			return err
		}
	}
	for _, into := range []*bool{&a.large, &a.sweep} {
		if *into, err = r.flag(); err != nil {
			return err
		}
	}
	var to vector
	for _, into := range []*float64{&to.x, &to.y} {
		if *into, err = r.number(); err != nil {
			return err
		}
	}
	a.to = origin.plus(to)
	a.draw(r.pen)
	return nil
}
