package taxid

import "strings"

// european are the rules of Europe. The forms of VAT identifiers are those of the
// Commission's VIES; the source of each check is at its function.
var european = map[string]rule{
	"VAT-AT":   form(`ATU\d{8}`, afterPrefix("ATU", austrian)),
	"VAT-BE":   form(`BE[01]\d{9}`, afterPrefix("BE", belgian)),
	"VAT-CH":   form(`CHE\d{9}(MWST|TVA|IVA|TPV)?`, swiss),
	"VAT-DE":   form(`DE[1-9]\d{8}`, afterPrefix("DE", mod11and10)), // BZSt: ISO 7064 MOD 11,10
	"VAT-ES":   form(`ES`+spanishForm, afterPrefix("ES", spanish)),
	"VAT-FR":   form(`FR[0-9A-HJ-NP-Z]{2}\d{9}`, afterPrefix("FR", french)),
	"VAT-GB":   form(`GB(\d{9}|\d{12}|GD[0-4]\d\d|HA[5-9]\d\d)`, afterPrefix("GB", british)),
	"VAT-XI":   form(`XI(\d{9}|\d{12}|GD[0-4]\d\d|HA[5-9]\d\d)`, afterPrefix("XI", british)),
	"VAT-IE":   form(`IE(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])`, afterPrefix("IE", irish)),
	"VAT-IT":   form(`IT\d{11}`, afterPrefix("IT", italian)),
	"VAT-NL":   form(`NL\d{9}B\d{2}`, dutch),
	"VAT-PL":   form(`PL\d{10}`, afterPrefix("PL", polish)),
	"VAT-PT":   form(`PT[1-9]\d{8}`, afterPrefix("PT", portuguese)),
	"VAT-SE":   form(`SE\d{10}(0[1-9]|[1-9]\d)`, afterPrefix("SE", swedish)),
	"CH-UID":   form(`CHE\d{9}(MWST|TVA|IVA|TPV)?`, swiss),
	"DE-STNR":  form(`\d{10,11}|\d{13}`, nil), // its check digit depends on the Land and is not published
	"ES-NIF":   form(spanishForm, spanish),
	"FR-SIREN": form(`\d{9}`, luhn),
	"FR-SIRET": form(`\d{14}`, siret),
	"IT-PIVA":  form(`\d{11}`, italian),
	"PL-NIP":   form(`\d{10}`, polish),
	"PT-NIF":   form(`[1-9]\d{8}`, portuguese),
	"SE-ORGNR": form(`\d{10}`, luhn),
	"BE-CBE":   form(`[01]\d{9}`, belgian),
}

func afterPrefix(prefix string, check func(string) bool) func(string) bool {
	return func(s string) bool { return check(strings.TrimPrefix(s, prefix)) }
}

// austrian: the Luhn sum of the first seven digits, plus 4 and the eighth (BMF,
// UID-Konstruktionsregeln).
func austrian(s string) bool { return (luhnSum(s[:7])+4+digit(s[7]))%10 == 0 }

// belgian: 97 less the first eight digits modulo 97 (Royal Decree of 24 June 2003 on the
// enterprise number).
func belgian(s string) bool { return 97-mod(s[:8], 97) == mod(s[8:], 100) }

// swiss: modulo 11 with weights 5 4 3 2 7 6 5 4 (eCH-0097).
func swiss(s string) bool {
	s = s[3:12]
	return (weighted(s, 5, 4, 3, 2, 7, 6, 5, 4)+digit(s[8]))%11 == 0
}

// french: a SIREN (Luhn) behind a key of two, which is (12 + 3 × SIREN) modulo 97 where it
// is of digits (CGI annexe; BOI-TVA-DECLA-20-10). Monaco's have no SIREN and start 000.
func french(s string) bool {
	key, siren := s[:2], s[2:]
	if !luhn(siren) && !strings.HasPrefix(siren, "000") {
		return false
	}
	const alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
	first, second := strings.IndexByte(alphabet, key[0]), strings.IndexByte(alphabet, key[1])
	if first < 10 && second < 10 {
		return mod(siren+"12", 97) == 10*first+second
	}
	check := first*34 + second - 100
	if first < 10 {
		check = first*24 + second - 10
	}
	return (mod(siren, 11)+1+check/11)%11 == check%11
}

// siret: Luhn over the SIREN and over all; the digits of La Poste's branches, but not of
// its seat, add up to a multiple of 5 instead (INSEE).
func siret(s string) bool {
	if !strings.HasPrefix(s, "356000000") || s == "35600000000048" {
		return luhn(s[:9]) && luhn(s)
	}
	sum := 0
	for i := range len(s) {
		sum += digit(s[i])
	}
	return sum%5 == 0
}

const spanishForm = `(\d{8}[A-Z]|[KLMXYZ]\d{7}[A-Z]|[A-HJNP-SUVW]\d{7}[0-9A-J])`

// spanish: a letter by the number modulo 23 for persons (RD 1553/2005 for the DNI), a
// Luhn digit or its letter for entities (Orden EHA/451/2008). Which of the two an entity
// has follows from its kind, with exceptions that have been given out: either passes.
func spanish(s string) bool {
	const letters = "TRWAGMYFPDXBNJZSQVHLCKE"
	number, last := s[:8], s[8]
	switch i := strings.IndexByte("XYZ", s[0]); {
	case i >= 0:
		return letters[mod(string("012"[i])+number[1:], 23)] == last
	case strings.IndexByte("KLM", s[0]) >= 0:
		return letters[mod(number[1:], 23)] == last
	case s[0] <= '9':
		return letters[mod(number, 23)] == last
	}
	control := (10 - luhnSum(number[1:]+"0")%10) % 10
	return last == byte('0'+control) || last == "JABCDEFGHI"[control]
}

// british: modulo 97 with weights 8 to 2; in the ranges from 100 also the same plus 55,
// given out since 2010 (HMRC, "97-55"), or plus 42. Bodies of government have no check.
func british(s string) bool {
	if s[0] > '9' {
		return true
	}
	sum := weighted(s, 8, 7, 6, 5, 4, 3, 2) + mod(s[7:9], 100)
	return sum%97 == 0 || s[0] != '0' && ((sum+55)%97 == 0 || (sum+42)%97 == 0)
}

// irish: modulo 23 with weights 8 to 2, and 9 for the second letter (Revenue).
func irish(s string) bool {
	const letters = "WABCDEFGHIJKLMNOPQRSTUV"
	number, check, second := s[:7], s[7], 0
	if s[1] < '0' || s[1] > '9' { // before 2013, for an eighth digit
		number = "0" + s[2:7] + s[:1]
	}
	if len(s) == 9 {
		second = strings.IndexByte(letters, s[8])
	}
	return letters[(weighted(number, 8, 7, 6, 5, 4, 3, 2)+9*second)%23] == check
}

// italian: Luhn; the eighth to tenth digit are an office (Agenzia delle Entrate, DM
// 23 December 1976).
func italian(s string) bool {
	office := mod(s[7:10], 1000)
	return luhn(s) && s[:7] != "0000000" && (office >= 1 && office <= 100 || office == 120 || office == 121 || office == 888 || office == 999)
}

// dutch: the eleven test of the RSIN or, since 2020, MOD 97-10 over the whole
// (Belastingdienst).
func dutch(s string) bool {
	number := s[2:11]
	eleven := (weighted(number, 9, 8, 7, 6, 5, 4, 3, 2)-digit(number[8]))%11 == 0
	return s[12:] != "00" && (eleven && !allAlike(number) || mod97(s))
}

// polish: modulo 11 with weights 6 5 7 2 3 4 5 6 7 (Ministry of Finance).
func polish(s string) bool {
	return weighted(s, 6, 5, 7, 2, 3, 4, 5, 6, 7)%11 == digit(s[9])
}

// portuguese: modulo 11 with weights 9 to 2; 10 and 11 are 0 (DL 14/2013).
func portuguese(s string) bool {
	check := 11 - weighted(s, 9, 8, 7, 6, 5, 4, 3, 2)%11
	if check >= 10 {
		check = 0
	}
	return check == digit(s[8])
}

// swedish: Luhn over the organisation or personal number before the last two
// (Skatteverket).
func swedish(s string) bool { return luhn(s[:10]) }
