package servers

import (
	"context"
	"errors"
	"io"
	"net"
	"time"
)

// errEnded says that the server's process ended before it answered.
var errEnded = errors.New("the server ended while it started")

// waitForCQL returns when the address answers a CQL OPTIONS request. A port that
// is open is not enough: the server listens before it serves.
func waitForCQL(ctx context.Context, address string, p *process) error {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		if answersCQL(ctx, address) {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-p.done:
			return errEnded
		case <-tick.C:
		}
	}
}

// answersCQL sends one OPTIONS frame of protocol version 4 and looks for SUPPORTED.
//
// Source: CQL binary protocol v4, sections 2 (frame header), 4.1.3 and 4.2.4.
func answersCQL(ctx context.Context, address string) bool {
	const opcodeOptions, opcodeSupported = 5, 6
	dialer := net.Dialer{Timeout: time.Second}
	conn, err := dialer.DialContext(ctx, "tcp", address)
	if err != nil {
		return false
	}
	defer func() { _ = conn.Close() }()
	if err := conn.SetDeadline(time.Now().Add(2 * time.Second)); err != nil {
		return false
	}
	if _, err := conn.Write([]byte{4, 0, 0, 0, opcodeOptions, 0, 0, 0, 0}); err != nil {
		return false
	}
	var header [9]byte
	if _, err := io.ReadFull(conn, header[:]); err != nil {
		return false
	}
	return header[4] == opcodeSupported
}
