// Package compose checks the repository's docker-compose.yml with the reference
// parser of the Compose specification, where no container engine runs. It is a
// module of its own because the parser is no dependency of the product.
package compose

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

const file = "../../docker-compose.yml"

func load(t *testing.T, path string) (*types.Project, error) {
	t.Helper()
	options, err := cli.NewProjectOptions([]string{path}, cli.WithInterpolation(true), cli.WithResolvedPaths(true))
	if err != nil {
		return nil, err
	}
	return options.LoadProject(t.Context())
}

func project(t *testing.T) *types.Project {
	t.Helper()
	p, err := load(t, file)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// runsOnce reports whether a service does one task and ends: what needs it waits
// for its end and not for its health.
func runsOnce(s types.ServiceConfig) bool { return s.Restart == "no" }

func TestCompose_HasTheServices(t *testing.T) {
	p := project(t)
	want := []string{"cadence", "cadence-web", "cassandra", "kafka", "s3", "s3-setup", "setup", "starter", "worker"}
	if got := p.ServiceNames(); !slices.Equal(got, want) {
		t.Errorf("services = %v, want %v", got, want)
	}
	if got, want := p.VolumeNames(), []string{"cassandra", "kafka", "s3"}; !slices.Equal(got, want) {
		t.Errorf("named volumes = %v, want %v", got, want)
	}
}

// exactTag is a version down to the patch, with what a project adds to it.
var exactTag = regexp.MustCompile(`^[a-z0-9./-]+:v?\d+\.\d+\.\d+(-[a-z0-9-]+)?$`)

func TestCompose_ImagesArePinned(t *testing.T) {
	for name, s := range project(t).Services {
		if s.Build != nil { // made here; its base images are checked below
			continue
		}
		if !exactTag.MatchString(s.Image) {
			t.Errorf("%s: image %q has no exact version", name, s.Image)
		}
	}
	text, err := os.ReadFile("../../Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	images := regexp.MustCompile(`(?m)^FROM (\S+)`).FindAllStringSubmatch(string(text), -1)
	if len(images) == 0 {
		t.Fatal("the Dockerfile has no FROM")
	}
	for _, image := range images {
		if image[1] != "scratch" && !exactTag.MatchString(image[1]) {
			t.Errorf("Dockerfile: base image %q has no exact version", image[1])
		}
	}
}

func TestCompose_EveryServiceHasAHealthCheck(t *testing.T) {
	for name, s := range project(t).Services {
		checked := s.HealthCheck != nil && !s.HealthCheck.Disable && len(s.HealthCheck.Test) > 1
		if checked == runsOnce(s) {
			t.Errorf("%s: health check %t, runs once %t: want one or the other", name, checked, runsOnce(s))
		}
	}
}

func TestCompose_DependenciesAreReady(t *testing.T) {
	p := project(t)
	for name, s := range p.Services {
		for on, dependency := range s.DependsOn {
			want := types.ServiceConditionHealthy
			if runsOnce(p.Services[on]) {
				want = types.ServiceConditionCompletedSuccessfully
			}
			if dependency.Condition != want {
				t.Errorf("%s waits for %s until %s, want %s", name, on, dependency.Condition, want)
			}
		}
	}
}

func TestCompose_PortsAreLocal(t *testing.T) {
	taken := map[string]string{}
	for name, s := range project(t).Services {
		for _, port := range s.Ports {
			if port.HostIP != "127.0.0.1" {
				t.Errorf("%s: port %s is published on %q, want 127.0.0.1", name, port.Published, port.HostIP)
			}
			if other, ok := taken[port.Published]; ok {
				t.Errorf("%s and %s publish port %s", name, other, port.Published)
			}
			taken[port.Published] = name
		}
		if s.NetworkMode == "host" || s.Privileged {
			t.Errorf("%s: host network or privileged", name)
		}
	}
}

func TestCompose_VolumesAreNamed(t *testing.T) {
	p := project(t)
	for name, s := range p.Services {
		for _, v := range s.Volumes {
			if v.Type != types.VolumeTypeVolume || v.Source == "" {
				t.Errorf("%s: %s is a %s, want a named volume", name, v.Target, v.Type)
			}
			if _, ok := p.Volumes[v.Source]; !ok {
				t.Errorf("%s: volume %q is not declared", name, v.Source)
			}
		}
	}
}

// TestCompose_SettingsExist compares the variables of worker and starter with those
// that the program reads: one that is misspelt would be ignored.
func TestCompose_SettingsExist(t *testing.T) {
	p := project(t)
	text, err := os.ReadFile("../../internal/app/config.go")
	if err != nil {
		t.Fatal(err)
	}
	known := settings(string(text))
	for _, name := range []string{"setup", "worker", "starter"} {
		for variable := range p.Services[name].Environment {
			if !slices.Contains(known, variable) {
				t.Errorf("%s: %s is not a setting of the program; it has %v", name, variable, known)
			}
		}
	}
}

var (
	prefixTag = regexp.MustCompile(`(?m)^\s+\w+\s+(\w+)\s.*envprefix:"([A-Z0-9_]+)"`)
	structDef = regexp.MustCompile(`(?ms)^type (\w+) struct \{(.*?)^\}`)
	envTag    = regexp.MustCompile(`[ "\x60]env:"([A-Z0-9_]+)"`)
)

// settings reads the variables out of the tags of the configuration's structs: the
// program's module is not a dependency of this one.
func settings(source string) []string {
	prefixes := map[string]string{}
	for _, m := range prefixTag.FindAllStringSubmatch(source, -1) {
		prefixes[m[1]] = m[2]
	}
	var names []string
	for _, s := range structDef.FindAllStringSubmatch(source, -1) {
		for _, m := range envTag.FindAllStringSubmatch(s[2], -1) {
			names = append(names, prefixes[s[1]]+m[1])
		}
	}
	slices.Sort(names)
	return names
}

// TestCompose_WorkerAndStarterAreConfined: they need no privilege and write no file.
func TestCompose_WorkerAndStarterAreConfined(t *testing.T) {
	p := project(t)
	for _, name := range []string{"setup", "worker", "starter"} {
		s := p.Services[name]
		if !s.ReadOnly || !slices.Equal(s.CapDrop, []string{"ALL"}) {
			t.Errorf("%s: read only %t, dropped capabilities %v", name, s.ReadOnly, s.CapDrop)
		}
	}
	text, err := os.ReadFile("../../Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "\nUSER 65532:65532\n") {
		t.Error("the image does not name a user other than root")
	}
}

// TestCompose_ParserRefusesMistakes shows that the parser would find one.
func TestCompose_ParserRefusesMistakes(t *testing.T) {
	tests := map[string]string{
		"a misspelt key":        "services: {a: {image: 'x:1.2.3', helthcheck: {}}}",
		"an unknown dependency": "services: {a: {image: 'x:1.2.3', depends_on: [b]}}",
		"a port out of range":   "services: {a: {image: 'x:1.2.3', ports: ['127.0.0.1:99999:80']}}",
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "compose.yml")
			if err := os.WriteFile(path, []byte("name: test\n"+text), 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := load(t, path); err == nil {
				t.Error("accepted")
			}
		})
	}
}
