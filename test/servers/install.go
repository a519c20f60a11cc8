package servers

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

// DirEnv names the environment variable that overrides where servers are
// installed and run. The default is build/servers under the repository root.
const DirEnv = "QUITTANCE_SERVERS"

// Dir returns the directory that holds installed servers and the data of running
// ones: $QUITTANCE_SERVERS, else build/servers under the root of the repository
// that holds the working directory.
func Dir() (string, error) {
	if dir := os.Getenv(DirEnv); dir != "" {
		return filepath.Abs(dir)
	}
	root, err := repositoryRoot()
	if err != nil {
		return "", err
	}
	return filepath.Join(root, "build", "servers"), nil
}

// repositoryRoot walks up from the working directory to the main module's
// go.mod. Nested modules have another module line and are passed by.
func repositoryRoot() (string, error) {
	start, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(text), "module quittance\n") {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("no go.mod of module quittance above %s: set %s", start, DirEnv)
		}
	}
}

// installJars resolves the dependencies of a Maven project and returns the
// directory that holds the jars. The directory is named after the hash of the
// project file; one that exists is complete and is returned at once.
func installJars(ctx context.Context, name string, pom []byte) (string, error) {
	root, err := Dir()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(pom)
	lib := filepath.Join(root, fmt.Sprintf("%s-%x", name, sum[:6]))
	if isDir(lib) {
		return lib, nil
	}
	// Test binaries of several packages start at the same time: one installs, the others wait.
	lock, err := lockFile(filepath.Join(root, name+".lock"))
	if err != nil {
		return "", err
	}
	defer func() { _ = lock.Close() }()
	if isDir(lib) {
		return lib, nil
	}
	if err := runMaven(ctx, lib, pom); err != nil {
		return "", fmt.Errorf("install %s: %w", name, err)
	}
	return lib, nil
}

// runMaven fills lib in one step: an interrupted download leaves nothing under
// the final name.
func runMaven(ctx context.Context, lib string, pom []byte) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return errors.New("no mvn in PATH: Maven is missing (Debian package: maven)")
	}
	work, err := os.MkdirTemp(filepath.Dir(lib), ".install-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }() // what stays behind is hidden and harmless
	project, jars := filepath.Join(work, "pom.xml"), filepath.Join(work, "lib")
	if err := os.WriteFile(project, pom, 0o644); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, mvn, "-q", "-B", "-ntp", "-f", project,
		"dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+jars)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("mvn: %w\n%s", err, lastLines(out, 20))
	}
	return os.Rename(jars, lib)
}

// java17 returns the java command of a Java 17 runtime: $JAVA_HOME first, then
// PATH, then Debian's place for it. Cassandra 5.0 runs on 11 and 17 and refuses
// later ones; the JVM arguments here are those of 17.
func java17() (string, error) {
	return findJava17([]string{
		filepath.Join(os.Getenv("JAVA_HOME"), "bin", "java"),
		"java",
		"/usr/lib/jvm/java-17-openjdk-" + runtime.GOARCH + "/bin/java",
	})
}

// findJava17 asks each candidate for its version.
func findJava17(candidates []string) (string, error) {
	found := ""
	for _, candidate := range candidates {
		path, err := exec.LookPath(candidate)
		if err != nil {
			continue
		}
		out, err := exec.Command(path, "-version").CombinedOutput()
		if err == nil && java17Version.Match(out) {
			return path, nil
		}
		found = fmt.Sprintf(" (%s is another version)", path)
	}
	return "", fmt.Errorf("no Java 17 in JAVA_HOME or PATH%s (Debian package: openjdk-17-jre-headless)", found)
}

var java17Version = regexp.MustCompile(`version "17[."]`)

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// lastLines returns at most n lines from the end of a program's output.
func lastLines(out []byte, n int) string {
	lines := strings.Split(strings.TrimRight(string(out), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
