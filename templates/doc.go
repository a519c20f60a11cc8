// Package templates holds what documents look like: files that a designer edits
// without Go, one per country and business line, with the fonts beside them.
//
// A template says where things stand and in which style; it takes what they say
// from bindings of the document model ("{number}") and words from messages by
// language ("{@label.number}"). It holds no words of its own, no arithmetic and no law.
//
// [Load] compiles all templates once, in every language, into immutable
// [Sheet]s. It is strict: an unknown key, binding, style, condition or message
// is an error with its file and line.
package templates
