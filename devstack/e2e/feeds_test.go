package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/examples/bayarea"
	"quittance/examples/feed"
	"quittance/examples/nyctaxi"
	"quittance/invoice"

	"quittance/devstack/feedrun"
	"quittance/devstack/system"
)

// TestRealFiles sends both real files through, whole, and again: every row ends
// issued or refused with a reason, every cent of every column is found again, and
// the second time issues nothing.
func TestRealFiles(t *testing.T) {
	dir := shared()
	if dir == "" {
		t.Skip("the shared real data is not here: ../shared or $QUITTANCE_SHARED")
	}
	taxi, err := nyctaxi.New()
	if err != nil {
		t.Fatal(err)
	}
	deliveries, err := bayarea.New(bayarea.DefaultMonth)
	if err != nil {
		t.Fatal(err)
	}
	s := start(t, system.Params{})
	f := openFeed(t, s)
	for _, tt := range []struct {
		feed feed.Feed
		file string
		want map[string]int // refused, by reason
		rows int
	}{
		{taxi, "nyc-taxi-trips-2019-03.csv", map[string]int{}, 4000},
		{deliveries, "bay-area-deliveries.csv", map[string]int{
			string(invoice.ReasonRefundExceedsPrice): 56, string(invoice.ReasonNoTaxRate): 17,
		}, 10000},
	} {
		t.Run(tt.feed.Name(), func(t *testing.T) {
			items := readFile(t, tt.feed, filepath.Join(dir, "data", tt.file))
			if len(items) != tt.rows {
				t.Fatalf("%d rows were read, want %d", len(items), tt.rows)
			}
			first := run(t, f, items)
			t.Logf("%s", first.Line(len(items)))
			if !first.Balanced() || first.Orders != tt.rows || len(first.Dead) > 0 {
				t.Errorf("not balanced: %+v", first)
			}
			if diff := cmp.Diff(tt.want, first.Refused); diff != "" {
				t.Errorf("refused (-want +got):\n%s", diff)
			}
			sums(t, f, tt.feed, items, audit(t, s.Config, f), first)

			again := run(t, f, items)
			if again.Issued != 0 || again.Documents != 0 || again.Already != first.Issued || !again.Balanced() {
				t.Errorf("the second run is %+v, want nothing issued and %d issued before", again, first.Issued)
			}
		})
	}
}

func readFile(t *testing.T, f feed.Feed, path string) []feedrun.Item {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	items, unreadable, err := feedrun.FromFeed(f, file)
	if err != nil || len(unreadable) > 0 {
		t.Fatalf("read %s: %v, %d rows unreadable", path, err, len(unreadable))
	}
	return items
}

// sums adds up the columns of money over the issued orders, as their archived
// records have them, and over the refused ones, as the money tables have them, and
// compares with the file.
func sums(t *testing.T, f *system.Feed, source feed.Feed, items []feedrun.Item, records map[string]invoice.Record, s feedrun.Summary) {
	t.Helper()
	issued := map[invoice.OrderRef]invoice.Order{}
	for _, r := range records {
		in := inputs(t, r)
		issued[in.Order.OrderRef] = in.Order
	}
	columns := source.Columns()
	inFile, found := make([]int64, len(columns)), make([]int64, len(columns))
	refused := 0
	for _, item := range items {
		for i, v := range source.Amounts(*item.Order) {
			inFile[i] += v
		}
		o, ok := issued[*item.Ref]
		if !ok {
			refused++
			var err error
			if o, err = f.Stores.Money.Order(t.Context(), *item.Ref); err != nil {
				t.Fatal(err)
			}
		}
		for i, v := range source.Amounts(o) {
			found[i] += v
		}
	}
	if refused != feedrun.Total(s.Refused) {
		t.Errorf("%d rows have no record, %d were refused", refused, feedrun.Total(s.Refused))
	}
	for i, name := range columns {
		if found[i] != inFile[i] {
			t.Errorf("column %s: %d in the file, %d found", name, inFile[i], found[i])
		}
		t.Logf("column %s: %s", name, invoice.Decimal(inFile[i], 2))
	}
}
