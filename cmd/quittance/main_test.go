package main

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"quittance": main})
}

// TestScripts runs the command as its users do. $ORDERS has the shipped orders,
// $TEMPLATES the templates, $PROGRAM the command and nothing else.
func TestScripts(t *testing.T) {
	orders, err := filepath.Abs("../../examples/orders/files")
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := filepath.Abs("../../templates")
	if err != nil {
		t.Fatal(err)
	}
	program, err := exec.LookPath("quittance")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("ORDERS", orders)
			e.Setenv("TEMPLATES", sheets)
			e.Setenv("PROGRAM", filepath.Dir(program))
			return nil
		},
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// exits is the script command "exits CODE PROGRAM ARGS...": it fails unless the
// program ends with just this code.
func exits(s *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		s.Fatalf("usage: exits CODE PROGRAM ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	s.Check(err)
	got := 0
	var failed *exec.ExitError
	if err := s.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		got = failed.ExitCode()
	} else {
		s.Check(err)
	}
	if got != want {
		s.Fatalf("%v ended with %d, want %d", args[1:], got, want)
	}
}

// Every shipped order that is to be refused is refused, with a message that begins
// with its reason: the file is named for it.
func TestRun_ShippedOrdersThatAreRefused(t *testing.T) {
	files, err := filepath.Glob("../../examples/orders/files/refused-*.json")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { checkRefused(t, file) })
	}
}

func checkRefused(t *testing.T, file string) {
	var out, said strings.Builder
	code := run(t.Context(), []string{"preview", file}, &out, &said)
	if code != exitRefused || out.Len() > 0 {
		t.Errorf("exit %d with output %q, want %d with none", code, out.String(), exitRefused)
	}
	reason := strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "refused-"), ".json"), "-", "_")
	if want := "quittance: " + reason + ": "; !strings.HasPrefix(said.String(), want) {
		t.Errorf("said %q, want %q and more", said.String(), want)
	}
}
