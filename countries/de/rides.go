package de

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// reducedDistance is how far a taxi may go at the reduced rate, in metres, inclusive.
const reducedDistance = 50_000

// rides charges the parts of a trip.
func (l law) rides(p paper) error {
	carries := p.supply.Has(invoice.Fare, invoice.Distance, invoice.Time, invoice.Surge, invoice.CancellationFee)
	for _, part := range p.supply.Parts {
		if err := p.ridePart(part, carries); err != nil {
			return err
		}
	}
	return nil
}

func (p paper) ridePart(part regime.Part, carries bool) error {
	switch part.Kind {
	case invoice.Fare, invoice.Distance, invoice.Time, invoice.Surge, invoice.CancellationFee:
		return p.trip(part)
	case invoice.BookingFee, invoice.ServiceFee, invoice.Toll, invoice.Surcharge:
		if !carries {
			return p.chargeAt(standard, rideFee, part)
		}
		p.Apply(rideExtras, part.String(), "shares the rate of the trip")
		return p.trip(part)
	case invoice.Tip, invoice.MerchantDiscount, invoice.Refund, invoice.PlatformVoucher:
		return nil // later, when the prices are on the document
	case invoice.Item, invoice.DeliveryFee, invoice.SmallOrderFee, invoice.TaxCharged, invoice.CommissionFee, invoice.SupplierCost:
	}
	return part.Unsupported()
}

// trip charges a part at the rate of the trip.
func (p paper) trip(part regime.Part) error {
	service := p.order.Service
	switch service.Class {
	case invoice.ClassPrivateHire:
		return p.chargeAt(standard, privateHire, part)
	case invoice.ClassTaxi:
	default:
		return invoice.Reject(invoice.ReasonInvalidOrder, "service.class", "want taxi or private_hire: the rate depends on it")
	}
	if service.DistanceMeters <= 0 && !service.SameMunicipality && part.Kind != invoice.CancellationFee {
		return invoice.Reject(invoice.ReasonInvalidOrder, "service.distance_m", "is missing on a taxi trip between municipalities: the rate depends on it")
	}
	if service.SameMunicipality || service.DistanceMeters <= reducedDistance {
		return p.chargeAt(reduced, taxiReduced, part)
	}
	return p.chargeAt(standard, taxiStandard, part)
}
