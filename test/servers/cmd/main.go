// Command cmd runs another command beside a real server that it starts and stops:
//
//	go run ./test/servers/cmd cassandra -- go test ./internal/cassandra/...
//
// The command finds the server in QUITTANCE_CASSANDRA. The exit code is the
// command's; 2 is wrong usage, 3 a server that could not be started or stopped.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"quittance/test/servers"
)

const (
	exitUsage  = 2
	exitServer = 3
)

func main() {
	if len(os.Args) < 4 || os.Args[1] != "cassandra" || os.Args[2] != "--" {
		fmt.Fprintln(os.Stderr, "usage: cmd cassandra -- COMMAND [ARGUMENT...]")
		os.Exit(exitUsage)
	}
	os.Exit(runWithCassandra(os.Args[3], os.Args[4:]))
}

// runWithCassandra returns the exit code of the command, or exitServer.
func runWithCassandra(name string, args []string) (code int) {
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	begin := time.Now()
	server, err := servers.StartCassandra(ctx, servers.Options{})
	if err != nil {
		fmt.Fprintln(os.Stderr, "servers:", err)
		return exitServer
	}
	fmt.Fprintf(os.Stderr, "servers: cassandra on %s after %s\n", server.Address(), time.Since(begin).Round(time.Millisecond))
	defer func() {
		if err := server.Stop(); err != nil {
			fmt.Fprintln(os.Stderr, "servers: stop cassandra:", err)
			code = max(code, exitServer)
		}
	}()
	return runCommand(servers.CassandraEnv+"="+server.Address(), exec.CommandContext(ctx, name, args...))
}

// runCommand passes an interrupt on and gives the command ten seconds to end.
func runCommand(variable string, cmd *exec.Cmd) int {
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Env = append(os.Environ(), variable)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 10 * time.Second
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit) && exit.ExitCode() > 0:
		return exit.ExitCode()
	default:
		fmt.Fprintln(os.Stderr, "servers:", err)
		return 1
	}
}
