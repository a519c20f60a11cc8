// Package templates holds what documents look like: files that a designer edits
// without Go, one per country and business line, with fonts and pictures beside them.
//
// A template says where things stand and in which style; it takes what they say
// from bindings of the document model ("{number}") and words from messages by
// language ("{@label.number}"). It holds no words of its own, no arithmetic and no law.
//
// [Load] compiles all templates once, in every language, into immutable
// [Sheet]s. It is strict: an unknown key, binding, style, condition or message, a
// missing translation or a bad picture is an error with its file and line.
//
// # A file
//
//	include: [shared/base.yaml, ...]   what comes before the file's own parts
//	languages: [de, en, ar+en]         "ar+en": two on a page, the first leads
//	page: {width, height, left, right, top, bottom}
//	styles: {name: {size, leading, bold, color}}
//	messages: {language: {key: text}}
//	partials: {name: [block, ...]}
//	header, footer: {y, style, lines: [text, ...], page: text, rule}
//	blocks: [block, ...]
//
// Styles, partials and messages of the same name are replaced, the other parts as
// a whole. Lengths are points ("9.5") or millimetres ("20mm"), colours "#14213d".
//
// # Blocks
//
// A block may have conditions, "when: [customer]" and "unless: [issuer]", and has
// exactly one of these parts:
//
//	title, heading, paragraph: {text, style, align, each}
//	columns: {widths, gap, stacks: [[block, ...], ...]}   a width of 0 shares the rest
//	table: {columns, rows, gap, indent, padding, keep_below, header_style, header_rule, row_rule, carry_over}
//	    columns: [{header, width, align, row_header, when, unless}, ...]
//	    rows: [{cells: [text, ...], each, style, rule, when, unless}, ...]
//	    carry_over: {text, brought, style}   at a page break, with the sum of {item.amount} so far
//	box: {fill, border: {thickness, color}, padding, blocks}
//	image: {file: brand/mark.svg, width or height, align, alt}
//	code: {qr: text, size, align, alt} or {barcode: text, width, height, align, alt}
//	rule: {thickness, color}
//	space: length
//	stack: [block, ...]      together: [block, ...]   (kept on one page)
//	use: name                the blocks of a partial
//
// "each" repeats a paragraph or a row for the items of a [List]; its text then has
// the item's bindings. Alignments are left, right and center, of a page from left to
// right: others are mirrored. Each list is a condition too: that it is not empty.
//
// # Two languages
//
// A text with words is set in both languages, the first above the second, in running
// lines with " / " between them. A text of values alone (amounts, dates, names,
// addresses) and one that both languages write alike stands once. The second language
// has the style "<style>.second" where there is one. The script of the first decides
// whether pages run from right to left.
package templates
