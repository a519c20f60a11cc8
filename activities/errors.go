package activities

import (
	"errors"

	"go.uber.org/cadence"

	"quittance/archive"
	"quittance/invoice"
	"quittance/register"
	"quittance/workflows/steps"
)

// spell translates an error for Cadence, which knows a permanent failure by its
// reason only: a refusal travels as a custom error under its stable reason, a
// contradiction with stored truth as "conflict" (so does stored truth that is
// damaged, which no retry mends), and all else is retried.
func spell(err error) error {
	if err == nil {
		return nil
	}
	if r, ok := invoice.AsRejected(err); ok {
		return cadence.NewCustomError(string(r.Reason), r.Error())
	}
	var numbers *register.Conflict
	var objects *archive.Conflict
	var damaged *archive.Damaged
	if errors.As(err, &numbers) || errors.As(err, &objects) || errors.As(err, &damaged) {
		return cadence.NewCustomError(steps.ReasonConflict, err.Error())
	}
	return err
}
