package pdf

import "time"

// pdfDate writes a time as a PDF date in UTC (ISO 32000-1, 7.9.4).
func pdfDate(t time.Time) string { return t.UTC().Format("D:20060102150405Z") }

// xmpDate writes the same time for the metadata packet; the two must agree.
func xmpDate(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05Z") }

func (w *Writer) writeInfo(info ref) {
	o := &w.objects
	o.begin(info)
	o.raw("<</Title")
	o.text(w.info.Title)
	o.raw("/Producer")
	o.text(w.info.Producer)
	o.raw("/CreationDate")
	o.text(pdfDate(w.info.Created))
	o.raw("/ModDate")
	o.text(pdfDate(w.info.Created))
	o.raw(">>")
	o.end()
}

// letter returns the level as the metadata write it.
func (c Conformance) letter() byte {
	if c == ConformanceB {
		return 'B'
	}
	return 'A'
}

const (
	facturXNamespace = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
	uaNamespace      = "http://www.aiim.org/pdfua/ns/id/"

	xmpHead = `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>` +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about=""` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfuaid="` + uaNamespace + `"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:fx="` + facturXNamespace + `"` +
		` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
		` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
		` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
		`<pdfaid:part>3</pdfaid:part><pdfaid:conformance>`
	xmpLevel = `</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part><dc:format>application/pdf</dc:format>`
	xmpTail  = `</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
)

// appendXMP writes the metadata packet. PDF/A wants every property that is not
// of a predefined schema described in an extension schema.
//
// Source: ISO 19005-3, 6.6.2.3.3 and 6.6.4.
func appendXMP(dst []byte, info *Info) []byte {
	dst = append(dst, xmpHead...)
	dst = append(dst, info.Conformance.letter())
	dst = append(dst, xmpLevel...)
	dst = append(dst, `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`...)
	dst = appendXML(dst, info.Title)
	dst = append(dst, `</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>`...)
	dst = appendXML(dst, info.Language)
	dst = append(dst, `</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>`...)
	dst = append(dst, xmpDate(info.Created)...)
	dst = append(dst, `</xmp:CreateDate><xmp:ModifyDate>`...)
	dst = append(dst, xmpDate(info.Created)...)
	dst = append(dst, `</xmp:ModifyDate><pdf:Producer>`...)
	dst = appendXML(dst, info.Producer)
	dst = append(dst, `</pdf:Producer>`...)
	dst = appendFacturX(dst, info.Attachments)
	dst = append(dst, `<pdfaExtension:schemas><rdf:Bag>`...)
	if facturX(info.Attachments) != nil {
		dst = appendSchema(dst, schema{
			title: "Factur-X PDFA Extension Schema", namespace: facturXNamespace, prefix: "fx", category: "external", valueType: "Text",
			properties: []string{"DocumentFileName", "DocumentType", "Version", "ConformanceLevel"},
		})
	}
	dst = appendSchema(dst, schema{
		title: "PDF/UA identification schema", namespace: uaNamespace, prefix: "pdfuaid", category: "internal", valueType: "Integer",
		properties: []string{"part"},
	})
	dst = append(dst, `</rdf:Bag></pdfaExtension:schemas>`...)
	return append(dst, xmpTail...)
}

// facturX returns the attachment that is the document's Factur-X file, or nil.
func facturX(attachments []Attachment) *Attachment {
	for i := range attachments {
		if attachments[i].FacturX != nil {
			return &attachments[i]
		}
	}
	return nil
}

func appendFacturX(dst []byte, attachments []Attachment) []byte {
	a := facturX(attachments)
	if a == nil {
		return dst
	}
	for _, property := range [][2]string{
		{"DocumentType", a.FacturX.DocumentType},
		{"DocumentFileName", a.Name},
		{"Version", a.FacturX.Version},
		{"ConformanceLevel", a.FacturX.ConformanceLevel},
	} {
		dst = append(dst, "<fx:"+property[0]+">"...)
		dst = appendXML(dst, property[1])
		dst = append(dst, "</fx:"+property[0]+">"...)
	}
	return dst
}

// schema is an XMP extension schema.
type schema struct {
	title, namespace, prefix, category, valueType string
	properties                                    []string
}

func appendSchema(dst []byte, s schema) []byte {
	dst = append(dst, `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>`+s.title+`</pdfaSchema:schema>`+
		`<pdfaSchema:namespaceURI>`+s.namespace+`</pdfaSchema:namespaceURI>`+
		`<pdfaSchema:prefix>`+s.prefix+`</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>`...)
	for _, p := range s.properties {
		dst = append(dst, `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>`+p+`</pdfaProperty:name>`+
			`<pdfaProperty:valueType>`+s.valueType+`</pdfaProperty:valueType>`+
			`<pdfaProperty:category>`+s.category+`</pdfaProperty:category>`+
			`<pdfaProperty:description>`+p+`</pdfaProperty:description></rdf:li>`...)
	}
	return append(dst, `</rdf:Seq></pdfaSchema:property></rdf:li>`...)
}
