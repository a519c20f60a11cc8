// Package archivetest holds what tests of the archive need: the conformance suite
// that every [archive.ObjectStore] passes ([Run]), a store in memory that passes it
// ([Memory]), and faults before and after each write ([Faulty]).
package archivetest
