package symbol

import (
	"sync"

	"rsc.io/qr/coding"
)

// frame is what all QR codes of one version have in common. It never changes and may
// be shared.
type frame struct {
	size          int
	plan          *coding.Plan
	rows, columns []line         // where a mask applies
	formats       [masks][]place // where the format information of a mask is not that of planMask
}

// place is a module.
type place struct{ x, y int }

// frames makes the frame of each version when it is first needed: it takes longer
// than a code in it.
var frames = allFrames() // never changes

func allFrames() (all [coding.MaxVersion + 1]func() (*frame, error)) {
	for version := range all {
		all[version] = sync.OnceValues(func() (*frame, error) { return newFrame(coding.Version(version)) })
	}
	return all
}

func newFrame(version coding.Version) (*frame, error) {
	plan, err := coding.NewPlan(version, coding.M, planMask)
	if err != nil {
		return nil, err
	}
	size := len(plan.Pixel)
	f := &frame{size: size, plan: plan, rows: make([]line, size), columns: make([]line, size)}
	for y, row := range plan.Pixel {
		for x, pixel := range row {
			switch pixel.Role() {
			case coding.Data, coding.Check, coding.Extra:
				f.rows[y].flip(x)
				f.columns[x].flip(y)
			case coding.Format:
				f.addFormat(pixel.Offset(), place{x, y})
			}
		}
	}
	return f, nil
}

// addFormat files the place of a bit of the format information.
func (f *frame) addFormat(bit uint, at place) {
	for mask := range f.formats {
		if (formats[mask]^formats[planMask])>>bit&1 != 0 {
			f.formats[mask] = append(f.formats[mask], at)
		}
	}
}
