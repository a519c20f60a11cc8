package ca

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

var (
	date    = invoice.MustDate
	percent = invoice.MustPercent
)

var gst = regime.RateTable{ID: "ca.gst", Rates: []regime.Rate{
	{Since: date("2008-01-01"), Percent: percent("5"), Source: "Excise Tax Act s. 165(1)"},
}}

// harmonized are the rates of the HST: the GST and the provincial part together.
var (
	ontario = regime.RateTable{ID: "ca.hst.on", Rates: []regime.Rate{
		{Since: date("2010-07-01"), Percent: percent("13"), Source: "Excise Tax Act s. 165(2), sch. VIII: Ontario 8 %"},
	}}
	newBrunswick = regime.RateTable{ID: "ca.hst.nb", Rates: []regime.Rate{
		{Since: date("2016-07-01"), Percent: percent("15"), Source: "Excise Tax Act s. 165(2), sch. VIII: New Brunswick 10 %"},
	}}
	newfoundland = regime.RateTable{ID: "ca.hst.nl", Rates: []regime.Rate{
		{Since: date("2016-07-01"), Percent: percent("15"), Source: "Excise Tax Act s. 165(2), sch. VIII: Newfoundland and Labrador 10 %"},
	}}
	princeEdward = regime.RateTable{ID: "ca.hst.pe", Rates: []regime.Rate{
		{Since: date("2016-10-01"), Percent: percent("15"), Source: "Excise Tax Act s. 165(2), sch. VIII: Prince Edward Island 10 %"},
	}}
	novaScotia = regime.RateTable{ID: "ca.hst.ns", Rates: []regime.Rate{
		{Since: date("2010-07-01"), Percent: percent("15"), Source: "Excise Tax Act s. 165(2), sch. VIII: Nova Scotia 10 %"},
		{Since: date("2025-04-01"), Percent: percent("14"), Source: "Excise Tax Act s. 165(2), sch. VIII: Nova Scotia 9 % since 2025-04-01"},
	}}
)

// qst is the tax of Québec, on the price without GST.
var qst = regime.RateTable{ID: "ca.qst", Rates: []regime.Rate{
	{Since: date("2013-01-01"), Percent: percent("9.975"), Source: "Act respecting the Québec sales tax (CQLR c. T-0.1) s. 16"},
}}

// The rates of British Columbia's provincial sales tax.
var (
	pst = regime.RateTable{ID: "ca.pst.bc", Rates: []regime.Rate{
		{Since: date("2013-04-01"), Percent: percent("7"), Source: "Provincial Sales Tax Act (SBC 2012 c. 35) s. 34"},
	}}
	pstLiquor = regime.RateTable{ID: "ca.pst.bc_liquor", Rates: []regime.Rate{
		{Since: date("2013-04-01"), Percent: percent("10"), Source: "Provincial Sales Tax Act (SBC 2012 c. 35): liquor"},
	}}
)

// low is up to what price, with tax, inclusive, the supplier's number is not asked for: the
// law asks for it from 100 dollars on.
var low = regime.LimitTable{ID: "ca.low_amount", Limits: []regime.Limit{
	{Since: date("1991-01-01"), Minor: 29_99, Source: "Input Tax Credit Information (GST/HST) Regulations (SOR/91-45) s. 3(a): less than 30 dollars"},
	{Since: date("2021-04-20"), Minor: 99_99, Source: "SOR/91-45 s. 3(a) as amended (Budget Implementation Act, 2021, No. 1): less than 100 dollars"},
}}

// middle is up to what price, with tax, inclusive, the customer need not be named.
var middle = regime.LimitTable{ID: "ca.middle_amount", Limits: []regime.Limit{
	{Since: date("1991-01-01"), Minor: 149_99, Source: "SOR/91-45 s. 3(b): less than 150 dollars"},
	{Since: date("2021-04-20"), Minor: 499_99, Source: "SOR/91-45 s. 3(b) as amended (Budget Implementation Act, 2021, No. 1): less than 500 dollars"},
}}

// coin is the smallest coin.
var coin = regime.LimitTable{ID: "ca.coin", Limits: []regime.Limit{
	{Since: date("2013-02-04"), Minor: 5, Source: "Department of Finance: the penny is no longer distributed since 2013-02-04"},
}}
