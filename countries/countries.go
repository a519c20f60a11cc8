// Package countries lists the packs: the countries whose law the product knows.
// There is no registration; a new country is a line in [All].
package countries

import (
	"quittance/countries/ae"
	"quittance/countries/at"
	"quittance/countries/au"
	"quittance/countries/be"
	"quittance/countries/br"
	"quittance/countries/ca"
	"quittance/countries/ch"
	"quittance/countries/cl"
	"quittance/countries/de"
	"quittance/countries/es"
	"quittance/countries/fr"
	"quittance/countries/gb"
	"quittance/countries/ie"
	"quittance/countries/in"
	"quittance/countries/it"
	"quittance/countries/jp"
	"quittance/countries/mx"
	"quittance/countries/nl"
	"quittance/countries/nz"
	"quittance/countries/pl"
	"quittance/countries/pt"
	"quittance/countries/regime"
	"quittance/countries/sa"
	"quittance/countries/se"
	"quittance/countries/sg"
	"quittance/countries/us"
)

// All returns every pack. It loads their time zones, so it is called once at the start.
func All() regime.Set {
	return regime.Set{
		ae.Pack(),
		at.Pack(),
		au.Pack(),
		be.Pack(),
		br.Pack(),
		ca.Pack(),
		ch.Pack(),
		cl.Pack(),
		de.Pack(),
		es.Pack(),
		fr.Pack(),
		gb.Pack(),
		ie.Pack(),
		in.Pack(),
		it.Pack(),
		jp.Pack(),
		mx.Pack(),
		nl.Pack(),
		nz.Pack(),
		pl.Pack(),
		pt.Pack(),
		sa.Pack(),
		se.Pack(),
		sg.Pack(),
		us.Pack(),
	}
}
