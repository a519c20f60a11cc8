package servers

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gocql/gocql"
)

// TestCassandra_KillKeepsWhatWasAcknowledged is the property the register stands
// on: no acknowledged conditional write is lost in a crash.
func TestCassandra_KillKeepsWhatWasAcknowledged(t *testing.T) {
	const writes = 100
	server, err := StartCassandra(t.Context(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop() })
	dir := server.options.Dir
	session := connect(t, server.Address())
	mustExec(t, session, `CREATE KEYSPACE crash WITH replication = {'class':'SimpleStrategy','replication_factor':1}`)
	mustExec(t, session, `CREATE TABLE crash.kept (id int PRIMARY KEY, word text)`)
	for id := range writes {
		applied, err := session.Query(`INSERT INTO crash.kept (id, word) VALUES (?, 'first') IF NOT EXISTS`, id).MapScanCAS(map[string]any{})
		if err != nil || !applied {
			t.Fatalf("write %d: applied %t, %v", id, applied, err)
		}
	}
	session.Close() // it would log each attempt to connect again
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	if server.Alive() {
		t.Fatal("alive after Kill")
	}
	if err := server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	var got int
	if err := connect(t, server.Address()).Query(`SELECT count(*) FROM crash.kept`).Scan(&got); err != nil || got != writes {
		t.Errorf("after the crash: %d rows of %d, %v", got, writes, err)
	}
	if err := server.Stop(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("data of a stopped server is still there: %v", err)
	}
}

// helperEnv turns this test binary into a program that starts a server and waits.
const helperEnv = "QUITTANCE_TEST_SERVERS_HELPER"

func TestMain(m *testing.M) {
	if os.Getenv(helperEnv) != "" {
		startAndWait()
	}
	os.Exit(m.Run())
}

func startAndWait() {
	cmd := exec.Command("sleep", "60")
	p, err := startProcess(cmd, os.DevNull)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(cmd.Process.Pid)
	<-p.done
	os.Exit(0)
}

func TestProcess_DiesWithItsParent(t *testing.T) {
	parent := exec.CommandContext(t.Context(), os.Args[0])
	parent.Env = append(os.Environ(), helperEnv+"=1")
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	var child int
	if _, err := fmt.Fscan(out, &child); err != nil {
		t.Fatal(err)
	}
	if err := parent.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = parent.Wait() // says that it was killed
	for range 100 {
		if gone(child) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	_ = syscall.Kill(child, syscall.SIGKILL)
	t.Errorf("process %d outlived the one that started it", child)
}

// gone reports whether a process has ended, reaped or not.
func gone(pid int) bool {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return true
	}
	_, state, _ := strings.Cut(string(text), ") ")
	return strings.HasPrefix(state, "Z") || strings.HasPrefix(state, "X")
}

func connect(t *testing.T, address string) *gocql.Session {
	t.Helper()
	cluster := gocql.NewCluster(address)
	cluster.ProtoVersion = 4
	cluster.DisableInitialHostLookup = true
	cluster.Timeout, cluster.ConnectTimeout = 15*time.Second, 15*time.Second
	session, err := cluster.CreateSession()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(session.Close)
	return session
}

func mustExec(t *testing.T, session *gocql.Session, statement string) {
	t.Helper()
	if err := session.Query(statement).Exec(); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}
