package activities

import (
	"context"
	"errors"
	"time"

	"quittance/countries/regime"
	"quittance/invoice"
	"quittance/workflows/steps"
)

// CheckMoney says whether the order's money is final and, while it is not, how
// long the pack wants to wait for it.
func (a *Activities) CheckMoney(ctx context.Context, req steps.CheckMoneyRequest) (result steps.CheckMoneyResult, err error) {
	defer func(started time.Time) { a.finish(steps.CheckMoney.Name, req.Order, started, &err) }(time.Now())
	line, err := a.line(req.Country, req.Order.BusinessLine)
	if err != nil {
		return steps.CheckMoneyResult{}, err
	}
	order, err := a.money.Order(ctx, req.Order)
	switch {
	case errors.Is(err, ErrOrderNotFound):
		return waitFor(steps.MoneyMissing, line.Settlement), nil
	case err != nil:
		return steps.CheckMoneyResult{}, err
	case !order.Settled:
		return waitFor(steps.MoneyOpen, line.Settlement), nil
	default:
		return steps.CheckMoneyResult{State: steps.MoneyFinal, Version: order.Version}, nil
	}
}

func waitFor(state steps.MoneyState, s regime.Settlement) steps.CheckMoneyResult {
	result := steps.CheckMoneyResult{State: state, DeadlineSeconds: int64(s.Deadline / time.Second)}
	for _, d := range s.Delays {
		result.DelaysSeconds = append(result.DelaysSeconds, int64(d/time.Second))
	}
	return result
}

func (a *Activities) line(country invoice.Country, line invoice.BusinessLine) (regime.Line, error) {
	pack, err := a.packs.Pack(country)
	if err != nil {
		return regime.Line{}, err
	}
	return pack.Line(line)
}
