package validate

import (
	"crypto/sha256"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
)

// javaCommand finds the Java runtime that the validators run on.
func javaCommand() (string, error) {
	java, err := exec.LookPath("java")
	if err != nil {
		return "", errors.New("no java in PATH (Debian package: openjdk-17-jre-headless)")
	}
	return java, nil
}

// maven runs Maven, which prints nothing on success.
func maven(args ...string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return errors.New("no mvn in PATH: Maven is missing, which fetches validators (Debian package: maven)")
	}
	out, err := exec.Command(mvn, append([]string{"-q", "-B", "-ntp"}, args...)...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("mvn: %w\n%s", err, out)
	}
	return nil
}

//go:embed mustang/pom.xml
var mustangProject []byte

// mustangClasspath returns the class path of Mustang, which Maven resolves on first
// use and which is kept among the user's caches: 50 MB of jars, half a minute.
var mustangClasspath = sync.OnceValues(func() (string, error) {
	caches, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(mustangProject)
	kept := filepath.Join(caches, "quittance", fmt.Sprintf("mustang-%x.classpath", sum[:6]))
	// Test binaries of several packages start at the same time: one resolves, the others wait.
	lock, err := lockFile(kept + ".lock")
	if err != nil {
		return "", err
	}
	defer func() { _ = lock.Close() }()
	if classpath, ok := readClasspath(kept); ok {
		return classpath, nil
	}
	if err := resolve(mustangProject, kept); err != nil {
		return "", err
	}
	classpath, ok := readClasspath(kept)
	if !ok {
		return "", fmt.Errorf("maven resolved %s, and a jar of it is missing", kept)
	}
	return classpath, nil
})

// readClasspath returns a kept class path, unless one of its jars is gone.
func readClasspath(kept string) (string, bool) {
	text, err := os.ReadFile(kept)
	if err != nil || len(text) == 0 {
		return "", false
	}
	classpath := strings.TrimSpace(string(text))
	gone := slices.ContainsFunc(filepath.SplitList(classpath), func(jar string) bool {
		_, err := os.Stat(jar)
		return err != nil
	})
	return classpath, !gone
}

// resolve fetches what a Maven project depends on and writes the class path.
func resolve(project []byte, classpath string) error {
	dir, err := os.MkdirTemp("", "resolve-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	pom := filepath.Join(dir, "pom.xml")
	if err := os.WriteFile(pom, project, 0o600); err != nil {
		return err
	}
	return maven("-f", pom, "dependency:build-classpath", "-DincludeScope=runtime", "-Dmdep.outputFile="+classpath)
}

// lockFile takes an exclusive lock on a file, which it makes, and waits for it.
// Closing the file, or the death of the process, gives the lock up.
func lockFile(path string) (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	for {
		if err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX); !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	if err != nil {
		_ = file.Close()
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return file, nil
}
