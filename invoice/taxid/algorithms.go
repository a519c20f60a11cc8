package taxid

import "strings"

// base36 are the values of digits and letters: A is 10.
const base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// digit is the value of a decimal digit. Callers have matched the form.
func digit(c byte) int { return int(c - '0') }

// mod is the remainder of a decimal number of any length.
func mod(digits string, m int) int {
	rest := 0
	for i := range len(digits) {
		rest = (rest*10 + digit(digits[i])) % m
	}
	return rest
}

// weighted is the sum of the digits, each times its weight.
func weighted(digits string, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += w * digit(digits[i])
	}
	return sum
}

// luhnSum is the sum of the digits where every second from the right, without the last,
// is doubled and its digits added (ISO/IEC 7812-1 annex B).
func luhnSum(digits string) int {
	sum := 0
	for i := range len(digits) {
		d := digit(digits[len(digits)-1-i])
		if i%2 == 1 {
			d = 2*d/10 + 2*d%10
		}
		sum += d
	}
	return sum
}

// luhn reports whether the last digit is the check digit of the others.
func luhn(digits string) bool { return luhnSum(digits)%10 == 0 }

// mod11and10 reports whether the last digit is the check digit of the others by the
// hybrid system MOD 11,10 of ISO/IEC 7064.
func mod11and10(digits string) bool {
	p := 10
	for i := range len(digits) - 1 {
		s := (digit(digits[i]) + p) % 10
		if s == 0 {
			s = 10
		}
		p = 2 * s % 11
	}
	return (p+digit(digits[len(digits)-1]))%10 == 1
}

// mod97 reports whether a text of digits and letters, A as 10, is 1 modulo 97
// (ISO/IEC 7064 MOD 97-10).
func mod97(text string) bool {
	rest := 0
	for i := range len(text) {
		v := strings.IndexByte(base36, text[i])
		if v >= 10 {
			rest *= 10
		}
		rest = (rest*10 + v) % 97
	}
	return rest == 1
}

// gs1 reports whether the last digit is the check digit of the others by GS1: weights
// 1 and 3 from the right.
func gs1(digits string) bool {
	sum := 0
	for i := range len(digits) {
		sum += digit(digits[len(digits)-1-i]) * (1 + i%2*2)
	}
	return sum%10 == 0
}

// allAlike reports whether a text is one character over and over.
func allAlike(text string) bool { return strings.Count(text, text[:1]) == len(text) }
