// Package register gives documents their numbers: one number for each document
// key, ever, and in each series no gap and no date that runs back.
//
// It owns the protocol: freeze the draft, claim a number for it, confirm what was
// archived under it; the chain of segments that makes a series; the fence that
// keeps a late claim from making a second number. It declares the [Store] it needs
// and owns what every store must do (package registertest). It does not own any
// database, nor which series a document belongs to (the country's pack decides).
//
// Three things bear dates and are not the same: the day of freezing picks the
// segment where a number will be looked for first; the issue date is made when the
// number is claimed; the day of confirming leaves no trace.
package register
