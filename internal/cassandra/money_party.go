package cassandra

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/gocql/gocql"

	"quittance/invoice"
)

// taxID is a tuple of the column tax_ids.
type taxID struct{ Scheme, Value string }

// party reads one revision of a party. That it is missing is transient: orders are
// recorded after their parties.
func (m *Money) party(ctx context.Context, ref partyRef) (invoice.Party, error) {
	p := invoice.Party{ID: invoice.PartyID(ref.ID), Role: invoice.Role(ref.Role)}
	var country, status string
	var taxIDs []taxID
	err := m.read(ctx, `SELECT name, address_lines, postal_code, city, region, country, tax_ids, status
		FROM {keyspace}.parties WHERE party_id = ? AND revision = ?`, ref.ID, ref.Revision).
		Scan(&p.Name, &p.Address.Lines, &p.Address.PostalCode, &p.Address.City, &p.Address.Region, &country, &taxIDs, &status)
	if errors.Is(err, gocql.ErrNotFound) {
		return invoice.Party{}, fmt.Errorf("party %s has no revision %s", ref.ID, ref.Revision)
	}
	if err != nil {
		return invoice.Party{}, fmt.Errorf("party %s: %w", ref.ID, err)
	}
	p.Address.Country, p.Status = invoice.Country(country), invoice.TaxStatus(status)
	for _, id := range taxIDs {
		p.TaxIDs = append(p.TaxIDs, invoice.TaxID(id))
	}
	return p, nil
}

// recordParty writes a revision of a party and returns the reference to it. The
// revision is a hash of what it says, so that writing it again changes nothing.
func (m *Money) recordParty(ctx context.Context, p invoice.Party) (partyRef, error) {
	role := p.Role
	p.Role = "" // a party is the same in every role
	text, err := json.Marshal(p)
	if err != nil {
		return partyRef{}, fmt.Errorf("record party %s: %w", p.ID, err)
	}
	hash := sha256.Sum256(text)
	ref := partyRef{Role: string(role), ID: string(p.ID), Revision: fmt.Sprintf("%x", hash[:8])}
	taxIDs := make([]taxID, len(p.TaxIDs))
	for i, id := range p.TaxIDs {
		taxIDs[i] = taxID(id)
	}
	s := m.statement(`INSERT INTO {keyspace}.parties (party_id, revision, name, address_lines, postal_code, city, region, country, tax_ids, status)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, ref.ID, ref.Revision, p.Name, p.Address.Lines, p.Address.PostalCode,
		p.Address.City, p.Address.Region, string(p.Address.Country), taxIDs, string(p.Status))
	err = m.session.Query(s.cql, s.values...).WithContext(ctx).Consistency(gocql.Quorum).Idempotent(true).Exec()
	if err != nil {
		return partyRef{}, fmt.Errorf("record party %s: %w", p.ID, err)
	}
	return ref, nil
}
