package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Relationship says what an embedded file is to the document.
//
// Source: ISO 19005-3, 6.8 and annex E.
type Relationship string

// Relationships of an embedded file.
const (
	RelationData        Relationship = "Data"
	RelationSource      Relationship = "Source"
	RelationAlternative Relationship = "Alternative"
	RelationSupplement  Relationship = "Supplement"
	RelationUnspecified Relationship = "Unspecified"
)

var relationships = []Relationship{ // never changes
	RelationData, RelationSource, RelationAlternative, RelationSupplement, RelationUnspecified,
}

// Attachment is a file embedded in the document.
type Attachment struct {
	Name         string // file name, unique in the document
	Description  string
	MediaType    string // such as "text/xml", without parameters
	Relationship Relationship
	Data         []byte
	// FacturX is set when the file is the document's Factur-X or ZUGFeRD XML;
	// the metadata then says so.
	FacturX *FacturX
}

// FacturX holds the metadata of a Factur-X file.
//
// Source: Factur-X 1.0, chapter 6.2.2 (XMP extension schema).
type FacturX struct {
	DocumentType     string // "INVOICE"
	Version          string // "1.0"
	ConformanceLevel string // "EN 16931", "XRECHNUNG", ...
}

// checkAttachments refuses what PDF/A-3 does not take in: a file without name,
// media type or known relationship, two files of one name, and two documents'
// worth of Factur-X.
//
// Source: ISO 19005-3, 6.8; Factur-X 1.0, chapter 6.2.2.
func (w *Writer) checkAttachments() {
	names, facturX := map[string]bool{}, 0
	for _, a := range w.info.Attachments {
		switch {
		case a.Name == "":
			w.fail(errors.New("attachment without a name"))
		case names[a.Name]:
			w.fail(fmt.Errorf("two attachments %s", a.Name))
		case a.MediaType == "":
			w.fail(fmt.Errorf("attachment %s without a media type", a.Name))
		case !slices.Contains(relationships, a.Relationship):
			w.fail(fmt.Errorf("attachment %s: unknown relationship %q", a.Name, a.Relationship))
		}
		names[a.Name] = true
		if a.FacturX != nil {
			facturX++
		}
	}
	if facturX > 1 {
		w.fail(fmt.Errorf("%d attachments are the document's Factur-X file", facturX))
	}
}

// writeAttachments writes the embedded files in order of name, as a name tree
// wants them, and returns their file specifications.
func (w *Writer) writeAttachments() []ref {
	w.info.Attachments = slices.Clone(w.info.Attachments)
	slices.SortFunc(w.info.Attachments, func(a, b Attachment) int { return strings.Compare(nameKey(a.Name), nameKey(b.Name)) })
	var specs []ref
	for _, a := range w.info.Attachments {
		specs = append(specs, w.writeAttachment(a))
	}
	return specs
}

// nameKey orders names as a name tree wants them: by the bytes of the text
// string as appendTextString writes it, where UTF-16 comes after all ASCII.
func nameKey(name string) string {
	if plainASCII(name) {
		return name
	}
	return "\xFE\xFF" + string(appendUTF16Hex(nil, name))
}

func (w *Writer) writeAttachment(a Attachment) ref {
	o := &w.objects
	file, spec := o.reserve(), o.reserve()
	dict := appendName([]byte("/Type/EmbeddedFile/Subtype"), a.MediaType)
	dict = append(dict, "/Params<</ModDate"...)
	dict = appendTextString(dict, pdfDate(w.info.Created))
	dict = append(dict, "/Size "...)
	dict = appendLength(dict, Points(len(a.Data)))
	dict = append(dict, ">>"...)
	if strings.HasSuffix(a.MediaType, "xml") {
		o.compressed(file, string(dict), w.codes.xml, a.Data)
	} else {
		o.stream(file, string(dict)+"/Filter/FlateDecode", o.deflate.bytes(a.Data))
	}

	o.begin(spec)
	o.raw("<</Type/Filespec/F")
	o.text(a.Name)
	o.raw("/UF")
	o.text(a.Name)
	if a.Description != "" {
		o.raw("/Desc")
		o.text(a.Description)
	}
	o.raw("/AFRelationship")
	o.name(string(a.Relationship))
	o.raw("/EF<</F ")
	o.ref(file)
	o.raw("/UF ")
	o.ref(file)
	o.raw(">>>>")
	o.end()
	return spec
}

// writeFileNames writes the catalog's entries for embedded files.
func (w *Writer) writeFileNames(files []ref) {
	if len(files) == 0 {
		return
	}
	o := &w.objects
	o.raw("/AF[")
	for _, f := range files {
		o.ref(f)
	}
	o.raw("]/Names<</EmbeddedFiles<</Names[")
	for i, f := range files {
		o.text(w.info.Attachments[i].Name)
		o.ref(f)
	}
	o.raw("]>>>>")
}
