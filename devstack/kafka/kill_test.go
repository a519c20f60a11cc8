package kafka_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quittance/devstack/kafka"
)

// killDir makes the test binary run as a broker on the directory, to be killed.
const killDir = "QUITTANCE_TEST_KILL_DIR"

func killParams(dir string) kafka.Params {
	return kafka.Params{Dir: dir, Topics: []kafka.Topic{{Name: topic, Partitions: 4}}}
}

// TestBrokerToKill is the process that TestCluster_DirSurvivesSIGKILL kills.
func TestBrokerToKill(t *testing.T) {
	dir := os.Getenv(killDir)
	if dir == "" {
		return
	}
	c := start(t, killParams(dir))
	produce(t, c, "a", "b")
	consume(t, c, 2)
	produce(t, c, "c")
	fmt.Println("\nready")
	time.Sleep(time.Minute)
}

func TestCluster_DirSurvivesSIGKILL(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	broker := exec.CommandContext(ctx, os.Args[0], "-test.run", "^TestBrokerToKill$")
	broker.Env = append(os.Environ(), killDir+"="+dir)
	out, err := broker.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := broker.Start(); err != nil {
		t.Fatal(err)
	}
	ready := false
	for lines := bufio.NewScanner(out); !ready && lines.Scan(); {
		ready = lines.Text() == "ready"
	}
	if !ready {
		t.Fatal("the broker process ended before it was ready")
	}
	if err := broker.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = broker.Wait() // killed: the error is expected

	c := start(t, killParams(dir))
	if diff := cmp.Diff([]string{"c"}, consume(t, c, 1)); diff != "" {
		t.Errorf("after SIGKILL: %s", diff)
	}
}
