// Package loopback finds free TCP ports on 127.0.0.1 for the servers of the
// development stack, which never listen anywhere else.
package loopback

import (
	"fmt"
	"net"
)

// Host is the only address on which the development stack listens.
const Host = "127.0.0.1"

// FreePorts returns n different TCP ports that were free on [Host] a moment
// ago. All are held open until the last is found, so they differ; another
// process may still take one before the caller binds it.
func FreePorts(n int) ([]int, error) {
	ports := make([]int, 0, n)
	for range n {
		l, err := net.Listen("tcp", Host+":0")
		if err != nil {
			return nil, fmt.Errorf("find a free port: %w", err)
		}
		defer l.Close() // all ports are held until the last is found
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}

// Port returns fixed when it is not zero, and a free port otherwise.
func Port(fixed int) (int, error) {
	if fixed != 0 {
		return fixed, nil
	}
	ports, err := FreePorts(1)
	if err != nil {
		return 0, err
	}
	return ports[0], nil
}

// Address returns "127.0.0.1:port".
func Address(port int) string { return fmt.Sprintf("%s:%d", Host, port) }
