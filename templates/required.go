package templates

import (
	"fmt"

	"quittance/invoice"
)

// Keys of messages that depend on the document. A template must have all of
// them in each of its languages.
const (
	keyTitle     = "title."     // + kind, or simplified or receipt
	keyComponent = "component." // + component kind
	keyScheme    = "tax."       // + tax scheme
	keyNote      = "note."      // + code of a legal note
)

// TitleKey returns the message key of a document's title.
func TitleKey(kind invoice.Kind, format invoice.Format) string {
	if kind == invoice.KindInvoice && format != invoice.FormatFull {
		return keyTitle + string(format)
	}
	return keyTitle + string(kind)
}

// ComponentKey returns the message key of a component's name.
func ComponentKey(kind invoice.ComponentKind) string { return keyComponent + string(kind) }

// SchemeKey returns the message key of a tax's name.
func SchemeKey(s invoice.TaxScheme) string { return keyScheme + string(s) }

// TaxIDKey returns the message key of the name of a kind of tax identifier.
func TaxIDKey(scheme string) string { return "tax_id." + scheme }

// Keys of the words and patterns of a language that every document needs.
const (
	KeyColumnGross = "column.amount_with_tax"
	KeyColumnNet   = "column.amount_without_tax"
	KeyDate        = "format.date"     // CLDR date pattern: d, dd, M, MM, MMMM, y
	KeyMoney       = "format.money"    // {amount} and {symbol}
	KeyPercent     = "format.percent"  // {number}
	KeyCity        = "format.city"     // {postal_code}, {city} and {region}
	KeyDistance    = "format.distance" // "km" or "mi": the unit of distances
)

// MonthKey returns the message key of a month's name, from 1.
func MonthKey(month int) string { return fmt.Sprintf("month.%d", month) }

// requiredMessages lists the keys that no text of a template shows.
func requiredMessages() []string {
	keys := []string{KeyColumnGross, KeyColumnNet, KeyDate, KeyMoney, KeyPercent, KeyCity, KeyDistance}
	for _, kind := range []invoice.Kind{invoice.KindInvoice, invoice.KindCreditNote, invoice.KindCorrective, invoice.KindSelfBilled} {
		keys = append(keys, TitleKey(kind, invoice.FormatFull))
	}
	for _, format := range []invoice.Format{invoice.FormatSimplified, invoice.FormatReceipt} {
		keys = append(keys, TitleKey(invoice.KindInvoice, format))
	}
	for _, kind := range invoice.ComponentKinds() {
		keys = append(keys, ComponentKey(kind))
	}
	for _, scheme := range []invoice.TaxScheme{invoice.SchemeVAT, invoice.SchemeSalesTax} {
		keys = append(keys, SchemeKey(scheme))
	}
	for month := 1; month <= 12; month++ {
		keys = append(keys, MonthKey(month))
	}
	return keys
}

// checkMessages finds messages that a language lacks.
func (c *compiler) checkMessages(language word) error {
	for _, key := range requiredMessages() {
		if c.file.messages[language.text][key].text == "" {
			return language.at.fail("no message %q in language %q", key, language.text)
		}
	}
	return nil
}
