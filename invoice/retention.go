package invoice

import "time"

// Retention is how long the law wants a document kept: Years full calendar years
// after the end of the year of issue where FromYearEnd is set, else Years years
// from the issue date.
type Retention struct {
	Years       int    `json:"years"`
	FromYearEnd bool   `json:"from_year_end"`
	Source      string `json:"source"`
}

// Until returns the first instant, in UTC, at which a document of the issue date
// may be removed. A day is added so that no zone falls short.
func (r Retention) Until(issue Date) time.Time {
	from := issue
	if r.FromYearEnd {
		from = Date{issue.Year, time.December, 31}
	}
	return from.Start(time.UTC).AddDate(r.Years, 0, 2)
}
