package loopback_test

import (
	"net"
	"testing"

	"quittance/devstack/internal/loopback"
)

func TestFreePorts_AreDifferentAndCanBeBound(t *testing.T) {
	ports, err := loopback.FreePorts(8)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[int]bool{}
	for _, p := range ports {
		if seen[p] {
			t.Errorf("port %d was given twice", p)
		}
		seen[p] = true
		l, err := net.Listen("tcp", loopback.Address(p))
		if err != nil {
			t.Errorf("bind a free port: %v", err)
			continue
		}
		l.Close()
	}
}

func TestPort_FixedIsKept(t *testing.T) {
	if got, err := loopback.Port(7833); err != nil || got != 7833 {
		t.Errorf("Port(7833) = %d, %v", got, err)
	}
	if got, err := loopback.Port(0); err != nil || got == 0 {
		t.Errorf("Port(0) = %d, %v, want a free port", got, err)
	}
}
