// Package locale writes numbers, money, percentages, distances, dates and names of
// countries the way a language writes them in a country, exactly: from integers, never
// through floating point.
//
// Everything comes from one file of the Unicode Common Locale Data Repository (CLDR),
// cldr/locales.json, which cldr/fetch.sh makes; there is no other table. A language
// that the file lacks is an error, a country that it lacks is written as the language
// is in general.
//
// Texts hold no direction marks, because a document prints no invisible characters:
// the layout keeps signs and symbols at their numbers.
package locale
