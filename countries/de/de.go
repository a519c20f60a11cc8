// Package de is Germany: value added tax on trips and deliveries, with one document
// per supplier, drawn up by the platform in the supplier's name.
//
// It owns the German law as dated data with sources. docs/countries/de.md says what
// is issued, by whom, to whom, and what counsel must confirm.
package de

import (
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// Pack returns the German pack.
func Pack() regime.Pack {
	p := regime.Pack{
		Country:   "DE",
		Name:      "Germany",
		Version:   "de 1",
		Zone:      "Europe/Berlin",
		Since:     date("2007-01-01"),
		Currency:  "EUR",
		Languages: []string{"de", "en"},
		Retention: invoice.Retention{
			Years: 8, FromYearEnd: true,
			Source: "UStG § 14b(1) as amended by the Viertes Bürokratieentlastungsgesetz (BGBl. 2024 I Nr. 323), since 2025-01-01",
		},
	}
	law := law{pack: p, zone: regime.MustZone(p.Zone)}
	p.Lines = map[invoice.BusinessLine]regime.Line{
		invoice.Rides: {
			Settlement: settlement(), Notes: notes(),
			Rules: append(commonRules(), ridesRules()...),
			Rates: []regime.RateTable{standard, reduced}, Limits: []regime.LimitTable{smallAmount},
			Assess: func(o invoice.Order) ([]invoice.Draft, error) { return law.assess(o, law.rides) },
		},
		invoice.Delivery: {
			Settlement: settlement(), Notes: notes(),
			Rules: append(commonRules(), deliveryRules()...),
			Rates: []regime.RateTable{standard, reduced, restaurantService}, Limits: []regime.LimitTable{smallAmount},
			Assess: func(o invoice.Order) ([]invoice.Draft, error) { return law.assess(o, law.delivery) },
		},
	}
	return p
}

// settlement: a card payment is final within minutes, a disputed one within days.
func settlement() regime.Settlement {
	return regime.Settlement{
		Delays:   []time.Duration{time.Minute, 5 * time.Minute, 30 * time.Minute, 6 * time.Hour},
		Deadline: 7 * 24 * time.Hour,
	}
}

func notes() []string {
	return []string{noteIssuedInTheNameOf, noteSmallBusiness, noteNotLevied, noteTipOutside, noteVoucher}
}

// The codes of the legal notes; their wording is in countries/NOTES.txt.
const (
	noteIssuedInTheNameOf = "de.issued_in_the_name_of"
	noteSmallBusiness     = "de.small_business"
	noteNotLevied         = "de.small_business_not_levied"
	noteTipOutside        = "de.tip_outside"
	noteVoucher           = "de.voucher_third_party"
)
