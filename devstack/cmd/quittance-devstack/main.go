// Command quittance-devstack runs the whole product in one process, with the real
// Cadence server, a Kafka broker and an object store with Object Lock: for a first
// look, for development, for measurements.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	_ "time/tzdata"
)

type cli struct {
	Run   runCmd   `cmd:"" default:"withargs" help:"Start everything, feed it orders, show what was issued."`
	Bench benchCmd `cmd:"" help:"Measure rates and costs into a file."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c cli
	command := kong.Parse(&c, kong.Name("quittance-devstack"), kong.UsageOnError(),
		kong.Description("The whole product in one process."), kong.BindTo(ctx, (*context.Context)(nil)))
	if err := command.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "quittance-devstack:", err)
		os.Exit(1)
	}
}
