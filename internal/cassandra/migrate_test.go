package cassandra

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quittance/invoice"
)

func TestReplication_String(t *testing.T) {
	tests := []struct {
		name string
		give Replication
		want string
	}{
		{"single node", nil, "{'class': 'SimpleStrategy', 'replication_factor': 1}"},
		{"data centres", Replication{"us-east": 3, "eu-west": 3}, "{'class': 'NetworkTopologyStrategy', 'eu-west': 3, 'us-east': 3}"},
		{"quoted", Replication{"o'hare": 1}, "{'class': 'NetworkTopologyStrategy', 'o''hare': 1}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.give.String(); got != tt.want {
				t.Errorf("String() = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestKeyspace_Check(t *testing.T) {
	tests := map[Keyspace]bool{
		"money": true, "m_1": true, Keyspace(strings.Repeat("a", 48)): true,
		"": false, "1m": false, "Money": false, "m; DROP": false, Keyspace(strings.Repeat("a", 49)): false,
	}
	for give, want := range tests {
		if err := give.Check(); (err == nil) != want {
			t.Errorf("Keyspace(%q).Check() = %v, want accepted %t", give, err, want)
		}
	}
}

func TestSchema_Statements(t *testing.T) {
	tests := []struct {
		name string
		give Schema
		want []string
	}{
		{"register", RegisterSchema(), []string{"drafts", "segments"}},
		{"money", MoneySchema(), []string{"orders", "parties", "orders"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, statement := range tt.give.statements() {
				rest, _ := strings.CutPrefix(statement, "CREATE TABLE IF NOT EXISTS {keyspace}.")
				rest, _ = strings.CutPrefix(rest, "ALTER TABLE {keyspace}.")
				table, _, _ := strings.Cut(rest, " ")
				got = append(got, table)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("tables (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMigrate_KeepsWhatIsThere(t *testing.T) {
	f := newFixture(t)
	order := invoice.Order{Schema: invoice.OrderSchema, OrderRef: invoice.OrderRef{BusinessLine: invoice.Rides, ID: "migrate"}, Version: 1}
	if err := f.money.SaveOrder(t.Context(), order); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := Migrate(t.Context(), f.session, MoneySchema(), Target{Keyspace: f.keyspace}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.money.Order(t.Context(), order.OrderRef); err != nil {
		t.Errorf("order after a second migration: %v", err)
	}
}

func TestMigrate_RefusesBadKeyspace(t *testing.T) {
	if err := Migrate(t.Context(), nil, MoneySchema(), Target{Keyspace: "a b"}); err == nil {
		t.Error("no error")
	}
}
