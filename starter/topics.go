package starter

import "quittance/invoice"

// The topics of the product. Each is keyed by the order ("rides/4711"), so that
// the events of one order stay in order.
const (
	// TopicTripCompleted says that a trip is finished.
	TopicTripCompleted = "trip-completed"
	// TopicDeliveryCompleted says that a delivery is finished.
	TopicDeliveryCompleted = "delivery-completed"
	// TopicMoneyUpdated says that the Money System has a new version of an order.
	TopicMoneyUpdated = "money-updated"
	// TopicDeadLetters takes each event that can never be used, with the reason.
	TopicDeadLetters = "invoice-dead-letters"
	// TopicInvoiceIssued says that a document was issued.
	TopicInvoiceIssued = "invoice-issued"
)

// Consumed returns the topics that the starter reads.
func Consumed() []string {
	return []string{TopicTripCompleted, TopicDeliveryCompleted, TopicMoneyUpdated}
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
	default:
		return ""
	}
}

// lineOf returns the business line whose orders a topic announces as finished.
func lineOf(topic string) invoice.BusinessLine {
	if topic == TopicDeliveryCompleted {
		return invoice.Delivery
	}
	return invoice.Rides
}
