package moneytest

import (
	"time"

	"quittance/invoice"
)

func euro(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "EUR"} }

// order has something in every field, and one component.
func (s *suite) order(name string) invoice.Order {
	return invoice.Order{
		Schema:       invoice.OrderSchema,
		OrderRef:     invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(name + "-" + s.run)},
		Country:      "DE",
		Jurisdiction: "DE-BE/Berlin",
		CompletedAt:  time.Date(2026, time.November, 21, 23, 59, 58, 987e6, time.UTC),
		Currency:     "EUR",
		Version:      1,
		Settled:      true,
		PaidInCash:   true,
		Service: invoice.Service{
			Class: invoice.ClassTaxi, StartedAt: time.Date(2026, time.November, 21, 23, 30, 0, 1e6, time.UTC),
			DistanceMeters: 12_345, SameMunicipality: true, DriverEmployed: true, From: "Mitte", To: "Flughafen BER",
		},
		Parties: []invoice.Party{
			{ID: invoice.PartyID("customer-" + s.run), Role: invoice.RoleCustomer, Name: "Erika Mustermann"},
			{
				ID: invoice.PartyID("driver-" + s.run), Role: invoice.RoleSupplier, Name: "Taxi Müller & Söhne GmbH",
				Address: invoice.Address{
					Lines: []string{"Straße des 17. Juni 135", "Hinterhaus"}, PostalCode: "10623", City: "Berlin",
					Region: "BE", Country: "DE",
				},
				TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "DE123456789"}, {Scheme: "DE-STNR", Value: "27/123/45678"}},
				Status: invoice.StatusSmallBusiness,
			},
		},
		Components: []invoice.Component{{
			Kind: invoice.Fare, Amount: euro(2345), TaxIncluded: true, SuppliedBy: invoice.RoleSupplier,
			Text: "Fahrt", Quantity: 2, Goods: invoice.GoodsOther,
		}},
		Total: euro(2345),
	}
}

func (s *suite) everyField() {
	o := s.order("fields")
	s.save(o)
	s.expect(o)
}

func (s *suite) everyKind() {
	o := s.order("kinds")
	o.Components = nil
	goods := []invoice.GoodsClass{invoice.GoodsFood, invoice.GoodsDrink, invoice.GoodsAlcohol, invoice.GoodsOther, ""}
	for i, kind := range invoice.ComponentKinds() {
		o.Components = append(o.Components, invoice.Component{
			Kind: kind, Amount: euro(int64(1000 + i)), TaxIncluded: i%2 == 0, SuppliedBy: o.Parties[i%2].Role,
			Text: "text of " + string(kind), Quantity: int64(i), Goods: goods[i%len(goods)],
		})
	}
	s.save(o)
	s.expect(o)
}

func (s *suite) minimal() {
	o := s.order("minimal")
	o.Jurisdiction, o.Service, o.Parties, o.Settled = "", invoice.Service{}, nil, false
	o.Components = []invoice.Component{{Kind: invoice.Tip, Amount: euro(0)}}
	o.Total = euro(0)
	s.save(o)
	s.expect(o)
}

func (s *suite) instants() {
	o := s.order("instants")
	o.CompletedAt = time.Date(2026, time.October, 25, 2, 30, 0, 5e6, time.FixedZone("CEST", 2*3600))
	o.Service.StartedAt = time.Date(2026, time.October, 24, 17, 0, 0, 0, time.FixedZone("PDT", -7*3600))
	s.save(o)
	s.expect(o) // time.Time compares as an instant
}

func (s *suite) savedAgain() {
	o := s.order("again")
	for range 3 {
		s.save(o)
	}
	s.expect(o)
}

func (s *suite) settledLater() {
	o := s.order("settled")
	o.Settled = false
	s.save(o)
	s.expect(o)
	o.Version, o.Settled = 2, true
	o.Components = append(o.Components, invoice.Component{Kind: invoice.Tip, Amount: euro(200), SuppliedBy: invoice.RoleSupplier})
	o.Total = euro(2545)
	s.save(o)
	s.expect(o)
	o.Version, o.Components, o.Total = 5, o.Components[1:], euro(200) // fewer components than before, a version left out
	s.save(o)
	s.expect(o)
}

func (s *suite) olderSavedLate() {
	newer := s.order("late")
	newer.Version = 3
	s.save(newer)
	older := newer
	older.Version, older.Settled, older.Total = 2, false, euro(1)
	older.Components = append([]invoice.Component{{Kind: invoice.Surge, Amount: euro(1), SuppliedBy: invoice.RoleSupplier}}, newer.Components...)
	if err := s.store.SaveOrder(s.ctx, older); err != nil {
		s.Logf("the store refuses an older version: %v", err)
	}
	s.expect(newer)
}

func (s *suite) neverOverwritten() {
	first := s.order("same")
	s.save(first)
	second := first
	second.Total = euro(999)
	second.Components = []invoice.Component{{Kind: invoice.Fare, Amount: euro(999), SuppliedBy: invoice.RoleSupplier}}
	if err := s.store.SaveOrder(s.ctx, second); err != nil {
		s.Logf("the store refuses other content: %v", err)
	}
	s.expect(first)
}

func (s *suite) linesDoNotMix() {
	ride := s.order("line")
	meal := ride
	meal.BusinessLine, meal.Country, meal.Total = invoice.Delivery, "FR", euro(5)
	meal.Components = []invoice.Component{{Kind: invoice.Item, Amount: euro(5), SuppliedBy: invoice.RoleSupplier}}
	s.save(ride)
	s.save(meal)
	s.expect(ride)
	s.expect(meal)
}

// partyChanges: an order shows its parties as they were when it was recorded.
func (s *suite) partyChanges() {
	before := s.order("before")
	s.save(before)
	after := s.order("after")
	after.Parties[0].Name = "Erika Musterfrau"
	after.Parties[1].Address.Lines = []string{"Unter den Linden 1"}
	after.Parties[1].Role = invoice.RoleCourier // the same party in another role
	s.save(after)
	s.expect(after)
	s.expect(before)
}

func (s *suite) hostileText() {
	texts := []string{
		"'; DROP TABLE orders; --", `"quoted" \back\slash`, "line\nbreak\ttab\r", "zero\x00byte", "%s %d {} ? :name $1",
		"\u0645\u0631\u062d\u0628\u0627 \u4f60\u597d \U0001F600 \u202eright to left", "e\u0301 is not \u00e9", " leading and trailing ", "[1,2]", "null",
	}
	o := s.order("hostile")
	o.Components = nil
	for _, text := range texts {
		o.Components = append(o.Components, invoice.Component{Kind: invoice.Item, Amount: euro(1), SuppliedBy: invoice.RoleSupplier, Text: text})
	}
	o.Total = euro(int64(len(texts)))
	o.Service.From, o.Service.To = texts[0], texts[5]
	o.Parties[1].Name, o.Parties[1].Address.City = texts[5], texts[3]
	o.Parties[1].Address.Lines = texts
	o.Parties[1].TaxIDs = []invoice.TaxID{{Scheme: texts[1], Value: texts[2]}}
	s.save(o)
	s.expect(o)
}

// keptAsRecorded: the store judges nothing; Order.Check does, with a reason.
func (s *suite) keptAsRecorded() {
	o := s.order("wrong")
	o.Country, o.Currency = "XX", "EUR"
	o.Total = invoice.Amount{Minor: -5, Currency: "USD"}
	o.Components = []invoice.Component{
		{Kind: "a kind of the future", Amount: invoice.Amount{Minor: -1, Currency: "JPY"}, SuppliedBy: "nobody", Quantity: -3, Goods: "magic"},
		{Kind: invoice.Fare, Amount: invoice.Amount{}},
	}
	s.save(o)
	s.expect(o)
}

func (s *suite) largeAmounts() {
	o := s.order("large")
	const most = 1<<63 - 1
	o.Components[0].Amount, o.Components[0].Quantity = euro(most), most
	o.Total, o.Version, o.Service.DistanceMeters = euro(-most), most, most
	s.save(o)
	s.expect(o)
}
