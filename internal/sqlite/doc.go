// Package sqlite keeps the register and the money tables in one SQLite file: the
// embedded default for Cassandra's role, for one machine.
//
// It owns the tables and how they are read and written. It passes the same suites
// as the Cassandra adapter. Several processes may have the file open at once;
// SQLite lets one of them write at a time.
//
// A commit is in the operating system's hands when a call returns (journal_mode
// WAL, synchronous NORMAL): the death of the process loses nothing, a power cut may
// lose the last commits, in order and without damage to the file. That is fit for
// development, tests and demonstrations; numbers that the tax office sees belong on
// replicated storage, in Cassandra.
package sqlite
