package servers

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
)

// Ports are taken from below the range that the kernel gives to outgoing
// connections: a port of that range may be in use again between the moment it was
// found free and the moment the server binds it.
const (
	firstPort = 20_000
	lastPort  = 31_999
)

// freePorts returns n different ports of 127.0.0.1 that nobody listens on.
func freePorts(n int) ([]int, error) {
	var ports []int
	for range 1000 {
		if len(ports) == n {
			return ports, nil
		}
		port := firstPort + rand.IntN(lastPort-firstPort+1)
		listener, err := net.Listen("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
		if err != nil {
			continue
		}
		defer func() { _ = listener.Close() }() // held until all are found, so that none is found twice
		ports = append(ports, port)
	}
	return nil, errors.New("no free port on 127.0.0.1")
}
