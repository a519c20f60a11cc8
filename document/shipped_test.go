package document_test

import (
	"sync"
	"testing"

	"quittance/countries"
	"quittance/examples/orders"
	"quittance/invoice"
	"quittance/templates"
)

// shippedAs is what the packs make of the shipped orders for a sheet: of each kind and
// format the fullest document, and from these the kinds that correct them.
func shippedAs(t testing.TB, sheet *templates.Sheet, name string) []named {
	t.Helper()
	type shape struct {
		kind   invoice.Kind
		format invoice.Format
	}
	fullest := map[shape]invoice.Draft{}
	var shapes []shape
	for _, d := range shippedDrafts(t) {
		if d.Template != sheet.Name {
			continue
		}
		s := shape{d.Kind, d.Format}
		have, ok := fullest[s]
		if !ok {
			shapes = append(shapes, s)
		}
		if !ok || fullness(d) > fullness(have) {
			fullest[s] = d
		}
	}
	if len(shapes) == 0 {
		t.Errorf("no shipped order is issued with template %s", sheet.Name)
		return nil
	}
	var out []named
	for _, s := range shapes {
		d := fullest[s]
		d.Language = sheet.Language
		out = append(out, named{name + "_" + string(s.kind) + "_" + string(s.format), d})
	}
	last := fullest[shapes[len(shapes)-1]]
	last.Language = sheet.Language
	for _, kind := range []invoice.Kind{invoice.KindCreditNote, invoice.KindCorrective} {
		out = append(out, named{name + "_" + string(kind), ofKind(last, kind)})
	}
	return out
}

// fullness is how much a draft puts on its page.
func fullness(d invoice.Draft) int {
	return len(d.Lines) + 2*len(d.Allowances) + 2*len(d.Outside) + 2*len(d.Paid) + 3*len(d.Breakdown) + 3*len(d.Notes) + 3*len(d.Memoranda)
}

// shippedDrafts are the drafts of every shipped order that is issued, made once.
func shippedDrafts(t testing.TB) []invoice.Draft {
	t.Helper()
	drafts, err := assessShipped()
	if err != nil {
		t.Fatal(err)
	}
	return drafts
}

var assessShipped = sync.OnceValues(func() ([]invoice.Draft, error) {
	samples, err := orders.All()
	if err != nil {
		return nil, err
	}
	packs := countries.All()
	var out []invoice.Draft
	for _, s := range samples {
		if s.Expected.Result != orders.Issued {
			continue
		}
		o := s.Last()
		pack, err := packs.Pack(o.Country)
		if err != nil {
			return nil, err
		}
		drafts, err := pack.Assess(o)
		if err != nil {
			return nil, err
		}
		out = append(out, drafts...)
	}
	return out, nil
})
