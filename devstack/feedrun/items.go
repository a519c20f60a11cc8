package feedrun

import (
	"fmt"
	"io"

	"quittance/examples/feed"
	"quittance/examples/orders"
	"quittance/invoice"
	"quittance/starter"
)

// FromFeed reads a whole file through a feed. Rows that cannot be read are returned
// beside the items: they never became an event.
func FromFeed(f feed.Feed, file io.Reader) (items []Item, unreadable []feed.Row, err error) {
	err = f.Read(file, func(r feed.Row) error {
		if r.Err != nil {
			unreadable = append(unreadable, r)
			return nil
		}
		item, err := Completed(r.Order)
		items = append(items, item)
		return err
	})
	return items, unreadable, err
}

// Shipped returns the shipped example orders: each announced as finished, then the
// events that cannot be taken, then the later versions of money that was not settled.
func Shipped() ([]Item, error) {
	samples, err := orders.All()
	if err != nil {
		return nil, err
	}
	bad, err := orders.BadEvents()
	if err != nil {
		return nil, err
	}
	var items, updates []Item
	for _, s := range samples {
		for i, o := range s.Versions {
			make, list := Completed, &items
			if i > 0 {
				make, list = Updated, &updates
			}
			item, err := make(o)
			if err != nil {
				return nil, err
			}
			*list = append(*list, item)
		}
	}
	for _, e := range bad {
		items = append(items, Item{Topic: e.Topic, Key: e.Name, Event: []byte(e.Value)})
	}
	return append(items, updates...), nil
}

// Completed is the item of an order that is finished: its money row, and the event
// that says so.
func Completed(o invoice.Order) (Item, error) {
	return item(o, starter.Event{
		Topic: starter.CompletedTopic(o.BusinessLine), EventID: fmt.Sprintf("%s-completed", o.ID),
		Order: o.OrderRef, Country: o.Country, OccurredAt: o.CompletedAt,
	})
}

// Updated is the item of a later version of an order's money.
func Updated(o invoice.Order) (Item, error) {
	i, err := item(o, starter.Event{
		Topic: starter.TopicMoneyUpdated, EventID: fmt.Sprintf("%s-v%d", o.ID, o.Version),
		Order: o.OrderRef, Country: o.Country, OccurredAt: o.CompletedAt, Version: o.Version,
	})
	i.Update = true
	return i, err
}

func item(o invoice.Order, e starter.Event) (Item, error) {
	value, err := e.Encode()
	if err != nil {
		return Item{}, fmt.Errorf("event of order %s: %w", o.OrderRef, err)
	}
	return Item{Order: &o, Topic: e.Topic, Key: e.Key(), Event: value, Ref: &o.OrderRef}, nil
}
