package in

import (
	"strings"

	"quittance/countries/vat"
)

// states are the states, and the union territories with a legislature, whose state tax
// (SGST) stands beside the central tax: ISO 3166-2 with the first two digits of a GSTIN
// (CBIC, state code list). The other union territories levy UTGST, which no tax of
// package invoice names: an order from there is refused.
var states = map[string]string{
	"IN-JK": "01", "IN-HP": "02", "IN-PB": "03", "IN-UK": "05", "IN-HR": "06", "IN-DL": "07", "IN-RJ": "08", "IN-UP": "09",
	"IN-BR": "10", "IN-SK": "11", "IN-AR": "12", "IN-NL": "13", "IN-MN": "14", "IN-MZ": "15", "IN-TR": "16", "IN-ML": "17",
	"IN-AS": "18", "IN-WB": "19", "IN-JH": "20", "IN-OD": "21", "IN-CG": "22", "IN-MP": "23", "IN-GJ": "24", "IN-MH": "27",
	"IN-KA": "29", "IN-GA": "30", "IN-KL": "32", "IN-TN": "33", "IN-PY": "34", "IN-TS": "36", "IN-AP": "37",
}

// places lists the states in the order of their codes in a GSTIN.
func places() []string {
	at := make([]string, 38)
	for place, code := range states {
		at[int(code[0]-'0')*10+int(code[1]-'0')] = place
	}
	var list []string
	for _, place := range at {
		if place != "" {
			list = append(list, place)
		}
	}
	return list
}

// hindi is where documents are in Hindi and English: the states whose official language
// is Hindi. English is official everywhere (Official Languages Act 1963 s. 3).
func hindi() map[string]string {
	in := map[string]string{}
	for _, place := range []string{"IN-BR", "IN-CG", "IN-DL", "IN-HP", "IN-HR", "IN-JH", "IN-MP", "IN-RJ", "IN-UK", "IN-UP"} {
		in[place] = "hi+en"
	}
	return in
}

// acrossStates reports whether the supplier is registered in another state than that of
// supply. It is a hook because the state of a registration is part of its number, which
// no condition of package vat reads.
//
// Source: IGST Act 2017 s. 7, 8; the first two digits of a GSTIN are the state (CGST
// Rules 2017 r. 10).
func acrossStates(f vat.Facts) bool {
	state, _, _ := strings.Cut(f.Order.Jurisdiction, "/")
	gstin := f.Supplier.TaxID("IN-GSTIN")
	return len(gstin) > 2 && gstin[:2] != states[state]
}
