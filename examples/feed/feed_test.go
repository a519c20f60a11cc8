package feed_test

import (
	"strings"
	"testing"

	"quittance/examples/bayarea"
	"quittance/examples/feed"
	"quittance/examples/nyctaxi"
	"quittance/invoice"

	_ "time/tzdata"
)

func read(t *testing.T, f feed.Feed, text string) []feed.Row {
	t.Helper()
	var rows []feed.Row
	err := f.Read(strings.NewReader(text), func(r feed.Row) error { rows = append(rows, r); return nil })
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

const taxiHeader = "pickup,dropoff,passengers,distance,fare,tip,tolls,total,color,payment,pickup_zone,dropoff_zone,pickup_borough,dropoff_borough\n"

func TestNYCTaxi_EveryCentOfARow(t *testing.T) {
	f, err := nyctaxi.New()
	if err != nil {
		t.Fatal(err)
	}
	rows := read(t, f, taxiHeader+"2019-03-04 17:49:31,2019-03-04 17:55:25,1,0.78,5.5,1.47,0.0,11.27,yellow,credit card,Union Sq,Midtown South,Manhattan,Manhattan\n")
	got := rows[0].Order
	if err := got.Check(); err != nil {
		t.Fatal(err)
	}
	if got.ID != "nyc-taxi-1" || got.Total.Minor != 1127 || got.Service.DistanceMeters != 1255 {
		t.Errorf("order = %+v", got)
	}
	if got.CompletedAt.String() != "2019-03-04 22:55:25 +0000 UTC" {
		t.Errorf("completed at %s: New York time was not taken", got.CompletedAt)
	}
	wantAmounts(t, f, rows[0], []int64{550, 147, 0, 1127})
}

func wantAmounts(t *testing.T, f feed.Feed, r feed.Row, want []int64) {
	t.Helper()
	back := f.Amounts(r.Order)
	for i, name := range f.Columns() {
		if r.Amounts[i] != want[i] || back[i] != want[i] {
			t.Errorf("%s: file %d, order %d, want %d", name, r.Amounts[i], back[i], want[i])
		}
	}
}

const deliveryHeader = "placed_at,sent_to_restaurant_at,driver_at_restaurant_at,delivered_at,driver_id,restaurant_id,consumer_id,region,is_asap,order_total,discount,tip,refund\n"

func TestBayArea(t *testing.T) {
	f, err := bayarea.New(bayarea.DefaultMonth)
	if err != nil {
		t.Fatal(err)
	}
	rows := read(t, f, deliveryHeader+
		"09 00:52:24,,,09 01:34:26,349,10,1641,Palo Alto,True,32.64,1,1.22,5\n"+
		"31 23:16:21,,,01 00:19:36,248,243,883,None,False,63.37,0,6.34,70\n"+
		"32 23:16:21,,,01 00:19:36,248,243,883,None,False,63.37,0,6.34,70\n")
	wantAmounts(t, f, rows[0], []int64{3264, 100, 122, 500})
	if err := rows[0].Order.Check(); err != nil {
		t.Error(err)
	}
	if got := rows[1].Order.CompletedAt.Format("2006-01-02"); got != "2024-02-01" {
		t.Errorf("delivered on %s, want the first day of the next month", got)
	}
	refused, ok := invoice.AsRejected(rows[1].Order.Check())
	if !ok || refused.Reason != invoice.ReasonRefundExceedsPrice {
		t.Errorf("check = %v, want %s", refused, invoice.ReasonRefundExceedsPrice)
	}
	if rows[2].Err == nil || !strings.Contains(rows[2].Err.Error(), "placed_at") {
		t.Errorf("err = %v, want one that names placed_at", rows[2].Err)
	}
}

func TestTable_NamesAMissingColumn(t *testing.T) {
	err := feed.Table{Facts: []string{"a"}, Money: []string{"c"}}.Read(strings.NewReader("a,b\n1,2\n"), func(feed.Row) error { return nil })
	if err == nil || !strings.Contains(err.Error(), `"c"`) {
		t.Errorf("err = %v, want one that names the column c", err)
	}
}
