package cadenced

import (
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"

	"go.uber.org/zap/zapcore"
)

// A fatalGuard turns the fatal log entries of a starting server into an error:
// Cadence logs fatally, which ends the process, where it cannot listen or join.
// Once released it lets fatal entries end the process as usual, since a server
// that lost a service on its way would only look alive.
type fatalGuard struct {
	failed   chan error // holds the first failure
	released atomic.Bool
}

func newFatalGuard() *fatalGuard { return &fatalGuard{failed: make(chan error, 1)} }

func (g *fatalGuard) release() { g.released.Store(true) }

// failure returns the first failure so far, or nil.
func (g *fatalGuard) failure() error {
	select {
	case err := <-g.failed:
		return err
	default:
		return nil
	}
}

// OnWrite implements [zapcore.CheckWriteHook]. It ends the calling goroutine
// only, as a fatal entry must not return to its caller.
func (g *fatalGuard) OnWrite(entry *zapcore.CheckedEntry, fields []zapcore.Field) {
	if g.released.Load() {
		zapcore.WriteThenFatal.OnWrite(entry, fields)
		return
	}
	select {
	case g.failed <- fatalError(entry.Message, fields):
	default:
	}
	runtime.Goexit()
}

func fatalError(message string, fields []zapcore.Field) error {
	for _, f := range fields {
		if err, ok := f.Interface.(error); ok {
			return fmt.Errorf("%s: %w", message, err)
		}
	}
	return errors.New(message)
}
