package document_test

import (
	"strings"
	"testing"
	"unicode"

	"quittance/invoice"
	"quittance/test/validate"
)

// told is what readers get out of the specimens, beside parties and lines: titles,
// labels, dates and amounts in the order of their rows. A reader takes the sign at the
// left of a number, where Arabic and Hebrew have it, for the first.
var told = map[string][]string{ // never changed
	"sa_rides": {
		"فاتورة ضريبية", "Tax invoice", "SA-sup-7-RI-2026-000042", "21 نوفمبر 2026", "الرقم الضريبي 310175397400003", "VAT ID 310175397400003",
		"المسار: حي العليا – مطار الملك خالد الدولي", "Distance: 34.2 km", "1,284.50 ر.س.", "-11.50 ر.س.", "1,297.50 ر.س.", "Total charged",
	},
	"sa_delivery_credit_note": {"إشعار دائن", "٢١ نوفمبر ٢٠٢٦", "SA-sup-7-RI-2026-000017", "٣٦٫٨٠", "١٥", "١٠٦٫٩٥"},
	"il_rides":                {"חשבונית מס", "21 בנובמבר 2026", "עוסק מורשה 514298763", "₪ 638.40", "₪ 758.68", "סה״כ לתשלום", "104.3", "ק״מ"},
	"il_rides_credit_note":    {"חשבונית זיכוי", "IL-sup-7-RI-2026-000017", "סכום הזיכוי"},
	"in_delivery_hi":          {"कर बीजक", "Tax invoice", "21 नवंबर 2026", "जीएसटीआईएन 07AABCA1234F1Z5", "जीएसटी 5% ₹1,03,895.00 ₹5,194.75 ₹1,09,089.75", "डिलीवरी शुल्क", "Delivery fee"},
	"in_delivery_bn":          {"কর চালান", "Tax invoice", "21 নভেম্বর, 2026", "GST 18%", "সর্বমোট", "₹2,028.52"},
	"in_delivery_ta":          {"வரி விலைப்பட்டியல்", "Tax invoice", "21 நவம்பர், 2026", "ஜிஎஸ்டி எண் 33AAGCA4321M1ZC", "மொத்தத் தொகை ₹705.52"},
	"th_delivery":             {"ใบกำกับภาษี", "Tax invoice", "21 พฤศจิกายน", "เลขประจำตัวผู้เสียภาษี 0105561234567", "ค่าจัดส่ง 1 7% ฿25.00", "฿565.00"},
	"cn_delivery":             {"发票", "2026年11月21日", "纳税人识别号 91110105MA01ABCD2X", "宫保鸡丁配米饭 2 6% ¥76.00", "增值税 6% ¥112.26 ¥6.74 ¥119.00", "实付金额 ¥111.00", "第 1 页，共 1 页"},
	"tw_delivery":             {"統一發票", "2026年11月21日", "110 臺北市信義區", "統一編號 12345675", "滷肉飯 2 5% $120.00", "總計 $434.00"},
	"jp_delivery":             {"適格請求書", "2026年11月21日", "〒106-0032 東京都港区", "登録番号 T1234567890123", "カレーライス（大盛） 2 8% ￥2,160", "消費税 10% ￥400 ￥40 ￥440", "合計（税込） ￥4,544"},
	"jp_delivery_credit_note": {"適格返還請求書", "元の請求書：JP-sup-7-RI-2026-000017（発行日：2026年10月31日）"},
	"kr_rides":                {"세금계산서", "2026년 11월 21일", "서울특별시 강남구", "사업자등록번호 123-45-67890", "운행 요금 1 10% ₩71,500", "합계 금액 ₩89,900", "68.9km"},
	"gr_rides":                {"Τιμολόγιο", "21 Νοεμβρίου 2026", "117 41 Αθήνα", "ΑΦΜ 998765432", "ΦΠΑ 13% 41,59 € 5,41 € 47,00 €", "Πληρωτέο ποσό 53,10 €"},
	"bg_rides":                {"Фактура", "21 ноември 2026", "1463 София", "ДДС № BG203456789", "Цена на пътуването 1 20% 89,40 €", "Общо с ДДС 95,60 €"},
	"be_rides":                {"Facture", "Factuur", "21 novembre 2026", "N° TVA BE 0123.456.749", "Btw-nummer BE 0123.456.749", "TVA 21 % 2,00 € 0,42 € 2,42 €", "Net à payer 52,52 €", "Te betalen"},
	"be_rides_self_billed":    {"Autofacturation", "Factuur uitgereikt door afnemer", "CLIENT ET ÉMETTEUR", "AFNEMER EN OPSTELLER"},
	"ch_rides":                {"Facture", "Fattura", "N. IVA CHE-123.456.788", "Prix de la course 1 8,1 %", "Tariffa della corsa", "Totale"},
	"multiscript":             {"Rechnung", "Facture", "21.11.2026", "Übertrag", "À reporter", "MWST 2.6% CHF 790.06 CHF 20.54 CHF 810.60", "Gesamtbetrag CHF 817.50", "Page 2 sur 2"},
}

// texts are the parties and lines of a draft.
func texts(d invoice.Draft) []string {
	out := []string{d.Supplier.Name, d.Customer.Name}
	for _, p := range []invoice.Party{d.Supplier, d.Customer} {
		out = append(append(out, p.Address.Lines...), p.Address.City, p.Address.PostalCode)
	}
	for _, l := range d.Lines {
		out = append(out, l.Text)
	}
	return out
}

// pieces divides a text at brackets, which a reader that guesses turns round among
// letters from right to left.
func pieces(text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool { return c == '(' || c == ')' })
}

// turnedWords are the words of a text whose letters run from right to left.
func turnedWords(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return !rightToLeft(c) && !unicode.Is(unicode.M, c) || unicode.IsDigit(c) }) {
		words[word] = true
	}
	return words
}

// wordsTurned counts the words of letters that run from right to left in a part of a
// text: that of a word which falls apart has more.
func wordsTurned(r *reading, from, to int) (count int) {
	within := false
	for i := from; i < to; i++ {
		letter := rightToLeft(r.text[i]) && !unicode.IsDigit(r.text[i])
		if letter && (!within || r.apart[i]) {
			count++
		}
		within = letter || within && unicode.Is(unicode.M, r.text[i])
	}
	return count
}

func TestSpecimen_TextReadsBack(t *testing.T) {
	e := specimenEngine(t)
	for _, s := range specimen(t) {
		t.Run(s.name, func(t *testing.T) {
			if len(told[s.name]) == 0 {
				t.Error("nobody says what the document says")
			}
			file := render(t, e, s.draft).PDF
			// As on the page, where a row is a line, and as drawn, where a cell is in one piece.
			text := plainText(validate.Text(t, file) + validate.RawText(t, file))
			words := turnedWords(validate.Text(t, file))
			for _, want := range append(texts(s.draft), told[s.name]...) {
				for word := range turnedWords(want) {
					if !words[word] {
						t.Errorf("a search does not find the word %q of %q", word, want)
					}
				}
				for _, piece := range pieces(want) {
					if !strings.Contains(text, plainText(piece)) {
						t.Errorf("the document does not say %q of %q:\n%s", piece, want, text)
					}
				}
			}
		})
	}
}
