package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"quittance/countries"
	"quittance/document"
	"quittance/internal/app"
	"quittance/internal/telemetry"
	"quittance/invoice"
)

// workerCmd runs workflows and their steps.
type workerCmd struct {
	app.Config `embed:""`
}

// Run works until the context ends.
func (c workerCmd) Run(ctx context.Context) error { return app.Run(ctx, app.WorkerApp(c.Config)) }

// starterCmd starts workflows for events.
type starterCmd struct {
	app.Config `embed:""`
}

// Run takes events until the context ends.
func (c starterCmd) Run(ctx context.Context) error { return app.Run(ctx, app.StarterApp(c.Config)) }

// migrateCmd creates what is missing.
type migrateCmd struct {
	app.Config `embed:""`
	Topics     app.Topics `embed:"" prefix:"topics-" envprefix:"QUITTANCE_TOPICS_"`
}

// Run creates tables, topics and the domain.
func (c migrateCmd) Run(ctx context.Context, stdout io.Writer) error {
	log, err := telemetry.Logger(c.LogLevel, c.LogFile)
	if err != nil {
		return err
	}
	if err := app.Migrate(ctx, c.Config, c.Topics, log); err != nil {
		return err
	}
	_, err = fmt.Fprintln(stdout, "tables, topics and domain are there")
	return err
}

// versionCmd shows what this program is made of.
type versionCmd struct{}

// Run prints the versions that records name.
func (versionCmd) Run(stdout io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "totals engine    %s\ndocument engine  %s\n", invoice.EngineVersion, document.EngineVersion)
	for _, p := range countries.All() {
		fmt.Fprintf(&b, "pack             %s %s (%s)\n", p.Country, p.Version, p.Name)
	}
	_, err := io.WriteString(stdout, b.String())
	return err
}
