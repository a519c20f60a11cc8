package activities

import (
	"context"
	"time"

	"quittance/invoice"
	"quittance/workflows/steps"
)

// announcementSchema is the version of the event `invoice-issued`.
const announcementSchema = 1

// Publish announces the issued document. Asked again it announces again, under
// the same event ID.
func (a *Activities) Publish(ctx context.Context, req steps.PublishRequest) (result steps.PublishResult, err error) {
	defer func(started time.Time) { a.finish(steps.Publish.Name, req.Receipt.Claim.Key.Order, started, &err) }(time.Now())
	id := eventID(req.Receipt)
	err = a.announcer.Announce(ctx, Announcement{
		Schema: announcementSchema, EventID: id, Country: req.Country, Receipt: req.Receipt,
	})
	if err != nil {
		return steps.PublishResult{}, err
	}
	return steps.PublishResult{EventID: id}, nil
}

// eventID is a function of the document alone, so that every repeat has it.
func eventID(r invoice.Receipt) string {
	return string(invoice.HashOf([]byte("invoice-issued/" + r.Claim.Key.String())))[:32]
}
