// Package feed is the contract of the example feeds: real files turned into orders
// of the Money System, row by row.
package feed

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"quittance/invoice"
)

// Feed turns one file into orders.
type Feed interface {
	// Name is the feed's name and the prefix of its orders' IDs.
	Name() string
	// Columns names the file's columns of money.
	Columns() []string
	// Read calls each with every row of the file, in order. A row that cannot be
	// turned into an order has an Err that names its column.
	Read(file io.Reader, each func(Row) error) error
	// Amounts returns what an order made by this feed has in each of Columns, in
	// minor units: the inverse of Read, for the proof that nothing was lost.
	Amounts(order invoice.Order) []int64
}

// Row is one row of a file, counted from 1 after the header.
type Row struct {
	Number  int
	Order   invoice.Order
	Amounts []int64 // what the file says in each of Columns, in minor units
	Err     error
}

// OrderID returns the ID of a row's order: "nyc-taxi-17".
func OrderID(feed string, row int) invoice.OrderID {
	return invoice.OrderID(feed + "-" + strconv.Itoa(row))
}

// Sums returns what an order has of each kind of component, in minor units.
func Sums(o invoice.Order) map[invoice.ComponentKind]int64 {
	sums := map[invoice.ComponentKind]int64{}
	for _, c := range o.Components {
		sums[c.Kind] += c.Amount.Minor
	}
	return sums
}

// Record is one row by column name.
type Record map[string]string

// Table says how the rows of a file become orders.
type Table struct {
	Facts []string // columns that Order reads and that are not money
	Money []string // columns of money
	// Order makes the order of a row, counted from 1, with what Money holds in minor units.
	Order func(row int, r Record, amounts []int64) (invoice.Order, error)
}

// Read calls each with every row of a CSV file, as [Feed].Read does.
//
// Errors: when the file lacks one of the columns, or is not CSV; and those of each.
func (t Table) Read(file io.Reader, each func(Row) error) error {
	columns := append(slices.Clone(t.Facts), t.Money...)
	return readCSV(file, columns, func(n int, r Record) error {
		row := Row{Number: n}
		row.Amounts, row.Err = r.AllCents(t.Money...)
		if row.Err == nil {
			row.Order, row.Err = t.Order(n, r, row.Amounts)
		}
		return each(row)
	})
}

// readCSV calls each with every record of a CSV file that has the columns.
func readCSV(file io.Reader, columns []string, each func(row int, r Record) error) error {
	in := csv.NewReader(file)
	in.ReuseRecord = true
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("read header: %w", err)
	}
	header = slices.Clone(header) // the reader uses it again
	for _, want := range columns {
		if !slices.Contains(header, want) {
			return fmt.Errorf("the file has no column %q; it has %s", want, strings.Join(header, ", "))
		}
	}
	for row := 1; ; row++ {
		fields, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("row %d: %w", row, err)
		}
		r := Record{}
		for i, name := range header {
			r[name] = fields[i]
		}
		if err := each(row, r); err != nil {
			return err
		}
	}
}

// Cents reads a decimal amount of a column, exactly, in hundredths: "11.5" is 1150.
func (r Record) Cents(column string) (int64, error) {
	v, err := decimal(r[column], 2)
	if err != nil {
		return 0, fmt.Errorf("%s: %q is not an amount with at most two decimals", column, r[column])
	}
	return v, nil
}

// AllCents reads several columns with [Record.Cents].
func (r Record) AllCents(columns ...string) ([]int64, error) {
	var list []int64
	for _, c := range columns {
		v, err := r.Cents(c)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// Thousandths reads a decimal number of a column, exactly, in thousandths; digits
// beyond the third are dropped.
func (r Record) Thousandths(column string) (int64, error) {
	whole, frac, _ := strings.Cut(r[column], ".")
	v, err := decimal(whole+"."+frac[:min(3, len(frac))], 3)
	if err != nil {
		return 0, fmt.Errorf("%s: %q is not a number", column, r[column])
	}
	return v, nil
}

func decimal(s string, digits int) (int64, error) {
	whole, frac, _ := strings.Cut(s, ".")
	if whole == "" || len(whole) > 12 || len(frac) > digits {
		return 0, strconv.ErrSyntax
	}
	return strconv.ParseInt(whole+frac+strings.Repeat("0", digits-len(frac)), 10, 64)
}
