package templates

import "quittance/invoice"

// Keys of messages that depend on the document. A template must have all of
// them in each of its languages.
const (
	keyTitle     = "title."      // + kind, or simplified or receipt
	keyComponent = "component."  // + component kind
	keyScheme    = "tax."        // + tax scheme
	keyNote      = "note."       // + code of a legal note
	keyMemo      = "memorandum." // + kind of a memorandum, in countries that have one
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

// MemorandumKey returns the message key of a memorandum's name.
func MemorandumKey(kind invoice.MemorandumKind) string { return keyMemo + string(kind) }

// TaxIDKey returns the message key of the name of a kind of tax identifier.
func TaxIDKey(scheme string) string { return "tax_id." + scheme }

// Keys of the words of a language that every document needs.
const (
	KeyColumnGross = "column.amount_with_tax"
	KeyColumnNet   = "column.amount_without_tax"
	KeyAddress     = "format.address" // lines of {lines}, {postal_code}, {city} and {region}
)

// Keys of choices that a sheet may make where a country's habit or law differs from
// what CLDR says of its language.
const (
	KeyDate     = "format.date"     // "full", "long" (the usual), "medium" or "short", or a CLDR pattern: "dd.MM.y"
	KeyDigits   = "format.digits"   // numbering system of numbers and dates: "latn", "arab"
	KeyDistance = "format.distance" // "km" or "mi"
)

// requiredMessages lists the keys that no text of a template shows. The taxes of single
// countries, such as CGST, are not among them: a document under a tax without a name is
// refused.
func requiredMessages() []string {
	keys := []string{KeyColumnGross, KeyColumnNet, KeyAddress}
	for _, kind := range []invoice.Kind{invoice.KindInvoice, invoice.KindCreditNote, invoice.KindCorrective, invoice.KindSelfBilled} {
		keys = append(keys, TitleKey(kind, invoice.FormatFull))
	}
	for _, format := range []invoice.Format{invoice.FormatSimplified, invoice.FormatReceipt} {
		keys = append(keys, TitleKey(invoice.KindInvoice, format))
	}
	for _, kind := range invoice.ComponentKinds() {
		if effect, _ := kind.Effect(); effect != invoice.Informs { // such a one is never on a document
			keys = append(keys, ComponentKey(kind))
		}
	}
	for _, scheme := range []invoice.TaxScheme{invoice.SchemeVAT, invoice.SchemeSalesTax} {
		keys = append(keys, SchemeKey(scheme))
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
