package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"quittance/internal/sqlite"
	"quittance/invoice"
	"quittance/register"
)

func order(id string) invoice.Order {
	euro := func(minor int64) invoice.Amount { return invoice.Amount{Minor: minor, Currency: "EUR"} }
	return invoice.Order{
		Schema: 1, OrderRef: invoice.OrderRef{BusinessLine: invoice.Rides, ID: invoice.OrderID(id)},
		Country: "DE", CompletedAt: time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC), Currency: "EUR", Version: 1, Settled: true,
		Parties: []invoice.Party{
			{ID: "customer-1", Role: invoice.RoleCustomer, Name: "Erika Mustermann"},
			{
				ID: "driver-7", Role: invoice.RoleSupplier, Name: "Taxi Müller GmbH", TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: "DE123456789"}},
				Address: invoice.Address{Lines: []string{"Straße 1"}, PostalCode: "10623", City: "Berlin", Country: "DE"},
			},
		},
		Components: []invoice.Component{
			{Kind: invoice.Fare, Amount: euro(2000), TaxIncluded: true, SuppliedBy: invoice.RoleSupplier},
			{Kind: invoice.Toll, Amount: euro(200), TaxIncluded: true, SuppliedBy: invoice.RoleSupplier},
			{Kind: invoice.Tip, Amount: euro(300), SuppliedBy: invoice.RoleSupplier},
		},
		Total: euro(2500),
	}
}

// stores is the money and the register of one file.
type stores struct {
	money    *sqlite.Money
	register *register.Register
}

func storesOf(db *sqlite.DB) (stores, error) {
	r, err := register.New(register.Params{Store: sqlite.NewRegister(db)})
	return stores{money: sqlite.NewMoney(db), register: r}, err
}

// issue asks of the stores what the workflow asks for one document.
func (s stores) issue(ctx context.Context, ref invoice.OrderRef, rule invoice.SeriesRule) error {
	if _, err := s.register.Entries(ctx, ref); err != nil {
		return err
	}
	order, err := s.money.Order(ctx, ref)
	if err != nil {
		return err
	}
	key := invoice.DocumentKey{Order: ref, Supplier: "driver-7", Role: invoice.RoleCustomer, Kind: invoice.KindInvoice}
	frozen, err := invoice.Freeze(invoice.Inputs{Order: order, Draft: invoice.Draft{Key: key, Zone: "Europe/Berlin", Series: rule}})
	if err != nil {
		return err
	}
	entries, err := s.register.Freeze(ctx, ref, []invoice.Frozen{frozen})
	if err != nil {
		return err
	}
	claim, err := s.register.Allocate(ctx, entries[0])
	if err != nil {
		return err
	}
	if _, _, err := s.register.Frozen(ctx, key); err != nil {
		return err
	}
	return s.register.Confirm(ctx, claim, invoice.Receipt{Claim: claim, DocumentHash: frozen.Hash, RecordVer: "v1"})
}

// issueAll opens the file and issues the documents of that name, each from scratch.
func issueAll(path, name string) (err error) {
	ctx := context.Background()
	db, err := sqlite.Open(sqlite.Params{Path: path})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Migrate(ctx); err != nil {
		return err
	}
	s, err := storesOf(db)
	if err != nil {
		return err
	}
	for i := range documentsEach {
		o := order(fmt.Sprint(name, i))
		if err := s.money.SaveOrder(ctx, o); err != nil {
			return err
		}
		if err := s.issue(ctx, o.OrderRef, rule); err != nil {
			return err
		}
	}
	return nil
}
