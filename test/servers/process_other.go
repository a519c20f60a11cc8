//go:build !linux

package servers

import "syscall"

// processAttributes has no parent-death signal outside Linux: a server whose
// test was killed stays until it is ended by hand.
func processAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true}
}
