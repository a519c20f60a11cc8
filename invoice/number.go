package invoice

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// SeriesID names a series: a sequence of numbers without a gap, from 1.
// It is the rule's ID and, where the rule restarts each year, the year:
// "DE/rides/driver-7/invoice/2026".
type SeriesID string

// SeriesRule says which series a document takes its number from, and how the
// number is printed. It is frozen with the draft; the year follows from the issue
// date, which is made when the number is claimed.
//
// Format holds {year}, or {yy} for its last two digits, and {number} or {number:8},
// which pads with zeros: "DE-{year}-{number:8}". A rule that restarts yearly prints the
// year, so that the printed number stays unique. The year begins with FirstMonth, such
// as April in India, and is named after the calendar year in which it begins.
//
// Source: Directive 2006/112/EC art. 226(2).
type SeriesRule struct {
	ID     string `json:"id"`
	Yearly bool   `json:"yearly"`
	Format string `json:"format"`
	// FirstMonth is the month in which numbers begin anew; 0 is January.
	FirstMonth time.Month `json:"first_month,omitempty"`
}

// year is the year that an issue date counts in.
func (r SeriesRule) year(issue Date) int {
	if issue.Month < r.FirstMonth {
		return issue.Year - 1
	}
	return issue.Year
}

// Series returns the series of the rule for an issue date.
func (r SeriesRule) Series(issue Date) SeriesID {
	if !r.Yearly {
		return SeriesID(r.ID)
	}
	return SeriesID(r.ID + "/" + strconv.Itoa(r.year(issue)))
}

// Number returns the n-th number of the rule's series on an issue date.
func (r SeriesRule) Number(n int64, issue Date) (Number, error) {
	text, err := r.print(n, issue)
	if err != nil {
		return Number{}, err
	}
	return Number{Series: r.Series(issue), Sequence: n, Text: text}, nil
}

func (r SeriesRule) print(n int64, issue Date) (string, error) {
	year := r.year(issue)
	text := strings.NewReplacer("{year}", strconv.Itoa(year), "{yy}", fmt.Sprintf("%02d", year%100)).Replace(r.Format)
	before, rest, ok := strings.Cut(text, "{number")
	field, after, closed := strings.Cut(rest, "}")
	if !ok || !closed {
		return "", fmt.Errorf("series %s: format %q has no {number}", r.ID, r.Format)
	}
	width := 0
	if field != "" {
		w, err := strconv.Atoi(strings.TrimPrefix(field, ":"))
		if err != nil {
			return "", fmt.Errorf("series %s: format %q: width of {number}: %w", r.ID, r.Format, err)
		}
		width = w
	}
	return fmt.Sprintf("%s%0*d%s", before, width, n, after), nil
}

// Number is the sequential number of a document within its series (BT-1).
// Text is as printed.
type Number struct {
	Series   SeriesID `json:"series"`
	Sequence int64    `json:"sequence"`
	Text     string   `json:"text"`
}

// Claim is the register's word that a number and an issue date belong to a
// document. The same document gets the same claim each time.
type Claim struct {
	Key       DocumentKey `json:"key"`
	Number    Number      `json:"number"`
	IssueDate Date        `json:"issue_date"` // BT-2
	InputHash Hash        `json:"input_hash"`
	Segment   string      `json:"segment"` // the part of the series that holds the number
}
