package layout

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// shown is a text as it stands from left to right, character by character.
func shown(text string) string { return shownAs(text, firstLetter) }

func shownAs(text string, d direction) string {
	l := levelsOf(text, d)
	if l.by == nil {
		return text
	}
	var out strings.Builder
	for _, run := range l.runs(text, 0) {
		runes := []rune(run.text)
		if run.rightToLeft() {
			slices.Reverse(runes)
		}
		out.WriteString(string(runes))
	}
	return out.String()
}

// Hebrew and Arabic letters stand for themselves here, mirrored brackets too: the
// shaper mirrors them.
func TestLevels_VisualOrder(t *testing.T) {
	tests := []struct {
		name, give, want string
		base             uint8
	}{
		{"no letters", "-1,234.50 €", "-1,234.50 €", 0},
		{"latin", "Taxi (12)", "Taxi (12)", 0},
		{"hebrew", "אב גד", "דג בא", 1},
		{"hebrew within latin", "Taxi אב גד Ltd", "Taxi דג בא Ltd", 0},
		{"latin within hebrew", "אב Taxi Ltd גד", "דג Taxi Ltd בא", 1},
		{"number within hebrew", "אב 1,234.50 גד", "דג 1,234.50 בא", 1},
		{"number between hebrew within latin", "x אב 12 גד y", "x דג 12 בא y", 0},
		{"document number after arabic", "رقم 2026-000042", "2026-000042 مقر", 1},
		{"date after arabic", "في 20/11/2026", "20/11/2026 يف", 1},
		{"negative amount after arabic", "بمبلغ -5.00", "-5.00 غلبمب", 1},
		{"negative amount after hebrew", "אב -5.00", "-5.00 בא", 1},
		{"percent in hebrew", "אב 17%", "17% בא", 1},
		{"percent after arabic", "خصم 10%", "10% مصخ", 1},
		{"dollars after arabic", "بمبلغ $5.00", "$5.00 غلبمب", 1},
		{"separator of words", "اب/تث", "ثت/با", 1},
		{"sum in arabic", "ا 2-3 ب", "ب 2-3 ا", 1},
		{"arabic digits", "رقم ١٢٣", "١٢٣ مقر", 1},
		{"telephone after arabic", "هاتف +966 11 123 4567", "+966 11 123 4567 فتاه", 1},
		{"telephone after a colon", "هاتف:+966 11-123", "+966 11-123:فتاه", 1},
		{"telephone at home in hebrew", "טל 03 123 4567 תא", "את 03 123 4567 לט", 1},
		{"telephone in arabic digits", "هاتف ٠٥٠ ١٢٣", "٠٥٠ ١٢٣ فتاه", 1},
		{"date in arabic digits", "في ٢٠-١١-٢٠٢٦", "٢٠-١١-٢٠٢٦ يف", 1},
		{"numbers of their own", "عدد 2 10.00", "10.00 2 ددع", 1},
		{"amounts below one", "عدد 2 0.50", "0.50 2 ددع", 1},
		{"negative amount after a colon", "الرصيد:-5.00", "-5.00:ديصرلا", 1},
		{"amount with its currency", "1,234.50 ر.س", "س.ر 1,234.50", 1},
		{"amount with latin currency", "بمبلغ -1,234.50 SAR", "SAR -1,234.50 غلبمب", 1},
		{"tax in latin within arabic", "ضريبة VAT 15% من", "نم VAT 15% ةبيرض", 1},
		{"brackets", "אב (גד) x", "x )דג( בא", 1},
		{"brackets around latin in hebrew", "אב (Taxi) גד", "דג (Taxi) בא", 1},
		{"brackets in brackets in hebrew", "אב [(Taxi)]", "[(Taxi)] בא", 1},
		{"brackets around both in hebrew", "אב (Taxi גד)", ")דג Taxi( בא", 1},
		{"brackets at a number in hebrew", "אב 12(Taxi)", ")Taxi(12 בא", 1},
		{"brackets around a sentence in hebrew", "אב (Taxi.)", ").Taxi( בא", 1},
		{"nothing in brackets in hebrew", "אב ()", ")( בא", 1},
		{"number of latin letters", "رقم SA-7-RI-42 م", "م SA-7-RI-42 مقر", 1},
		{"address", "12 King St, חיפה", "12 King St, הפיח", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(tt.give); got != tt.want {
				t.Errorf("%q stands as %q, want %q", tt.give, got, tt.want)
			}
			if got := levelsOf(tt.give, firstLetter).base; got != tt.base {
				t.Errorf("level %d of the paragraph, want %d", got, tt.base)
			}
		})
	}
}

// A text of words runs as its language does, and one without letters as its page.
func TestLevels_DirectionsThatAreKnown(t *testing.T) {
	tests := []struct {
		name, give string
		direction  direction
		want       string
		base       uint8
	}{
		{"english that starts with a hebrew name", "אב גד pays 12 €.", leftToRight, "דג בא pays 12 €.", 0},
		{"hebrew that starts with a latin name", "Taxi Ltd אב 12.", rightToLeft, ".12 בא Taxi Ltd", 1},
		{"latin within a hebrew text", "Taxi Ltd.", rightToLeft, ".Taxi Ltd", 1},
		{"latin", "Taxi Ltd.", leftToRight, "Taxi Ltd.", 0},
		{"latin name on a mirrored page", "Taxi Ltd.", firstLetterMirrored, "Taxi Ltd.", 0},
		{"amount on a mirrored page", "-1,234.50 €", firstLetterMirrored, "€ -1,234.50", 1},
		{"amount with its symbol at it", "-$5.00", firstLetterMirrored, "-$5.00", 1},
		{"date on a mirrored page", "20/11/2026", firstLetterMirrored, "20/11/2026", 1},
		{"hebrew without letters around it", "12 אב", firstLetter, "בא 12", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shownAs(tt.give, tt.direction); got != tt.want {
				t.Errorf("%q stands as %q, want %q", tt.give, got, tt.want)
			}
			if got := levelsOf(tt.give, tt.direction).base; got != tt.base {
				t.Errorf("level %d of the paragraph, want %d", got, tt.base)
			}
		})
	}
}

// Whatever is mixed, every character stands somewhere once, and the letters of a
// language keep its order.
func TestLevels_LoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(rapid.SampledFrom([]rune("ab12-+/.,:%€()[] אבגابت١٢\u0301\u064B")), 0, 30).Draw(t, "text"))
		give, got := []rune(text), []rune(shown(text))
		slices.Sort(give)
		slices.Sort(got)
		if !slices.Equal(give, got) {
			t.Fatalf("%q stands as %q", text, shown(text))
		}
	})
}
