package regime

import "quittance/invoice"

// DirectVouchers moves a voucher that the platform is said to supply to the supply of
// the carrier or restaurant, whose price it pays.
func DirectVouchers(o invoice.Order, supplies []Supply) []Supply {
	platform, has := o.Party(invoice.RolePlatform)
	supplier, other := o.Party(invoice.RoleSupplier)
	if !has || !other || platform.ID == supplier.ID {
		return supplies
	}
	var moved []Part
	for i := range supplies {
		if supplies[i].Party.ID == platform.ID {
			supplies[i].Parts, moved = splitVouchers(supplies[i].Parts)
		}
	}
	for i := range supplies {
		if supplies[i].Party.ID == supplier.ID {
			supplies[i].Parts = append(supplies[i].Parts, moved...)
			return supplies
		}
	}
	return append(supplies, Supply{Party: supplier, Parts: moved})
}

func splitVouchers(parts []Part) (rest, vouchers []Part) {
	for _, p := range parts {
		if p.Kind == invoice.PlatformVoucher {
			vouchers = append(vouchers, p)
		} else {
			rest = append(rest, p)
		}
	}
	return rest, vouchers
}
