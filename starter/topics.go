package starter

import "quittance/invoice"

// The topics of the product. Each is keyed by the order ("rides/4711"), so that
// the events of one order stay in order.
const (
	// TopicTripCompleted says that a trip is finished.
	TopicTripCompleted = "trip-completed"
	// TopicDeliveryCompleted says that a delivery is finished.
	TopicDeliveryCompleted = "delivery-completed"
	// TopicCommissionCompleted says that a platform's commission from a driver, courier
	// or restaurant is to be invoiced.
	TopicCommissionCompleted = "commission-completed"
	// TopicSelfBillingCompleted says that what one of them supplied to the platform is
	// to be invoiced in its name.
	TopicSelfBillingCompleted = "self-billing-completed"
	// TopicMoneyUpdated says that the Money System has a new version of an order.
	TopicMoneyUpdated = "money-updated"
	// TopicDeadLetters takes each event that can never be used, with the reason.
	TopicDeadLetters = "invoice-dead-letters"
	// TopicInvoiceIssued says that a document was issued.
	TopicInvoiceIssued = "invoice-issued"
)

// Consumed returns the topics that the starter reads.
func Consumed() []string {
	return []string{TopicTripCompleted, TopicDeliveryCompleted, TopicCommissionCompleted, TopicSelfBillingCompleted, TopicMoneyUpdated}
}

// Topics returns every topic of the product.
func Topics() []string { return append(Consumed(), TopicDeadLetters, TopicInvoiceIssued) }

// CompletedTopic returns the topic on which the orders of a business line are
// announced as finished, or "" for a line that has none.
func CompletedTopic(line invoice.BusinessLine) string {
	switch line {
	case invoice.Rides:
		return TopicTripCompleted
	case invoice.Delivery:
		return TopicDeliveryCompleted
	case invoice.Commission:
		return TopicCommissionCompleted
	case invoice.SelfBilling:
		return TopicSelfBillingCompleted
	default:
		return ""
	}
}

// lineOf returns the business line whose orders a topic announces as finished, or ""
// for a topic that does not.
func lineOf(topic string) invoice.BusinessLine {
	for _, line := range invoice.BusinessLines() {
		if CompletedTopic(line) == topic {
			return line
		}
	}
	return ""
}
