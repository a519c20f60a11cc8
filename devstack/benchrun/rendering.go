package benchrun

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"time"

	"quittance/countries"
	"quittance/document"
	"quittance/invoice"

	"quittance/devstack/bench"
)

// The renderer is measured over so many documents in so many rounds.
const (
	renderRounds    = 5
	renderDocuments = 500
)

// rendering measures the processor time of one document, on one thread, with a
// text of its own each, caches warm as in a worker.
func (p Params) rendering(f *Figures) error {
	fmt.Fprintln(p.Log, "measuring the renderer ...")
	engine, err := document.Embedded()
	if err != nil {
		return err
	}
	var drafts []invoice.Draft
	var invoices []invoice.Invoice
	for i := range renderDocuments {
		d, inv, err := numbered(order("render", i), int64(i+1))
		if err != nil {
			return err
		}
		drafts, invoices = append(drafts, d), append(invoices, inv)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	render := func(i int) error { _, err := engine.Render(invoices[i]); return err }
	rehearse := func(i int) error { _, err := engine.Rehearse(drafts[i]); return err }
	if f.RenderLatinOnePageCPUMs, err = medianCPU(render); err != nil {
		return err
	}
	f.RehearseCPUMs, err = medianCPU(rehearse)
	return err
}

func medianCPU(do func(i int) error) (float64, error) {
	var rounds []time.Duration
	for round := range renderRounds + 1 {
		begin := bench.ProcessCPU()
		for i := range renderDocuments {
			if err := do(i); err != nil {
				return 0, err
			}
		}
		if round > 0 { // the first warms the caches
			rounds = append(rounds, (bench.ProcessCPU()-begin)/renderDocuments)
		}
	}
	slices.Sort(rounds)
	return ms(rounds[len(rounds)/2]), nil
}

// numbered gives an order's draft a number without a register.
func numbered(o invoice.Order, n int64) (invoice.Draft, invoice.Invoice, error) {
	pack, err := countries.All().Pack(o.Country)
	if err != nil {
		return invoice.Draft{}, invoice.Invoice{}, err
	}
	drafts, err := pack.Assess(o)
	if err != nil {
		return invoice.Draft{}, invoice.Invoice{}, err
	}
	if len(drafts) != 1 {
		return invoice.Draft{}, invoice.Invoice{}, errors.New("the order of the benchmark has more than one document")
	}
	frozen, err := invoice.Freeze(invoice.Inputs{Order: o, Draft: drafts[0]})
	if err != nil {
		return invoice.Draft{}, invoice.Invoice{}, err
	}
	date := invoice.MustDate("2026-11-21")
	number, err := drafts[0].Series.Number(n, date)
	if err != nil {
		return invoice.Draft{}, invoice.Invoice{}, err
	}
	inv, err := frozen.Issue(invoice.Claim{Key: drafts[0].Key, Number: number, IssueDate: date, InputHash: frozen.Hash})
	return drafts[0], inv, err
}
