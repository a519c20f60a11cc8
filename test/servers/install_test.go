package servers

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestInstall_NamesWhatIsMissing(t *testing.T) {
	empty := t.TempDir()
	t.Setenv(DirEnv, t.TempDir())
	t.Setenv("PATH", empty)
	t.Setenv("JAVA_HOME", empty)
	_, mavenErr := installJars(t.Context(), "cassandra", []byte("<project/>"))
	_, javaErr := findJava17([]string{"java"})
	tests := []struct {
		name string
		give error
		want string
	}{
		{"maven", mavenErr, "Debian package: maven"},
		{"java", javaErr, "Debian package: openjdk-17-jre-headless"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.give == nil || !strings.Contains(tt.give.Error(), tt.want) {
				t.Errorf("error = %v, want one that holds %q", tt.give, tt.want)
			}
		})
	}
}

func TestJava17_RefusesAnotherVersion(t *testing.T) {
	java := filepath.Join(t.TempDir(), "java")
	script := "#!/bin/sh\necho 'openjdk version \"21.0.4\" 2024-07-16' >&2\n"
	if err := os.WriteFile(java, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := findJava17([]string{java})
	if err == nil || !strings.Contains(err.Error(), java+" is another version") {
		t.Errorf("error = %v, want one that names %s as another version", err, java)
	}
}

func TestRunDir_RemovesWhatOthersLeft(t *testing.T) {
	root := t.TempDir()
	t.Setenv(DirEnv, root)
	orphan := filepath.Join(root, "run", "cassandra-orphan")
	if err := os.MkdirAll(filepath.Join(orphan, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	mine, owner, err := runDir("cassandra")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = owner.Close() }()
	second, owner2, err := runDir("cassandra")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = owner2.Close() }()
	if isDir(orphan) || !isDir(mine) || !isDir(second) {
		t.Errorf("orphan there: %t (want false), owned there: %t %t (want true)", isDir(orphan), isDir(mine), isDir(second))
	}
}

func TestFreePorts_AreDifferent(t *testing.T) {
	ports, err := freePorts(8)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[int]bool{}
	for _, port := range ports {
		if seen[port] || port < firstPort || port > lastPort {
			t.Errorf("port %d of %v is a repeat or out of range", port, ports)
		}
		seen[port] = true
	}
}
