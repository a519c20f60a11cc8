package locale

import (
	"fmt"
	"strconv"
	"strings"
)

// numbers is how a locale writes decimal numbers.
type numbers struct {
	digits   [10]string
	plain    separators
	money    separators
	minus    string
	grouping grouping
}

type separators struct{ decimal, group string }

// grouping is how digits before the decimal separator are grouped: 12,34,567 has a
// primary group of 3 and secondary groups of 2. At least minimum digits stand
// before the first separator: with 2, 1234 has none. A primary of 0 is no groups.
type grouping struct{ primary, secondary, minimum int }

// affixes stand around a number; "¤" in them is the place of a currency's symbol.
type affixes struct{ before, after string }

type pattern struct{ positive, negative affixes }

// of returns the affixes for a number's sign.
func (p *pattern) of(negative bool) *affixes {
	if negative {
		return &p.negative
	}
	return &p.positive
}

// setNumbers takes symbols and patterns of a numbering system, or of the usual one.
func (l *Locale) setNumbers(data *library, f *facts, system string) error {
	if system == "" {
		system = f.System
	}
	fact := func(key string) string { return f.Numbers[system+"."+key] }
	if fact("decimal") == "" {
		return fmt.Errorf("digits %q: the language does not use them", system)
	}
	n := &l.numbers
	for i, digit := range []rune(data.Digits[system]) {
		n.digits[i] = string(digit)
	}
	n.plain = separators{fact("decimal"), fact("group")}
	n.money, n.minus = n.plain, fact("minus")
	if s := fact("money_decimal"); s != "" {
		n.money.decimal = s
	}
	if s := fact("money_group"); s != "" {
		n.money.group = s
	}
	n.grouping = groupingOf(fact("number"), f.Grouping)
	signs := strings.NewReplacer("-", n.minus, "%", fact("percent_sign"))
	l.money = compilePattern(fact("money"), signs)
	l.percent = compilePattern(fact("percent"), signs)
	return nil
}

// groupingOf reads the groups of a pattern such as "#,##,##0.###".
func groupingOf(pattern string, minimum int) grouping {
	whole, _, _ := strings.Cut(pattern, ".")
	groups := strings.Split(whole, ",")
	last := len(groups) - 1
	g := grouping{minimum: minimum}
	if last > 0 {
		g.primary = len(groups[last])
		g.secondary = g.primary
	}
	if last > 1 {
		g.secondary = len(groups[last-1])
	}
	return g
}

// compilePattern reads a pattern such as "¤#,##0.00;¤-#,##0.00". Without a second
// part, the minus sign stands before the whole.
//
// Source: Unicode Technical Standard 35, part 3, number format patterns.
func compilePattern(text string, signs *strings.Replacer) pattern {
	positive, negative, both := strings.Cut(text, ";")
	if !both {
		negative = "-" + positive
	}
	around := func(s string) affixes {
		first, last := strings.IndexAny(s, "#0"), strings.LastIndexAny(s, "#0")
		return affixes{signs.Replace(s[:first]), signs.Replace(s[last+1:])}
	}
	return pattern{around(positive), around(negative)}
}

// maxRoom holds most texts; longer ones are moved to the heap.
const maxRoom = 96

// appendNumber appends units of 10^-decimals, without a sign.
func (n *numbers) appendNumber(b []byte, units uint64, decimals int, s *separators) []byte {
	var room [20]byte // digits of the largest uint64
	plain := strconv.AppendUint(room[:0], units, 10)
	whole := len(plain) - decimals
	if whole <= 0 {
		b = append(b, n.digits[0]...)
	}
	g := n.grouping
	grouped := g.primary > 0 && whole >= g.primary+g.minimum
	for i := range max(whole, 0) {
		left := whole - i
		if grouped && i > 0 && (left == g.primary || left > g.primary && (left-g.primary)%g.secondary == 0) {
			b = append(b, s.group...)
		}
		b = append(b, n.digits[plain[i]-'0']...)
	}
	if decimals == 0 {
		return b
	}
	b = append(b, s.decimal...)
	for i := whole; i < len(plain); i++ {
		digit := byte('0')
		if i >= 0 {
			digit = plain[i]
		}
		b = append(b, n.digits[digit-'0']...)
	}
	return b
}

// appendPadded appends a number with at least so many digits, ungrouped.
func (n *numbers) appendPadded(b []byte, value, width int) []byte {
	var room [20]byte
	plain := strconv.AppendInt(room[:0], int64(value), 10)
	for range width - len(plain) {
		b = append(b, n.digits[0]...)
	}
	for _, digit := range plain {
		if digit < '0' { // a sign, of years before our era
			b = append(b, n.minus...)
			continue
		}
		b = append(b, n.digits[digit-'0']...)
	}
	return b
}

// magnitude returns |v|, of the smallest int64 too.
func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// Integer writes a whole number.
func (l *Locale) Integer(v int64) string {
	var room [maxRoom]byte
	b := room[:0]
	if v < 0 {
		b = append(b, l.numbers.minus...)
	}
	return string(l.numbers.appendNumber(b, magnitude(v), 0, &l.numbers.plain))
}
