package de

import (
	"quittance/countries/regime"
	"quittance/invoice"
)

// delivery charges the parts of a delivery: the goods first, because what is
// ancillary to them shares their rates.
func (l law) delivery(p paper) error {
	for _, part := range p.supply.Parts {
		if part.Kind != invoice.Item {
			continue
		}
		if err := p.item(part); err != nil {
			return err
		}
	}
	sellsGoods := p.supply.Has(invoice.Item)
	for _, part := range p.supply.Parts {
		if err := p.deliveryPart(part, sellsGoods); err != nil {
			return err
		}
	}
	return nil
}

// item charges goods at the rate of their class.
func (p paper) item(part regime.Part) error {
	switch part.Goods {
	case invoice.GoodsFood:
		return p.chargeAt(reduced, foodReduced, part)
	case invoice.GoodsDrink, invoice.GoodsAlcohol:
		return p.chargeAt(standard, drinksStandard, part)
	case invoice.GoodsOther:
		return p.chargeAt(standard, goodsStandard, part)
	}
	return invoice.Reject(invoice.ReasonInvalidOrder, part.Field("goods"), "want food, drink, alcohol or other: the rate depends on it")
}

func (p paper) deliveryPart(part regime.Part, sellsGoods bool) error {
	switch part.Kind {
	case invoice.DeliveryFee, invoice.ServiceFee, invoice.SmallOrderFee, invoice.Surcharge, invoice.CancellationFee:
		if sellsGoods {
			return p.chargeAlong(ownDelivery, part, invoice.Item)
		}
		return p.chargeAt(standard, deliveryFee, part)
	case invoice.Item, invoice.Tip, invoice.MerchantDiscount, invoice.Refund, invoice.PlatformVoucher:
		return nil // before, and later when the prices are on the document
	case invoice.Fare, invoice.Distance, invoice.Time, invoice.Surge, invoice.BookingFee, invoice.Toll, invoice.TaxCharged,
		invoice.CommissionFee, invoice.SupplierCost:
	}
	return part.Unsupported()
}
