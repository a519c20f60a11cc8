package document_test

import (
	"strings"
	"testing"

	"quittance/invoice"
	"quittance/test/validate"
)

// Whatever an order brings stands on the page as it is, inert, or is refused by
// the names of field and character.
func TestRender_HostileTexts(t *testing.T) {
	const (
		inert       = ""
		unprintable = string(invoice.ReasonUnprintableText)
		invalid     = string(invoice.ReasonDocumentInvalid)
	)
	tests := []struct{ name, text, reason, detail string }{
		{"operators of PDF", `) Tj ET Q /Im0 Do BT (\) <FEFF> >> endstream endobj`, inert, ""},
		{"escapes", `\050 \n \\ \) %%EOF`, inert, ""},
		{"placeholders", `{number} {@label.number} {{x}} {`, inert, ""},
		{"markup", `<script>alert(1)</script> &amp; &#0; ]]>`, inert, ""},
		{"formats", `%s %d %!x(MISSING) $1 ${HOME}`, inert, ""},
		{"long word", strings.Repeat("Donaudampfschiff", 31), inert, ""},
		{"500 characters", strings.Repeat("M", 500), inert, ""},
		{"spaces around", "  Jürgen  ", inert, ""},
		{"spaces within", "Jürgen      Müßiggang", inert, ""},
		{"five marks on a letter", "a\u0301\u0302\u0303\u0304\u0306", inert, ""},
		{"decomposed", "Ju\u0308rgen Wo\u0301jcik", inert, ""},
		{"ligatures", "office fi fl ffi", inert, ""},

		{"only spaces", "   ", invalid, "is only white space"},
		{"only wide spaces", "\u3000\u2003\u00A0", invalid, "is only white space"},
		{"501 characters", strings.Repeat("M", 501), invalid, "501 characters are more than 500"},
		{"10,000 characters", strings.Repeat("名", 10_000), invalid, "10000 characters are more than 500"},
		{"300 marks", "a" + strings.Repeat("\u0301", 300), unprintable, "more than 5 marks on one letter, the last U+0301 COMBINING ACUTE ACCENT"},
		{"marks of many kinds", "e" + strings.Repeat("\u0323\u0306\u064B", 3), unprintable, "more than 5 marks on one letter, the last U+064B ARABIC FATHATAN"},
		{"invalid UTF-8", "J\xfcrgen", unprintable, "not valid UTF-8: byte 0xFC"},
		{"overlong slash", "a\xc0\xafb", unprintable, "not valid UTF-8: byte 0xC0"},
		{"lone high surrogate", "a\xed\xa0\x80b", unprintable, "not valid UTF-8: byte 0xED"},
		{"lone low surrogate", "a\xed\xb0\x80b", unprintable, "not valid UTF-8: byte 0xED"},
		{"cut off at the end", "Müßigg\xc3", unprintable, "not valid UTF-8: byte 0xC3"},
		{"beyond Unicode", "a\xf4\x90\x80\x80", unprintable, "not valid UTF-8: byte 0xF4"},
		{"replacement character", "J\uFFFDrgen", unprintable, "U+FFFD REPLACEMENT CHARACTER stands for a letter that was lost"},
		{"NUL", "a\x00b", unprintable, "U+0000 <control> is invisible"},
		{"escape", "a\x1b[31mb", unprintable, "U+001B <control> is invisible"},
		{"line feed", "a\nb", unprintable, "U+000A <control> is invisible"},
		{"line separator", "a\u2028b", unprintable, "U+2028 LINE SEPARATOR is invisible"},
		{"right-to-left override", "a\u202Eb", unprintable, "U+202E RIGHT-TO-LEFT OVERRIDE is invisible"},
		{"isolate", "a\u2066b\u2069", unprintable, "U+2066 LEFT-TO-RIGHT ISOLATE is invisible"},
		{"right-to-left mark", "a\u200Fb", unprintable, "U+200F RIGHT-TO-LEFT MARK is invisible"},
		{"zero-width space", "a\u200Bb", unprintable, "U+200B ZERO WIDTH SPACE is invisible"},
		{"joiner between Latin letters", "a\u200Db", unprintable, "U+200D ZERO WIDTH JOINER is invisible"},
		{"byte order mark", "\uFEFFab", unprintable, "U+FEFF ZERO WIDTH NO-BREAK SPACE is invisible"},
		{"soft hyphen", "a\u00ADb", unprintable, "U+00AD SOFT HYPHEN is invisible"},
		{"tag character", "a\U000E0041b", unprintable, "U+E0041 TAG LATIN CAPITAL LETTER A is invisible"},
		{"variation selector", "a\uFE0Fb", unprintable, "U+FE0F VARIATION SELECTOR-16 is invisible"},
		{"Hangul filler", "a\u3164b", unprintable, "U+3164 HANGUL FILLER is invisible"},
		{"emoji", "Pizza 🍕", unprintable, "no font has U+1F355 SLICE OF PIZZA (script Zyyy)"},
		{"family emoji", "👨\u200D👩", unprintable, "no font has U+1F468 MAN (script Zyyy)"},
		{"private use", "a\uE000b", unprintable, "no font has U+E000 <Private Use> (script Zzzz)"},
		{"noncharacter", "a\uFFFFb", unprintable, "no font has U+FFFF  (script Zzzz)"},
	}
	fields := []struct {
		name string
		set  func(*invoice.Draft, string)
	}{
		{"customer.name", func(d *invoice.Draft, s string) { d.Customer.Name = s }},
		{"lines[1].text", func(d *invoice.Draft, s string) { d.Lines[1].Text = s }},
		{"service.from", func(d *invoice.Draft, s string) { d.Service.From = s }},
	}
	e := newEngine(t)
	for _, tt := range tests {
		for _, field := range fields {
			t.Run(tt.name+"/"+field.name, func(t *testing.T) {
				d := deRides(t, "de")
				field.set(&d, tt.text)
				_, err := e.Rehearse(d)
				if tt.reason != inert {
					want := tt.reason + ": " + field.name + ": " + tt.detail
					if err == nil || err.Error() != want {
						t.Errorf("Rehearse = %v, want %s", err, want)
					}
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				text := validate.RawText(t, render(t, e, d).PDF)
				if !strings.Contains(plainText(text), plainText(tt.text)) {
					t.Errorf("the document does not say %q:\n%s", tt.text, text)
				}
			})
		}
	}
}

// Texts that are damaged are refused wherever they stand, and not replaced.
func TestRehearse_RefusesInvalidUTF8Everywhere(t *testing.T) {
	const bad = "J\xfcrgen"
	tests := []struct {
		field string
		set   func(*invoice.Draft)
	}{
		{"key.order.id", func(d *invoice.Draft) { d.Key.Order.ID = bad }},
		{"service.from", func(d *invoice.Draft) { d.Service.From = bad }},
		{"service.to", func(d *invoice.Draft) { d.Service.To = bad }},
		{"preceding.number", func(d *invoice.Draft) { d.Preceding = &invoice.Preceding{Number: bad, IssueDate: d.SupplyDate} }},
		{"supplier.name", func(d *invoice.Draft) { d.Supplier.Name = bad }},
		{"customer.address.postal_code", func(d *invoice.Draft) { d.Customer.Address.PostalCode = bad }},
		{"customer.address.city", func(d *invoice.Draft) { d.Customer.Address.City = bad }},
		{"customer.address.region", func(d *invoice.Draft) { d.Customer.Address.Region = bad }},
		{"issuer.address.lines[0]", func(d *invoice.Draft) { d.Issuer.Address.Lines = []string{bad} }},
		{"seller.name", func(d *invoice.Draft) { d.Seller = &invoice.Party{Name: bad} }},
		{"supplier.tax_ids[1].scheme", func(d *invoice.Draft) { d.Supplier.TaxIDs[1].Scheme = bad }},
		{"supplier.tax_ids[0].value", func(d *invoice.Draft) { d.Supplier.TaxIDs[0].Value = bad }},
		{"lines[3].text", func(d *invoice.Draft) { d.Lines[3].Text = bad }},
		{"outside[0].text", func(d *invoice.Draft) { d.Outside[0].Text = bad }},
	}
	e := newEngine(t)
	for _, tt := range tests {
		d := deRides(t, "de")
		tt.set(&d)
		_, err := e.Rehearse(d)
		want := "unprintable_text: " + tt.field + ": not valid UTF-8: byte 0xFC"
		if err == nil || err.Error() != want {
			t.Errorf("Rehearse = %v, want %s", err, want)
		}
	}
}

func TestRender_LeavesBlankAddressLinesOut(t *testing.T) {
	e := newEngine(t)
	d := deRides(t, "de")
	want := render(t, e, d).ModelHash
	d.Customer.Address.Lines = append(d.Customer.Address.Lines[:2:2], " ", "")
	if got := render(t, e, d).ModelHash; got != want {
		t.Error("a blank line of an address changed what the document says")
	}
}
