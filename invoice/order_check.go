package invoice

import (
	"fmt"
	"regexp"
	"slices"
)

// identifier is the form of order and party identifiers: safe in object keys,
// workflow IDs and document keys.
var identifier = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`)

// Check refuses an order that no country could invoice: a missing or malformed
// field, two currencies, an amount out of range, components that do not add up,
// a refund above the price. It returns nil or a [Rejected] that names the field.
func (o Order) Check() error {
	for _, check := range []func() error{o.checkHeader, o.checkParties, o.checkComponents, o.checkSums} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (o Order) checkHeader() error {
	switch {
	case o.Schema != OrderSchema:
		return Reject(ReasonUnknownSchema, "schema", "version %d; this release reads %d", o.Schema, OrderSchema)
	case o.Country == "":
		return Reject(ReasonInvalidOrder, "country", "is missing")
	case o.CompletedAt.IsZero():
		return Reject(ReasonInvalidOrder, "completed_at", "is missing")
	case o.Version < 1:
		return Reject(ReasonInvalidOrder, "version", "%d; versions count from 1", o.Version)
	}
	if err := o.OrderRef.Check(); err != nil {
		return err
	}
	_, err := o.Currency.Digits()
	return err
}

// Check refuses a reference whose order ID could not stand in a key, or that
// names no business line.
func (r OrderRef) Check() error {
	if !identifier.MatchString(string(r.ID)) {
		return Reject(ReasonInvalidOrder, "order_id", "want 1 to 64 characters of A-Z a-z 0-9 . _ -, a letter or digit first")
	}
	if !slices.Contains(BusinessLines(), r.BusinessLine) {
		return Reject(ReasonUnknownBusinessLine, "business_line", "want one of %v", BusinessLines())
	}
	return nil
}

func (o Order) checkParties() error {
	seen := map[Role]bool{}
	for i, p := range o.Parties {
		field := fmt.Sprintf("parties[%d]", i)
		switch p.Role {
		case RoleCustomer, RoleSupplier, RoleCourier, RolePlatform:
		default:
			return Reject(ReasonInvalidOrder, field+".role", "want customer, supplier, courier or platform")
		}
		if !identifier.MatchString(string(p.ID)) {
			return Reject(ReasonInvalidOrder, field+".id", "want 1 to 64 characters of A-Z a-z 0-9 . _ -, a letter or digit first")
		}
		if seen[p.Role] {
			return Reject(ReasonInvalidOrder, field+".role", "a second party in the role %s", p.Role)
		}
		seen[p.Role] = true
	}
	return nil
}

func (o Order) checkComponents() error {
	if len(o.Components) == 0 {
		return Reject(ReasonNothingToInvoice, "components", "there are none")
	}
	for i, c := range o.Components {
		field := fmt.Sprintf("components[%d]", i)
		if _, ok := c.Kind.Effect(); !ok {
			return Reject(ReasonUnknownComponent, field+".kind", "is not a component kind of schema %d", OrderSchema)
		}
		if c.Amount.Currency != o.Currency {
			return Reject(ReasonMixedCurrencies, field+".amount.currency", "%q in an order of %s", string(c.Amount.Currency), o.Currency)
		}
		if c.Amount.Minor < 0 || !c.Amount.InRange() {
			return Reject(ReasonAmountOutOfRange, field+".amount.minor", "want 0 to %d", int64(MaxMinor))
		}
		if c.Quantity < 0 || c.Quantity > 100_000 {
			return Reject(ReasonAmountOutOfRange, field+".quantity", "want 0 to 100000")
		}
		if _, ok := o.Party(c.SuppliedBy); !ok {
			return Reject(ReasonMissingParty, field+".supplied_by", "the order has no party in the role %q", string(c.SuppliedBy))
		}
	}
	return nil
}

func (o Order) checkSums() error {
	var price, tips, reduced, refunded, paid int64
	for _, c := range o.Components {
		switch effect, _ := c.Kind.Effect(); effect {
		case Adds:
			price += c.Amount.Minor
			if c.Kind == Tip {
				tips += c.Amount.Minor
			}
		case Pays:
			paid += c.Amount.Minor
		case Reduces:
			reduced += c.Amount.Minor
			if c.Kind == Refund {
				refunded += c.Amount.Minor
			}
		case Informs:
		}
		// Checked at each step: many components in range may still overflow together.
		if price > MaxMinor || reduced > MaxMinor || paid > MaxMinor {
			return Reject(ReasonAmountOutOfRange, "components", "their sum is above %d", int64(MaxMinor))
		}
	}
	total := price - reduced - paid
	switch {
	case o.Total.Currency != o.Currency:
		return Reject(ReasonMixedCurrencies, "total.currency", "%q in an order of %s", string(o.Total.Currency), o.Currency)
	case total != o.Total.Minor:
		return Reject(ReasonComponentsMismatch, "total.minor", "is %d, the components add up to %d", o.Total.Minor, total)
	case refunded > 0 && reduced > price-tips: // a tip is the driver's: no refund is taken from it
		return Reject(ReasonRefundExceedsPrice, "components", "the refund of %d is above the price of %d", refunded, price-tips-(reduced-refunded))
	case total < 0:
		return Reject(ReasonNegativeTotal, "total.minor", "%d", total)
	}
	return nil
}
