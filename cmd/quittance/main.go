// Command quittance issues the legal invoice for every trip and every delivery.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	_ "time/tzdata" // dates are made in zones that a bare image does not have
)

// cli is the command line: one subcommand per kind of process or task.
type cli struct {
	Worker    workerCmd    `cmd:"" help:"Do the work: run workflows and their steps until SIGTERM."`
	Starter   starterCmd   `cmd:"" help:"Take events from Kafka and start a workflow for each order, until SIGTERM."`
	Preview   previewCmd   `cmd:"" help:"Show what an order would become, without a number and without storing anything."`
	Migrate   migrateCmd   `cmd:"" help:"Create keyspaces, tables, topics and the Cadence domain where they are missing."`
	Countries countriesCmd `cmd:"" help:"List the packs: lines, rates and limits in force on a day, and their sources."`
	Version   versionCmd   `cmd:"" help:"Show the versions of the program, the engine and the packs."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// description is the first thing that help says.
const description = `The legal invoice for every trip and every delivery.

Exit codes: 0 done, 1 failed, 2 the order is refused and no retry helps, 80 wrong usage.`

// run parses the arguments and runs the subcommand. It returns the exit code: 0 for
// success, 1 for a failure, 2 for a refusal, 80 for wrong usage.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var c cli
	exit := -1
	parser, err := kong.New(&c,
		kong.Name("quittance"),
		kong.Description(description),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: helpWidth}),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exit = code }),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.BindTo(stdout, (*io.Writer)(nil)),
	)
	if err != nil {
		say(stderr, err)
		return exitFailed
	}
	trimHelp(parser.Model)
	command, err := parser.Parse(args)
	if exit >= 0 {
		return exit // --help has been answered
	}
	if err != nil {
		return wrongUsage(stderr, err)
	}
	if err := command.Run(); err != nil {
		say(stderr, err)
		return exitCode(err)
	}
	return 0
}
