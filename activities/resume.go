package activities

import (
	"context"
	"time"

	"quittance/register"
	"quittance/workflows/steps"
)

// Resume returns the documents of the order that the register has already.
func (a *Activities) Resume(ctx context.Context, req steps.ResumeRequest) (result steps.ResumeResult, err error) {
	defer func(started time.Time) { a.finish(steps.Resume.Name, req.Order, started, &err) }(time.Now())
	entries, err := a.register.Entries(ctx, req.Order)
	if err != nil {
		return steps.ResumeResult{}, err
	}
	return steps.ResumeResult{Documents: documents(entries)}, nil
}

// documents turns register entries into what travels through histories.
func documents(entries []register.Entry) []steps.Document {
	var list []steps.Document
	for _, e := range entries {
		list = append(list, steps.Document{
			Key: e.Key, InputHash: e.InputHash, Series: e.Rule, Zone: e.Zone,
			Segment: string(e.Segment), Receipt: e.Receipt,
		})
	}
	return list
}
