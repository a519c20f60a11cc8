// Package servers starts real backing services for tests from the artifacts
// their projects publish: no container engine, no shell, no other language than
// the server's own runtime.
//
// A server is installed once, with Maven, into build/servers under the
// repository root ($QUITTANCE_SERVERS chooses another place) and started from
// there in about ten seconds, on free ports of 127.0.0.1. It dies with the
// process that started it, also when that process is killed.
//
// Tests that need only some server use [SharedCassandra]; tests that stop, kill
// and restart one start their own with [StartCassandra].
//
// What is absent (Java 17, Maven) is an error that names it and the Debian
// package that brings it; nothing is skipped.
package servers
