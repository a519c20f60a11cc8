package register

import (
	"fmt"
	"strconv"
	"strings"

	"quittance/invoice"
)

// segmentID names the part-th segment of a series, counted from 1.
func segmentID(series invoice.SeriesID, part int) SegmentID {
	return SegmentID(string(series) + "#" + strconv.Itoa(part))
}

// Series returns the series that the segment is part of.
func (id SegmentID) Series() invoice.SeriesID {
	series, _, _ := id.split()
	return series
}

// split returns the series and the segment's place in it, from 1.
func (id SegmentID) split() (series invoice.SeriesID, part int, err error) {
	i := strings.LastIndexByte(string(id), '#')
	if i < 0 {
		return "", 0, fmt.Errorf("segment %q: want SERIES#PART", string(id))
	}
	part, err = strconv.Atoi(string(id[i+1:]))
	if err != nil || part < 1 {
		return "", 0, fmt.Errorf("segment %q: want SERIES#PART, with parts from 1", string(id))
	}
	return invoice.SeriesID(id[:i]), part, nil
}

// place is a segment in the chain of its rule.
type place struct {
	id     SegmentID
	series invoice.SeriesID
	part   int
	year   int // 0 where the rule does not restart yearly
}

// placeOf finds the segment in the chain of the rule.
func placeOf(rule invoice.SeriesRule, id SegmentID) (place, error) {
	series, part, err := id.split()
	if err != nil {
		return place{}, err
	}
	p := place{id: id, series: series, part: part}
	if !rule.Yearly {
		return p, nil
	}
	year, ok := strings.CutPrefix(string(series), rule.ID+"/")
	if p.year, err = strconv.Atoi(year); err != nil || !ok {
		return place{}, fmt.Errorf("segment %q is not of the series rule %s", string(id), rule.ID)
	}
	return p, nil
}

// firstOf returns the first segment of the rule's series of a year.
func firstOf(rule invoice.SeriesRule, year int) place {
	day := invoice.Date{Year: year, Month: 1, Day: 1}
	p := place{series: rule.Series(day), part: 1}
	p.id = segmentID(p.series, 1)
	if rule.Yearly {
		p.year = year
	}
	return p
}

// next returns the segment that goes on where this one ends, in the same series.
func (p place) next() place {
	p.part++
	p.id = segmentID(p.series, p.part)
	return p
}

// previous returns the segment before this one in the same series; ok is false for
// the first.
func (p place) previous() (before place, ok bool) {
	p.part--
	p.id = segmentID(p.series, p.part)
	return p, p.part > 0
}

// over reports whether the segment's year has ended before the day.
func (p place) over(day invoice.Date) bool { return p.year != 0 && day.Year > p.year }

// earliest is the first issue date of the segment's numbers: a clock that is still
// in the old year must not print the old year on a number of the new one.
func (p place) earliest() invoice.Date {
	if p.year == 0 {
		return invoice.Date{}
	}
	return invoice.Date{Year: p.year, Month: 1, Day: 1}
}
