package servers

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"text/template"
	"time"
)

//go:embed cassandra/pom.xml cassandra/cassandra.yaml cassandra/jvm.args cassandra/logback.xml
var cassandraFiles embed.FS

// Options says how a Cassandra server is started. The zero value is a server with
// fresh data that is removed again by Stop.
type Options struct {
	// Dir keeps data and logs; a server started again on the same Dir has the same
	// data. Empty: a new directory under [Dir]'s run, removed by Stop.
	Dir string

	// Heap is the size of the Java heap, as in -Xmx. Empty: 512M, which makes a
	// process of about 0.85 GB.
	Heap string

	// JVMArgs replaces the default -XX:TieredStopAtLevel=1, which halves the CPU of
	// the start and costs throughput. A benchmark passes an empty, non-nil slice.
	JVMArgs []string

	// StartTimeout limits the wait for the first answer. Zero: 3 minutes.
	StartTimeout time.Duration
}

// A Cassandra is one running single-node server on 127.0.0.1 that syncs its
// commit log before it acknowledges a write.
type Cassandra struct {
	options Options
	java    string
	lib     string
	owner   *os.File // locks a directory of our own; nil when Options.Dir was given
	ports   cassandraPorts
	process *process
}

type cassandraPorts struct {
	CQLPort, StoragePort, TLSStoragePort, JMXPort int
	Data                                          string
}

// StartCassandra installs the server where needed (once: half a minute), starts
// it and returns when it answers CQL (about 10 s).
//
// Errors name what is missing (Java 17, Maven) or carry the end of the server's log.
func StartCassandra(ctx context.Context, options Options) (*Cassandra, error) {
	c := &Cassandra{options: options}
	var err error
	if c.java, err = java17(); err != nil {
		return nil, fmt.Errorf("start cassandra: %w", err)
	}
	pom, err := cassandraFiles.ReadFile("cassandra/pom.xml")
	if err != nil {
		return nil, err
	}
	if c.lib, err = installJars(ctx, "cassandra", pom); err != nil {
		return nil, err
	}
	if err := c.prepare(); err != nil {
		return nil, fmt.Errorf("prepare cassandra: %w", err)
	}
	if err := c.Restart(ctx); err != nil {
		return nil, errors.Join(err, c.release())
	}
	return c, nil
}

// prepare chooses directory and ports and writes the configuration.
func (c *Cassandra) prepare() error {
	if c.options.Heap == "" {
		c.options.Heap = "512M"
	}
	if c.options.JVMArgs == nil {
		c.options.JVMArgs = []string{"-XX:TieredStopAtLevel=1"}
	}
	if c.options.StartTimeout == 0 {
		c.options.StartTimeout = 3 * time.Minute
	}
	if c.options.Dir == "" {
		dir, owner, err := runDir("cassandra")
		if err != nil {
			return err
		}
		c.options.Dir, c.owner = dir, owner
	}
	ports, err := freePorts(4)
	if err != nil {
		return err
	}
	c.ports = cassandraPorts{CQLPort: ports[0], StoragePort: ports[1], TLSStoragePort: ports[2], JMXPort: ports[3]}
	c.ports.Data = filepath.Join(c.options.Dir, "data")
	return c.writeConfig()
}

func (c *Cassandra) writeConfig() error {
	conf := filepath.Join(c.options.Dir, "conf")
	if err := os.MkdirAll(conf, 0o755); err != nil {
		return err
	}
	yaml, err := template.ParseFS(cassandraFiles, "cassandra/cassandra.yaml")
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := yaml.Execute(&text, c.ports); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(conf, "cassandra.yaml"), text.Bytes(), 0o644); err != nil {
		return err
	}
	for _, name := range []string{"jvm.args", "logback.xml"} {
		text, err := cassandraFiles.ReadFile("cassandra/" + name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(conf, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Restart starts the server on the data and the ports it had, after [Cassandra.Kill],
// and returns when it answers.
func (c *Cassandra) Restart(ctx context.Context) error {
	if c.Alive() {
		return errors.New("restart cassandra: it is running")
	}
	command, err := c.command()
	if err != nil {
		return err
	}
	logs := filepath.Join(c.options.Dir, "logs")
	if c.process, err = startProcess(command, filepath.Join(logs, "stdout.log")); err != nil {
		return fmt.Errorf("start cassandra: %w", err)
	}
	ready, cancel := context.WithTimeout(ctx, c.options.StartTimeout)
	defer cancel()
	if err := waitForCQL(ready, c.Address(), c.process); err != nil {
		stdout, _ := os.ReadFile(filepath.Join(logs, "stdout.log"))
		system, _ := os.ReadFile(filepath.Join(logs, "system.log"))
		return errors.Join(
			fmt.Errorf("start cassandra: %w\n%s\n%s", err, lastLines(stdout, 10), lastLines(system, 20)),
			c.process.kill())
	}
	return nil
}

// command is the server's command line: what bin/cassandra of a distribution
// does, less the waits that make sense only in a cluster.
func (c *Cassandra) command() (*exec.Cmd, error) {
	agents, err := filepath.Glob(filepath.Join(c.lib, "jamm-*.jar"))
	if err != nil || len(agents) != 1 {
		return nil, fmt.Errorf("installation %s is damaged, remove it: %d jamm jars, want 1", c.lib, len(agents))
	}
	dir := c.options.Dir
	conf := filepath.Join(dir, "conf")
	args := append([]string{"@" + filepath.Join(conf, "jvm.args")}, c.options.JVMArgs...)
	args = append(args,
		"-Xms"+c.options.Heap, "-Xmx"+c.options.Heap, "-javaagent:"+agents[0],
		"-Dcassandra.config=file://"+filepath.Join(conf, "cassandra.yaml"),
		"-Dcassandra.storagedir="+c.ports.Data,
		"-Dcassandra.logdir="+filepath.Join(dir, "logs"),
		"-Dlogback.configurationFile=logback.xml",
		fmt.Sprintf("-Dcassandra.jmx.local.port=%d", c.ports.JMXPort),
		"-Dcassandra.skip_wait_for_gossip_to_settle=0", "-Dcassandra.ring_delay_ms=1",
		"-Dcassandra.initial_token=0", "-Dcassandra.skip_sync=true",
		"-Dcassandra.superuser_setup_delay_ms=0", "-Dcassandra.shutdown_announce_in_ms=0",
		"-Dcassandra.logback_flush_on_shutdown=true", "-Dcassandra-foreground=yes",
		"-cp", conf+string(os.PathListSeparator)+filepath.Join(c.lib, "*"),
		"org.apache.cassandra.service.CassandraDaemon")
	cmd := exec.Command(c.java, args...)
	cmd.Dir = dir
	return cmd, nil
}

// Address returns host:port of the CQL port.
func (c *Cassandra) Address() string { return fmt.Sprintf("127.0.0.1:%d", c.ports.CQLPort) }

// PID returns the process ID of the running server, or of the last one.
func (c *Cassandra) PID() int { return c.process.cmd.Process.Pid }

// Alive reports whether the server's process runs.
func (c *Cassandra) Alive() bool { return c.process != nil && c.process.alive() }

// Stop ends the server (SIGTERM, after 30 s SIGKILL) and removes its data unless
// Options.Dir was given. Stopping a stopped server is no error.
func (c *Cassandra) Stop() error {
	var err error
	if c.Alive() {
		err = c.process.stop(30 * time.Second)
	}
	return errors.Join(err, c.release())
}

// Kill ends the server as a crash does (SIGKILL). Its data stays, for [Cassandra.Restart].
func (c *Cassandra) Kill() error { return c.process.kill() }

// release removes the data directory and gives its lock up.
func (c *Cassandra) release() error {
	if c.owner == nil {
		return nil
	}
	err := errors.Join(os.RemoveAll(c.options.Dir), c.owner.Close())
	c.owner = nil
	return err
}
