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

// veraPDF is the artifact of veraPDF: one jar with all that it needs. Its parent is
// not published, so that no project can depend on it.
const veraPDF = "org.verapdf.apps:greenfield-apps:1.28.1"

// veraPDFJar returns the path of veraPDF's jar, which Maven fetches on first use: 9 MB.
// It is found once a process: tests of one package ask many times.
var veraPDFJar = sync.OnceValues(func() (string, error) {
	parts := strings.Split(veraPDF, ":")
	name := parts[1] + "-" + parts[2] + ".jar"
	return keep(name, func(string) bool { return true }, func(dir string) error {
		return maven("dependency:copy", "-Dartifact="+veraPDF, "-DoutputDirectory="+dir)
	})
})

// mustangProject depends on Mustang.
//
//go:embed mustang.xml
var mustangProject []byte

// mustangClasspath returns the class path of Mustang, which Maven resolves on first
// use: 50 MB of jars, which stay in Maven's repository.
var mustangClasspath = sync.OnceValues(func() (string, error) {
	sum := sha256.Sum256(mustangProject)
	name := fmt.Sprintf("mustang-%x.classpath", sum[:6])
	path, err := keep(name, jarsAreThere, func(dir string) error {
		project := filepath.Join(dir, "pom.xml")
		if err := os.WriteFile(project, mustangProject, 0o600); err != nil {
			return err
		}
		return maven("-f", project, "dependency:build-classpath", "-DincludeScope=runtime", "-Dmdep.outputFile="+filepath.Join(dir, name))
	})
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	return strings.TrimSpace(string(text)), err
})

// jarsAreThere reports whether all jars of a class path exist.
func jarsAreThere(path string) bool {
	text, err := os.ReadFile(path)
	return err == nil && !slices.ContainsFunc(filepath.SplitList(strings.TrimSpace(string(text))), func(jar string) bool {
		_, err := os.Stat(jar)
		return err != nil
	})
}

// keep returns the path of a file that is kept among the user's caches. Where it is
// absent or no longer good, it is made in a directory and moved into its place in
// one step: an interrupted download leaves nothing under the name.
func keep(name string, good func(path string) bool, fetch func(dir string) error) (string, error) {
	caches, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	path := filepath.Join(caches, "quittance", name)
	// Test binaries of several packages start at the same time: one fetches, the others wait.
	lock, err := lockFile(path + ".lock")
	if err != nil {
		return "", err
	}
	defer func() { _ = lock.Close() }()
	if _, err := os.Stat(path); err == nil && good(path) {
		return path, nil
	}
	dir, err := os.MkdirTemp(filepath.Dir(path), ".fetch-*")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := fetch(dir); err != nil {
		return "", fmt.Errorf("fetch %s: %w", name, err)
	}
	return path, os.Rename(filepath.Join(dir, name), path)
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
