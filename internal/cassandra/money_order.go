package cassandra

import (
	"context"
	"time"

	"quittance/invoice"
)

// orderRow is a row of orders: the header of a version (seq 0) or a component.
type orderRow struct {
	current, version int64
	seq              int
	amount           int64
	currency         string

	schema, components    int
	country, jurisdiction string
	completed             time.Time
	settled               bool
	parties               []partyRef
	totalCurrency         string
	serviceClass          string
	started               time.Time
	distance              int64
	sameMunicipality      bool
	driverEmployed        bool
	from, to              string
	paidInCash            bool

	kind        string
	taxIncluded bool
	suppliedBy  string
	text        string
	quantity    int64
	goods       string
}

// partyRef is a tuple of the column parties: the fields are its elements, in order.
type partyRef struct{ Role, ID, Revision string }

// orderColumns are the columns of orders beside its partition key, in the order of
// [orderRow.targets].
const orderColumns = `current_version, version, seq, amount_minor, currency,
	schema_version, components, country, jurisdiction, completed_at, settled, parties, total_currency,
	service_class, started_at, distance_m, same_municipality, driver_employed, from_area, to_area, paid_in_cash,
	kind, tax_included, supplied_by, item_text, quantity, goods`

func (r *orderRow) targets() []any {
	return []any{
		&r.current, &r.version, &r.seq, &r.amount, &r.currency,
		&r.schema, &r.components, &r.country, &r.jurisdiction, &r.completed, &r.settled, &r.parties, &r.totalCurrency,
		&r.serviceClass, &r.started, &r.distance, &r.sameMunicipality, &r.driverEmployed, &r.from, &r.to, &r.paidInCash,
		&r.kind, &r.taxIncluded, &r.suppliedBy, &r.text, &r.quantity, &r.goods,
	}
}

// orderRows reads the rows of the current version, the header first. Versions come
// newest first, so this reads on only past one that is not current yet.
func (m *Money) orderRows(ctx context.Context, ref invoice.OrderRef) ([]orderRow, error) {
	scanner := m.read(ctx, `SELECT `+orderColumns+` FROM {keyspace}.orders WHERE business_line = ? AND order_id = ?`,
		string(ref.BusinessLine), string(ref.ID)).Iter().Scanner()
	var rows []orderRow
	for scanner.Next() {
		var r orderRow
		if err := scanner.Scan(r.targets()...); err != nil {
			return nil, err
		}
		if r.version == r.current {
			rows = append(rows, r)
		}
	}
	return rows, scanner.Err()
}

func (r *orderRow) order(ref invoice.OrderRef) invoice.Order {
	return invoice.Order{
		Schema: r.schema, OrderRef: ref,
		Country: invoice.Country(r.country), Jurisdiction: r.jurisdiction,
		CompletedAt: r.completed, Currency: invoice.Currency(r.currency),
		Version: r.version, Settled: r.settled, PaidInCash: r.paidInCash,
		Service: invoice.Service{
			Class: invoice.ServiceClass(r.serviceClass), StartedAt: r.started, DistanceMeters: r.distance,
			SameMunicipality: r.sameMunicipality, DriverEmployed: r.driverEmployed, From: r.from, To: r.to,
		},
		Total: invoice.Amount{Minor: r.amount, Currency: invoice.Currency(r.totalCurrency)},
	}
}

func (r *orderRow) component() invoice.Component {
	return invoice.Component{
		Kind: invoice.ComponentKind(r.kind), Amount: invoice.Amount{Minor: r.amount, Currency: invoice.Currency(r.currency)},
		TaxIncluded: r.taxIncluded, SuppliedBy: invoice.Role(r.suppliedBy),
		Text: r.text, Quantity: r.quantity, Goods: invoice.GoodsClass(r.goods),
	}
}
