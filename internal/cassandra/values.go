package cassandra

import (
	"time"

	"quittance/invoice"
)

// dateValue is a date for a CQL date; no date is null.
func dateValue(d invoice.Date) any {
	if d.IsZero() {
		return nil
	}
	return d.Start(time.UTC)
}

// dateOf is the date of a CQL date, which the driver gives as midnight UTC.
func dateOf(t time.Time) invoice.Date {
	if t.IsZero() {
		return invoice.Date{}
	}
	return invoice.On(t, time.UTC)
}

// timeValue is an instant for a CQL timestamp; no instant is null.
func timeValue(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t
}

// text, number, truth and date read a column of a [row]; null reads as nothing.
func (r row) text(column string) string {
	v, _ := r[column].(string)
	return v
}

func (r row) number(column string) int64 {
	v, _ := r[column].(int64)
	return v
}

func (r row) truth(column string) bool {
	v, _ := r[column].(bool)
	return v
}

func (r row) date(column string) invoice.Date {
	v, _ := r[column].(time.Time)
	return dateOf(v)
}
