package picture

import (
	"errors"
	"fmt"
	"strconv"
)

// scanner reads numbers and letters from the text of an attribute.
type scanner struct {
	text string
	at   int
}

// errNumber stands for any text where a number was expected.
var errNumber = errors.New("a number is expected")

// maxNumber bounds the length of a number in characters.
const maxNumber = 40

// number reads a number and the comma and spaces before it.
//
// Source: SVG 1.1, 8.3.9, the grammar of path data.
func (s *scanner) number() (float64, error) {
	s.separator()
	start := s.at
	if s.at < len(s.text) && (s.text[s.at] == '+' || s.text[s.at] == '-') {
		s.at++
	}
	digits := s.digits()
	if s.at < len(s.text) && s.text[s.at] == '.' {
		s.at++
		digits += s.digits()
	}
	if digits == 0 {
		s.at = start
		return 0, errNumber
	}
	s.exponent()
	if s.at-start > maxNumber {
		return 0, fmt.Errorf("a number of %d digits", s.at-start)
	}
	v, err := strconv.ParseFloat(s.text[start:s.at], 64)
	if err != nil {
		return 0, errors.New("a number is too large")
	}
	return v, nil
}

// exponent reads the e of a number with its digits; an e without is none: "em".
func (s *scanner) exponent() {
	if s.at == len(s.text) || s.text[s.at] != 'e' && s.text[s.at] != 'E' {
		return
	}
	before := s.at
	s.at++
	if s.at < len(s.text) && (s.text[s.at] == '+' || s.text[s.at] == '-') {
		s.at++
	}
	if s.digits() == 0 {
		s.at = before
	}
}

func (s *scanner) digits() int {
	start := s.at
	for s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9' {
		s.at++
	}
	return s.at - start
}

// flag reads a single 0 or 1, which needs no separator from what follows.
func (s *scanner) flag() (bool, error) {
	s.separator()
	if s.accept('0') {
		return false, nil
	}
	if s.accept('1') {
		return true, nil
	}
	return false, errors.New("a flag 0 or 1 is expected")
}

// separator passes spaces and at most one comma among them.
func (s *scanner) separator() {
	s.spaces()
	if s.accept(',') {
		s.spaces()
	}
}

func (s *scanner) spaces() {
	for s.at < len(s.text) && isSpace(s.text[s.at]) {
		s.at++
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// accept passes c where it stands next.
func (s *scanner) accept(c byte) bool {
	if s.at < len(s.text) && s.text[s.at] == c {
		s.at++
		return true
	}
	return false
}

// letter returns the next letter behind spaces, 0 where there is none.
func (s *scanner) letter() byte {
	s.spaces()
	if s.at < len(s.text) && (s.text[s.at]|0x20 >= 'a' && s.text[s.at]|0x20 <= 'z') {
		s.at++
		return s.text[s.at-1]
	}
	return 0
}

// done tells whether only spaces are left.
func (s *scanner) done() bool {
	s.spaces()
	return s.at == len(s.text)
}

func (s *scanner) rest() string { return s.text[s.at:] }
