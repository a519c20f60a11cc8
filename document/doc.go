// Package document makes the legal document of a draft or an invoice: a pure
// function of it and of a template.
//
// It owns what stands on the page: it fills a template with the texts of the
// document model, has it laid out and written as PDF, and checks the finished
// page against the model before anyone may archive it. It does not own numbers
// and dates (a draft has none; only an invoice can be rendered), nor where the
// bytes go.
//
// A sheet has one language or two. A document in two has a model in each, which
// differ in words alone; the first leads, and all it has must stand on the page.
//
// Refusals are permanent: Rejected{unprintable_text} for a character that no
// font has or that is damaged, Rejected{document_invalid} for what cannot be put on
// a page. Neither repeats text of the document.
package document
