package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// helpWidth is the longest line of help.
const helpWidth = 110

// say writes an error to the standard error. Where that cannot be written, the exit
// code is all that is left.
func say(stderr io.Writer, err error) {
	_, _ = fmt.Fprintln(stderr, "quittance:", err)
}

// wrongUsage says what is wrong with the command line and how it should be, in few
// lines: the error must not be looked for below a page of flags.
func wrongUsage(stderr io.Writer, err error) int {
	say(stderr, err)
	command := "quittance"
	summary := command + " <command>"
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context.Selected() != nil {
		node := wrong.Context.Selected()
		command, summary = node.FullPath(), "quittance "+node.Summary()
	}
	_, _ = fmt.Fprintf(stderr, "usage: %s\n%q says more\n", summary, command+" --help")
	return exitUsage
}

// unread lists, for each command, the beginnings of options that it takes and does
// not read: all processes share one environment, and its flags with it.
func unread() map[string][]string {
	return map[string][]string{
		"worker":  {"kafka-group"},
		"starter": {"store-", "s3-", "worker-"},
		"migrate": {"metrics-addr", "kafka-group", "store-migrate", "s3-", "worker-"},
	}
}

// trimHelp takes from the help of each command what the command does not read.
func trimHelp(app *kong.Application) {
	app.HelpFlag.Help = "Show this help."
	for _, command := range app.Children {
		for _, flag := range command.Flags {
			for _, beginning := range unread()[command.Name] {
				flag.Hidden = flag.Hidden || strings.HasPrefix(flag.Name, beginning)
			}
		}
	}
}
