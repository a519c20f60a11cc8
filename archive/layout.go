package archive

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"quittance/invoice"
)

// The names of the files in a document's folder. Attachments have names of their
// own beside them.
const (
	DocumentName = "document.pdf"
	RecordName   = "record.json"
)

// The media types of the files that the archive names itself.
const (
	mediaPDF  = "application/pdf"
	mediaJSON = "application/json"
)

// keyPart is the form of each part of an object key: no slash, and no part that a
// file system would read as a folder above.
var keyPart = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

// Folder returns the prefix of a document's objects, with a slash at the end:
//
//	<country>/<line>/<issue year>/<order>/<supplier>-<role>-<kind>[-<cause>]/
//
// It is a function of the claim and the country. It holds pseudonyms and codes, and
// no personal data.
//
// Errors: where a part of the claim could not stand in a key.
func Folder(country invoice.Country, c invoice.Claim) (string, error) {
	name := []string{string(c.Key.Supplier), string(c.Key.Role), string(c.Key.Kind)}
	if c.Key.Cause != "" {
		name = append(name, c.Key.Cause)
	}
	for _, part := range append([]string{string(country), string(c.Key.Order.BusinessLine), string(c.Key.Order.ID)}, name...) {
		if !keyPart.MatchString(part) {
			return "", fmt.Errorf("object key of %s: %q cannot stand in a key", c.Key, part)
		}
	}
	if c.IssueDate.IsZero() {
		return "", fmt.Errorf("object key of %s: the claim has no issue date", c.Key)
	}
	return strings.Join([]string{
		strings.ToLower(string(country)), string(c.Key.Order.BusinessLine), strconv.Itoa(c.IssueDate.Year),
		string(c.Key.Order.ID), strings.Join(name, "-"), "",
	}, "/"), nil
}

// RecordKey returns the object key of a document's record.
//
// Errors: those of [Folder].
func RecordKey(country invoice.Country, c invoice.Claim) (string, error) {
	folder, err := Folder(country, c)
	return folder + RecordName, err
}
