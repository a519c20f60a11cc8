package de_test

import (
	"testing"
	"time"

	"quittance/countries/de"
	"quittance/invoice"
)

// berlin is an instant in local time.
func berlin(t *testing.T, local string) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation(time.DateTime, local, zone)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestRates_DayBeforeAndDayOfEachChange(t *testing.T) {
	const beforeMidnight, midnight = "23:59:59", "00:00:00"
	tests := []struct {
		local         string
		food, alcohol string
	}{
		{"2007-01-01 " + midnight, "7", "19"},
		{"2020-06-30 " + beforeMidnight, "7", "19"},
		{"2020-07-01 " + midnight, "5", "16"},
		{"2020-12-31 " + beforeMidnight, "5", "16"},
		{"2021-01-01 " + midnight, "7", "19"},
		{"2023-12-31 " + beforeMidnight, "7", "19"}, // restaurant service changed; delivered food did not
		{"2024-01-01 " + midnight, "7", "19"},
		{"2025-12-31 " + beforeMidnight, "7", "19"},
		{"2026-01-01 " + midnight, "7", "19"},
	}
	for _, tt := range tests {
		t.Run(tt.local, func(t *testing.T) {
			o := delivery(item(1000, invoice.GoodsFood), item(500, invoice.GoodsAlcohol))
			o.CompletedAt = berlin(t, tt.local)
			d := one(t, o)
			if food, alcohol := d.Lines[0].Tax.Rate.String(), d.Lines[1].Tax.Rate.String(); food != tt.food || alcohol != tt.alcohol {
				t.Errorf("food at %s %%, alcohol at %s %%; want %s and %s", food, alcohol, tt.food, tt.alcohol)
			}
		})
	}
}

func TestRates_UTCEventNearLocalMidnight(t *testing.T) {
	tests := []struct {
		utc  string
		day  string
		rate string
	}{
		{"2020-06-30T21:59:59Z", "2020-06-30", "19"}, // 23:59:59 in summer time
		{"2020-06-30T22:00:00Z", "2020-07-01", "16"},
		{"2020-12-31T22:59:59Z", "2020-12-31", "16"}, // 23:59:59 in winter time
		{"2020-12-31T23:00:00Z", "2021-01-01", "19"},
		{"2026-10-25T00:30:00Z", "2026-10-25", "19"}, // the double hour
		{"2026-10-25T01:30:00Z", "2026-10-25", "19"},
	}
	for _, tt := range tests {
		t.Run(tt.utc, func(t *testing.T) {
			o := ride(fare(2000))
			o.Service.Class = invoice.ClassPrivateHire
			at, err := time.Parse(time.RFC3339, tt.utc)
			if err != nil {
				t.Fatal(err)
			}
			o.CompletedAt = at
			d := one(t, o)
			if d.SupplyDate.String() != tt.day || d.Lines[0].Tax.Rate.String() != tt.rate {
				t.Errorf("supplied on %s at %s %%; want %s at %s %%", d.SupplyDate, d.Lines[0].Tax.Rate, tt.day, tt.rate)
			}
		})
	}
}

func TestRates_BeforeTheFirst(t *testing.T) {
	o := ride(fare(2000))
	o.CompletedAt = berlin(t, "2006-12-31 23:59:59")
	refused(t, o, invoice.ReasonNoTaxRate, "completed_at")
}

func TestRestaurantService_IsDatedData(t *testing.T) {
	tests := []struct{ day, want string }{
		{"2020-06-30", "19"}, {"2020-07-01", "5"}, {"2020-12-31", "5"}, {"2021-01-01", "7"},
		{"2023-12-31", "7"}, {"2024-01-01", "19"}, {"2025-12-31", "19"}, {"2026-01-01", "7"},
	}
	for _, table := range de.Pack().Lines[invoice.Delivery].Rates {
		if table.ID != "de.restaurant_service" {
			continue
		}
		for _, tt := range tests {
			if got, _ := table.On(invoice.MustDate(tt.day)); got.Percent.String() != tt.want {
				t.Errorf("on %s it is %s %%, want %s", tt.day, got.Percent, tt.want)
			}
		}
		return
	}
	t.Error("there is no table de.restaurant_service")
}
