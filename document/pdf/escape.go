package pdf

import "unicode/utf16"

const hexDigits = "0123456789ABCDEF"

// appendTextString writes s as a PDF text string: a literal where it is plain
// ASCII, else UTF-16 with a byte order mark, in hexadecimal. Nothing in s can
// end the string or start an operator.
//
// Source: ISO 32000-1, 7.3.4 and 7.9.2.2.
func appendTextString(dst []byte, s string) []byte {
	if !plainASCII(s) {
		dst = append(dst, "<FEFF"...)
		dst = appendUTF16Hex(dst, s)
		return append(dst, '>')
	}
	dst = append(dst, '(')
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '(' || c == ')' || c == '\\' {
			dst = append(dst, '\\')
		}
		dst = append(dst, s[i])
	}
	return append(dst, ')')
}

// appendStringByte writes a byte of a literal string; one that would end it, or be
// read as another, is escaped.
//
// Source: ISO 32000-1, 7.3.4.2.
func appendStringByte(dst []byte, b byte) []byte {
	switch b {
	case '(', ')', '\\':
		return append(dst, '\\', b)
	case '\r':
		return append(dst, '\\', 'r')
	}
	return append(dst, b)
}

func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// appendUTF16Hex writes s in big-endian UTF-16 as hexadecimal digits. Bytes
// that are not UTF-8 become U+FFFD.
func appendUTF16Hex(dst []byte, s string) []byte {
	for _, r := range s {
		if r < 0x10000 {
			dst = appendHex16(dst, uint16(r))
			continue
		}
		high, low := utf16.EncodeRune(r)
		dst = appendHex16(dst, uint16(high))
		dst = appendHex16(dst, uint16(low))
	}
	return dst
}

func appendHex16(dst []byte, v uint16) []byte {
	return append(dst, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// appendName writes s as a PDF name; every byte that is not a letter, digit,
// '-', '_' or '.' is escaped.
//
// Source: ISO 32000-1, 7.3.5.
func appendName(dst []byte, s string) []byte {
	dst = append(dst, '/')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '_', c == '.':
			dst = append(dst, c)
		default:
			dst = append(dst, '#', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return dst
}

// appendXML writes s as XML character data; characters that XML 1.0 forbids
// become U+FFFD.
func appendXML(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r == '"':
			dst = append(dst, "&quot;"...)
		case r < ' ' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			dst = append(dst, "\uFFFD"...)
		default:
			dst = append(dst, string(r)...)
		}
	}
	return dst
}
