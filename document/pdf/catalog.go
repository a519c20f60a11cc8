package pdf

// writePages writes the content and dictionaries of all pages and returns the
// page tree and the pages.
func (w *Writer) writePages(resources ref) (pageTree ref, pages []ref) {
	o := &w.objects
	pageTree = o.reserve()
	pages = make([]ref, len(w.pages))
	for i := range pages {
		pages[i] = o.reserve()
	}
	for i := range w.pages {
		p := &w.pages[i]
		content := o.reserve()
		o.compressed(content, "", w.codes.content, p.content)
		o.begin(pages[i])
		o.raw("<</Type/Page/MediaBox[0 0 ")
		o.body = appendLength(o.body, p.width)
		o.raw(" ")
		o.body = appendLength(o.body, p.height)
		o.raw("]/Tabs/S/StructParents ")
		o.int(i)
		o.raw("/Parent ")
		o.ref(pageTree)
		o.raw("/Contents ")
		o.ref(content)
		o.raw("/Resources ")
		o.ref(resources)
		o.raw(">>")
		o.end()
	}
	o.begin(pageTree)
	o.raw("<</Type/Pages/Count ")
	o.int(len(pages))
	o.raw("/Kids[")
	for _, p := range pages {
		o.ref(p)
	}
	o.raw("]>>")
	o.end()
	return pageTree, pages
}

// writeIntent writes the output intent that gives all colours their meaning
// (ISO 19005-3, 6.2.3).
func (w *Writer) writeIntent() ref {
	o := &w.objects
	profile, intent := o.reserve(), o.reserve()
	o.stream(profile, "/N 3/Filter/FlateDecode", w.profile)
	o.begin(intent)
	o.raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ")
	o.ref(profile)
	o.raw(">>")
	o.end()
	return intent
}

type catalogRefs struct {
	pages, structure, metadata, intent ref
	files                              []ref
}

func (w *Writer) writeCatalog(catalog ref, refs catalogRefs) {
	o := &w.objects
	o.begin(catalog)
	o.raw("<</Type/Catalog/Lang")
	o.text(w.info.Language)
	o.raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true")
	if w.info.RightToLeft {
		o.raw("/Direction/R2L")
	}
	o.raw(">>/Pages ")
	o.ref(refs.pages)
	o.raw("/StructTreeRoot ")
	o.ref(refs.structure)
	o.raw("/Metadata ")
	o.ref(refs.metadata)
	o.raw("/OutputIntents[")
	o.ref(refs.intent)
	o.raw("]")
	w.writeFileNames(refs.files)
	o.raw(">>")
	o.end()
}
