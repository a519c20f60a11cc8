package regime

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
	"time"

	"quittance/invoice"
)

// Numbering is how the law of a country wants numbers to look. The empty Numbering
// leaves them to [SupplierSeries].
//
// Format may hold {supplier}, {supplier:5} (a short code of the supplier, for
// laws that leave little room), {line} and {kind}, each a letter or what Lines and Kinds
// say, and what [invoice.SeriesRule] prints: {year}, {yy}, {number}, {number:6}.
type Numbering struct {
	Source     string // the law
	Format     string
	Platform   string                          // where the platform itself supplies; empty: as Format
	Lines      map[invoice.BusinessLine]string // what {line} prints; others: a letter
	Kinds      map[invoice.Kind]string         // what {kind} prints, such as "FT"; others: a letter
	Continuous bool                            // numbers never begin anew
	FirstMonth time.Month                      // of the year in which numbers count; 0: January
	MaxLength  int                             // characters of a number; 0: as many as the product prints
}

// Series is the series of one supplier: per country, line, supplier, kind and year.
func (p Pack) Series(line invoice.BusinessLine, supplier invoice.Party, kind invoice.Kind) invoice.SeriesRule {
	rule := SupplierSeries(p.Country, line, supplier.ID, kind)
	n := p.Numbering
	format := n.Format
	if supplier.Role == invoice.RolePlatform && n.Platform != "" {
		format = n.Platform
	}
	if format == "" {
		return rule
	}
	rule.Yearly, rule.FirstMonth = !n.Continuous, n.FirstMonth
	rule.Format = n.fill(format, line, supplier.ID, kind)
	return rule
}

// fill puts in what is known before the number is.
func (n Numbering) fill(format string, line invoice.BusinessLine, supplier invoice.PartyID, kind invoice.Kind) string {
	lineText, ok := n.Lines[line]
	if !ok {
		lineText = lineLetter(line)
	}
	kindText, ok := n.Kinds[kind]
	if !ok {
		kindText = kindLetter(kind)
	}
	format = strings.NewReplacer("{line}", lineText, "{kind}", kindText, "{supplier}", string(supplier)).Replace(format)
	before, rest, ok := strings.Cut(format, "{supplier:")
	if !ok {
		return format
	}
	width, after, _ := strings.Cut(rest, "}")
	size, err := strconv.Atoi(width)
	if err != nil || size < 1 || size > 32 {
		return format // SeriesRule.Number and the conformance suite refuse it
	}
	return before + shortCode(supplier, size) + after
}

// shortCode is a code of capitals and digits for a supplier: by chance the same for two
// of n suppliers with a probability of about n²/2^(5·size+1), so it may only stand where
// the law wants numbers that are unique for each supplier.
func shortCode(supplier invoice.PartyID, size int) string {
	sum := sha256.Sum256([]byte(supplier))
	return base32.StdEncoding.EncodeToString(sum[:])[:size]
}
