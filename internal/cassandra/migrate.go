package cassandra

import (
	"context"
	_ "embed"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/gocql/gocql"
)

// Schema is a set of tables that belong into one keyspace: CQL statements, each
// safe to repeat, with {keyspace} for the keyspace's name.
type Schema string

var (
	//go:embed schema/register.cql
	registerCQL string
	//go:embed schema/money.cql
	moneyCQL string
)

// RegisterSchema returns the tables of [Register].
func RegisterSchema() Schema { return Schema(registerCQL) }

// MoneySchema returns the tables of [Money].
func MoneySchema() Schema { return Schema(moneyCQL) }

// Replication is the number of copies by data centre, such as {"eu-west": 3}.
// Nil is one copy in a cluster of a single node: for tests and demonstrations.
type Replication map[string]int

// String returns the replication as a CQL map.
func (r Replication) String() string {
	if len(r) == 0 {
		return "{'class': 'SimpleStrategy', 'replication_factor': 1}"
	}
	text := "{'class': 'NetworkTopologyStrategy'"
	for _, dc := range slices.Sorted(maps.Keys(r)) {
		text += fmt.Sprintf(", '%s': %d", strings.ReplaceAll(dc, "'", "''"), r[dc])
	}
	return text + "}"
}

// Keyspace names a keyspace: lower case, at most 48 characters.
type Keyspace string

var keyspaceName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,47}$`)

// Check refuses a name that would need quotes.
func (k Keyspace) Check() error {
	if !keyspaceName.MatchString(string(k)) {
		return fmt.Errorf("cassandra: keyspace %q: want 1 to 48 of a-z 0-9 _, a letter first", string(k))
	}
	return nil
}

// in puts the keyspace's name into a statement.
func (k Keyspace) in(statement string) string {
	return strings.ReplaceAll(statement, "{keyspace}", string(k))
}

// Target is the keyspace that [Migrate] makes, with its replication. The
// replication of a keyspace that exists is left as it is.
type Target struct {
	Keyspace    Keyspace
	Replication Replication
}

// Migrate makes the keyspace, the tables and the columns that are not there, and waits
// until all nodes know them. It changes nothing that exists, so it may run at each start,
// by one process at a time: Cassandra does not serialise schema changes.
func Migrate(ctx context.Context, session *gocql.Session, schema Schema, target Target) error {
	if err := target.Keyspace.Check(); err != nil {
		return err
	}
	statements := append([]string{
		"CREATE KEYSPACE IF NOT EXISTS {keyspace} WITH replication = " + target.Replication.String(),
	}, schema.statements()...)
	for _, statement := range statements {
		if err := session.Query(target.Keyspace.in(statement)).WithContext(ctx).Exec(); err != nil {
			return fmt.Errorf("migrate keyspace %s: %w", target.Keyspace, err)
		}
	}
	if err := session.AwaitSchemaAgreement(ctx); err != nil {
		return fmt.Errorf("migrate keyspace %s: %w", target.Keyspace, err)
	}
	return nil
}

// comment matches the rest of a line after two dashes. The schemas hold no text
// with dashes or semicolons in it.
var comment = regexp.MustCompile(`--.*`)

func (s Schema) statements() []string {
	var statements []string
	for statement := range strings.SplitSeq(comment.ReplaceAllString(string(s), ""), ";") {
		if statement = strings.TrimSpace(statement); statement != "" {
			statements = append(statements, statement)
		}
	}
	return statements
}
