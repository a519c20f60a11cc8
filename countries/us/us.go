// Package us is the United States: receipts of trips with taxes and surcharges as
// they were charged, and receipts of deliveries with the sales tax that the platform
// collects.
//
// It owns the law of the states and cities we serve as dated data with sources.
// docs/countries/us.md says what is issued, by whom, to whom, and what counsel must
// confirm.
package us

import (
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
)

// Pack returns the pack of the United States.
func Pack() regime.Pack {
	p := regime.Pack{
		Country:   "US",
		Name:      "United States",
		Version:   "us 1",
		Zone:      "America/New_York",
		Since:     date("2015-01-01"),
		Currency:  "USD",
		Languages: []string{"en"},
		Retention: invoice.Retention{
			Years: 7, FromYearEnd: true,
			Source: "our policy, above IRC § 6501(e) (6 years), Cal. Code Regs. tit. 18 § 1698 (4) and N.Y. Tax Law § 1135(g) (3)",
		},
	}
	law := law{pack: p, zones: loadZones(), fallback: regime.MustZone(p.Zone), states: states()}
	p.Lines = map[invoice.BusinessLine]regime.Line{
		invoice.Rides: {
			Settlement: settlement(),
			Rules:      ridesRules(),
			Notes:      []string{noteOnBehalf, noteAsCharged, noteTip, noteVoucher},
			Assess:     law.rides,
		},
		invoice.Delivery: {
			Settlement: settlement(),
			Rules:      deliveryRules(law.states),
			Rates:      deliveryRates(law.states),
			Notes:      []string{noteFacilitator, noteForSeller, noteTip, noteVoucher},
			Assess:     law.delivery,
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

// The codes of the legal notes; their wording is in countries/NOTES.txt.
const (
	noteOnBehalf    = "us.issued_on_behalf_of"
	noteAsCharged   = "us.taxes_as_charged"
	noteFacilitator = "us.marketplace_facilitator"
	noteForSeller   = "us.collected_for_seller"
	noteTip         = "us.tip_outside"
	noteVoucher     = "us.voucher_third_party"
)

// law applies the pack to orders.
type law struct {
	pack     regime.Pack
	zones    map[string]*time.Location // by state
	fallback *time.Location
	states   []state
}

// zone is the zone of a state, and the pack's where the state is unknown.
func (l law) zone(code string) *time.Location {
	if z, ok := l.zones[code]; ok {
		return z
	}
	return l.fallback
}
