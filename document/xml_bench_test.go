package document_test

import (
	"fmt"
	"strings"
	"testing"

	"quittance/document"
	"quittance/document/pdf"
	"quittance/invoice"
)

// benchXML is the size and shape of the XML that an invoice has beside its page: the
// syntax CII of EN 16931 with the parties, lines and amounts of the draft, which is
// what tells one document's from another's. It is not meant to be valid.
func benchXML(inv invoice.Invoice) pdf.Attachment {
	d := inv.Draft()
	var x strings.Builder
	x.WriteString(`<?xml version="1.0" encoding="UTF-8"?><rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" ` +
		`xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">` +
		`<rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</ram:ID>` +
		`</ram:BusinessProcessSpecifiedDocumentContextParameter><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID>` +
		`</ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>`)
	fmt.Fprintf(&x, `<rsm:ExchangedDocument><ram:ID>%s</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20261121</udt:DateTimeString>`+
		`</ram:IssueDateTime></rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>`, inv.Number().Text)
	for i, l := range d.Lines {
		fmt.Fprintf(&x, `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>%d</ram:LineID></ram:AssociatedDocumentLineDocument>`+
			`<ram:SpecifiedTradeProduct><ram:Name>%s%s</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>`+
			`<ram:ChargeAmount>%s</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery>`+
			`<ram:BilledQuantity unitCode="C62">%d</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery><ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>`+
			`<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>%s</ram:CategoryCode><ram:RateApplicablePercent>%s</ram:RateApplicablePercent></ram:ApplicableTradeTax>`+
			`<ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>%s</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>`+
			`</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`, i+1, l.Kind, l.Text, l.Amount, l.Quantity, l.Tax.Category, l.Tax.Rate, l.Amount)
	}
	for role, p := range []invoice.Party{d.Supplier, d.Customer} {
		tag := []string{"ram:SellerTradeParty", "ram:BuyerTradeParty"}[role]
		fmt.Fprintf(&x, `<%[1]s><ram:Name>%[2]s</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>%[3]s</ram:PostcodeCode><ram:LineOne>%[4]s</ram:LineOne>`+
			`<ram:CityName>%[5]s</ram:CityName><ram:CountryID>%[6]s</ram:CountryID></ram:PostalTradeAddress><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">%[7]v</ram:ID>`+
			`</ram:SpecifiedTaxRegistration></%[1]s>`, tag, p.Name, p.Address.PostalCode, strings.Join(p.Address.Lines, ", "), p.Address.City, p.Address.Country, p.TaxIDs)
	}
	fmt.Fprintf(&x, `<ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime><udt:DateTimeString format="102">20261120</udt:DateTimeString>`+
		`</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery><ram:ApplicableHeaderTradeSettlement>`+
		`<ram:InvoiceCurrencyCode>%s</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>48</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>`, d.Currency)
	for _, t := range d.Breakdown {
		fmt.Fprintf(&x, `<ram:ApplicableTradeTax><ram:CalculatedAmount>%s</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>%s</ram:BasisAmount>`+
			`<ram:CategoryCode>%s</ram:CategoryCode><ram:RateApplicablePercent>%s</ram:RateApplicablePercent></ram:ApplicableTradeTax>`, t.Amount, t.Taxable, t.Category, t.Rate)
	}
	fmt.Fprintf(&x, `<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>%[1]s</ram:LineTotalAmount><ram:TaxBasisTotalAmount>%[1]s</ram:TaxBasisTotalAmount>`+
		`<ram:TaxTotalAmount currencyID="%[2]s">%[3]s</ram:TaxTotalAmount><ram:GrandTotalAmount>%[4]s</ram:GrandTotalAmount><ram:DuePayableAmount>%[5]s</ram:DuePayableAmount>`+
		`</ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`,
		d.Totals.Net, d.Currency, d.Totals.Tax, d.Totals.Gross, d.Totals.Payable)
	return facturX([]byte(x.String()))
}

// page is an invoice with its XML.
type page struct {
	inv invoice.Invoice
	xml pdf.Attachment
}

// measureXML renders documents with their XML in them, and reports the sizes of both.
func measureXML(b *testing.B, e *document.Engine, d invoice.Draft) {
	var all []page
	for _, inv := range invoices(b, d) {
		all = append(all, page{inv, benchXML(inv)})
	}
	size := 0
	measureAll(b, all, func(p page) error {
		doc, err := e.Render(p.inv, p.xml)
		size = len(doc.PDF)
		return err
	})
	b.ReportMetric(float64(len(all[0].xml.Data)), "xml-bytes")
	b.ReportMetric(float64(size), "pdf-bytes")
}

// The two documents of the budget. The second is the invoice of two pages with 25
// lines in twelve scripts, two languages, a mark, both kinds of codes and carried sums.
func BenchmarkRender_USReceiptXML(b *testing.B)   { measureXML(b, newEngine(b), usRides(b)) }
func BenchmarkRender_MultiscriptXML(b *testing.B) { measureXML(b, specimenEngine(b), multiscript(b)) }

func BenchmarkRender_Multiscript(b *testing.B) {
	e := specimenEngine(b)
	measureAll(b, invoices(b, multiscript(b)), func(inv invoice.Invoice) error { return renderOne(e, inv) })
}
