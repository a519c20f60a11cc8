// Package arch holds the import table of the product: which package may import
// which. A package that is not in the table fails the test, so that a stranger
// always finds its place here first.
package arch

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"sort"
	"strings"
	"testing"
)

// module is the prefix of our own packages.
const module = "quittance/"

// allowed lists, for each package, which of our packages it may import. A name that
// ends in /... stands for a folder. Imports point one way: the domain in the
// middle, adapters beside it, wiring outermost.
var allowed = map[string][]string{
	"invoice":       {},
	"invoice/taxid": {},

	"countries/regime":            {"invoice", "invoice/taxid"},
	"countries/regime/regimetest": {"invoice", "countries/regime"},
	"countries":                   {"invoice", "countries/..."},
	"countries/us":                {"invoice", "countries/regime"},
	"countries/vat":               {"invoice", "invoice/taxid", "countries/regime"},
	"countries/be":                {"invoice", "countries/regime", "countries/vat"},
	"countries/at":                {"invoice", "countries/regime", "countries/vat"},
	"countries/ch":                {"invoice", "countries/regime", "countries/vat"},
	"countries/jp":                {"invoice", "countries/regime", "countries/vat"},
	"countries/mx":                {"invoice", "countries/regime", "countries/vat"},
	"countries/cl":                {"invoice", "countries/regime", "countries/vat"},
	"countries/nz":                {"invoice", "countries/regime", "countries/vat"},
	"countries/au":                {"invoice", "countries/regime", "countries/vat"},
	"countries/ca":                {"invoice", "countries/regime", "countries/vat"},
	"countries/br":                {"invoice", "countries/regime", "countries/vat"},
	"countries/de":                {"invoice", "countries/regime", "countries/vat"},
	"countries/sg":                {"invoice", "countries/regime", "countries/vat"},
	"countries/ae":                {"invoice", "countries/regime", "countries/vat"},
	"countries/in":                {"invoice", "countries/regime", "countries/vat"},
	"countries/es":                {"invoice", "countries/regime", "countries/vat"},
	"countries/fr":                {"invoice", "countries/regime", "countries/vat"},
	"countries/pt":                {"invoice", "countries/regime", "countries/vat"},
	"countries/it":                {"invoice", "countries/regime", "countries/vat"},
	"countries/sa":                {"invoice", "countries/regime", "countries/vat"},
	"countries/gb":                {"invoice", "countries/regime", "countries/vat"},
	"countries/se":                {"invoice", "countries/regime", "countries/vat"},
	"countries/nl":                {"invoice", "countries/regime", "countries/vat"},
	"countries/ie":                {"invoice", "countries/regime", "countries/vat"},
	"countries/pl":                {"invoice", "countries/regime", "countries/vat"},

	"templates":        {"invoice", "document/pdf", "document/layout", "document/picture"},
	"document/picture": {},
	"document/symbol":  {},
	"document/pdf":     {"document/picture", "document/symbol"},
	"document/layout":  {"document/pdf", "document/symbol"},
	"document/locale":  {"invoice"},
	"document/lint":    {"invoice", "document/pdf", "document/layout"},
	"document":         {"invoice", "templates", "document/..."},

	"register":              {"invoice"},
	"register/registerfake": {"invoice", "register"},
	"register/registertest": {"invoice", "register"},
	"archive":               {"invoice"},
	"archive/archivetest":   {"invoice", "archive"},

	"workflows/steps": {"invoice"},
	"workflows":       {"invoice", "workflows/steps"},
	"activities": {
		"invoice", "workflows/steps", "countries/regime", "document", "register", "archive",
	},
	"activities/moneytest": {"invoice", "activities"},
	// The worker's fx module names what the steps need.
	"worker": {
		"invoice", "workflows", "workflows/steps", "activities", "archive", "countries/regime", "document", "register",
	},
	"starter": {"invoice", "workflows", "workflows/steps"},

	"internal/arch":      {},
	"internal/telemetry": {},
	"internal/cadence":   {},
	"internal/cassandra": {"invoice", "activities", "register"},
	"internal/sqlite":    {"invoice", "activities", "register"},
	"internal/s3":        {"invoice", "archive"},
	"internal/kafka":     {"invoice", "activities", "starter"},
	"internal/app": {
		"invoice", "countries", "countries/regime", "document", "register", "archive", "workflows", "workflows/steps",
		"activities", "worker", "starter", "internal/...",
	},
	"cmd/quittance": {
		"invoice", "countries", "countries/regime", "document", "templates", "internal/...", "starter", "worker", "workflows",
	},

	"examples/feed":       {"invoice"},
	"examples/nyctaxi":    {"invoice", "examples/feed"},
	"examples/bayarea":    {"invoice", "examples/feed"},
	"examples/newcountry": {},
	"examples/orders":     {"invoice", "countries"},

	"test/servers":     {},
	"test/servers/cmd": {"test/servers"},
	"test/validate":    {},
}

// thirdParty lists libraries that only some packages may import: the domain knows
// no technology.
var thirdParty = map[string][]string{
	"go.uber.org/fx":                 {"worker", "starter", "internal/app", "cmd/quittance"},
	"go.uber.org/cadence":            {"workflows", "activities", "worker", "starter", "internal/app", "internal/cadence", "cmd/quittance"},
	"github.com/gocql/gocql":         {"internal/cassandra"},
	"github.com/aws/aws-sdk-go-v2":   {"internal/s3"},
	"github.com/twmb/franz-go":       {"starter", "internal/kafka", "internal/app"},
	"modernc.org/sqlite":             {"internal/sqlite"},
	"github.com/go-text/typesetting": {"document/layout", "document/pdf", "document"},
}

type pkg struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "quittance/...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %s", exit.Stderr)
		}
		t.Fatal(err)
	}
	var list []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		may, known := allowed[name]
		if !known {
			t.Errorf("%s is not in the import table: decide where it belongs", name)
			continue
		}
		for _, i := range p.Imports {
			if own, ok := strings.CutPrefix(i, module); ok && !matches(own, may) {
				t.Errorf("%s must not import %s", name, own)
			}
			for lib, users := range thirdParty {
				if (i == lib || strings.HasPrefix(i, lib+"/")) && !matches(name, users) {
					t.Errorf("%s must not import %s: only %s may", name, i, strings.Join(users, ", "))
				}
			}
		}
	}
}

func TestTableIsCurrent(t *testing.T) {
	have := map[string]bool{}
	for _, p := range packages(t) {
		have[strings.TrimPrefix(p.ImportPath, module)] = true
	}
	var gone []string
	for name := range allowed {
		if !have[name] {
			gone = append(gone, name)
		}
	}
	sort.Strings(gone)
	if len(gone) > 0 {
		t.Errorf("in the table but not in the repository: %s", strings.Join(gone, ", "))
	}
}

func matches(name string, patterns []string) bool {
	for _, p := range patterns {
		if folder, ok := strings.CutSuffix(p, "/..."); name == p || ok && strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return false
}
