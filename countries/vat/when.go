package vat

import (
	"slices"
	"strings"

	"quittance/countries/regime"
	"quittance/invoice"
)

// Is is a condition on a fact that holds or not. The zero Is asks nothing.
type Is int

// The conditions.
const (
	Either Is = iota
	Yes
	No
)

func (i Is) holds(fact bool) bool { return i == Either || (i == Yes) == fact }

// When says what must hold. What is left empty asks nothing.
type When struct {
	Class        []invoice.ServiceClass
	Jurisdiction []string // each with all below it: "CA-QC" holds in "CA-QC/Laval", "CA" in both
	Goods        []invoice.GoodsClass
	Status       []invoice.TaxStatus // of the supplier on the document; an empty status is registered
	SellerStatus []invoice.TaxStatus // of the order's driver or restaurant, whoever supplies
	SupplierIn   []invoice.Country   // where the order's driver or restaurant is established
	PlatformIn   []invoice.Country   // where the platform is established

	PlatformAbroad   Is // the platform is established in another country
	Business         Is // the customer has a business identifier
	DriverEmployed   Is
	SameMunicipality Is
	PaidInCash       Is
	Own              Is // who supplies the part supplies the trip or the goods too, on the same document

	// MaxMeters is up to what distance, inclusive; 0 asks nothing. A trip of unknown
	// distance is refused, unless it was called off.
	MaxMeters int64

	// If is a hook for what facts cannot say. It is a pure function.
	If func(Facts) bool
}

// Facts are what conditions look at.
type Facts struct {
	Order    invoice.Order
	Day      invoice.Date  // of supply, in the zone
	Supplier invoice.Party // on the document
	Customer invoice.Party // on the document
	Own      bool          // see When
	Part     regime.Part   // empty where the whole order is asked about
	law      *Law
	seller   *invoice.Party // in the role supplier
	platform *invoice.Party
}

// wish is a condition that does not hold: the field that decides and what would do.
type wish struct {
	rank    int // how far the conditions held
	field   string
	ofPart  bool // a field of the part, not of the order
	want    []string
	unknown bool // the field is missing, and no later choice may guess
}

// conditions are looked at in this order: what is said of the whole order first.
var conditions = [...]func(*When, *Facts) *wish{
	(*When).service, (*When).parties, (*When).circumstances, (*When).hook, (*When).goods, (*When).distance,
}

// fails returns the first condition that does not hold, or nil.
func (w *When) fails(f *Facts) *wish {
	for rank, check := range conditions {
		if miss := check(w, f); miss != nil {
			miss.rank = rank
			return miss
		}
	}
	return nil
}

func (w *When) service(f *Facts) *wish {
	switch {
	case len(w.Class) > 0 && !slices.Contains(w.Class, f.Order.Service.Class):
		return &wish{field: "service.class", want: texts(w.Class)}
	case len(w.Jurisdiction) > 0 && !slices.ContainsFunc(w.Jurisdiction, func(j string) bool { return within(f.Order.Jurisdiction, j) }):
		return &wish{field: "jurisdiction", want: w.Jurisdiction}
	}
	return nil
}

func (w *When) parties(f *Facts) *wish {
	switch {
	case !hasStatus(w.Status, &f.Supplier), !hasStatus(w.SellerStatus, f.seller):
		return &wish{field: "parties", want: append(texts(w.Status), texts(w.SellerStatus)...)}
	case !in(w.SupplierIn, f.seller), !in(w.PlatformIn, f.platform):
		return &wish{field: "parties", want: append(texts(w.SupplierIn), texts(w.PlatformIn)...)}
	case w.PlatformAbroad != Either && f.platform.Address.Country == "":
		return &wish{field: "parties", want: []string{"the platform's country"}, unknown: true}
	case !w.PlatformAbroad.holds(f.platform.Address.Country != f.Order.Country):
		return &wish{field: "parties", want: []string{"a platform established elsewhere"}}
	}
	return nil
}

func (w *When) circumstances(f *Facts) *wish {
	s := &f.Order.Service
	switch other := []string{"the other"}; {
	case w.Business != Either && !w.Business.holds(f.business()):
		return &wish{field: "parties", want: other}
	case !w.DriverEmployed.holds(s.DriverEmployed):
		return &wish{field: "service.driver_employed", want: other}
	case !w.SameMunicipality.holds(s.SameMunicipality):
		return &wish{field: "service.same_municipality", want: other}
	case !w.PaidInCash.holds(f.Order.PaidInCash):
		return &wish{field: "paid_in_cash", want: other}
	case !w.Own.holds(f.Own):
		return &wish{field: "supplied_by", ofPart: true, want: other}
	}
	return nil
}

func (w *When) hook(f *Facts) *wish {
	if w.If == nil || w.If(*f) {
		return nil
	}
	return &wish{field: "kind", ofPart: true, want: []string{"another"}}
}

func (w *When) goods(f *Facts) *wish {
	if len(w.Goods) == 0 || slices.Contains(w.Goods, f.Part.Goods) {
		return nil
	}
	return &wish{field: "goods", ofPart: true, want: texts(w.Goods)}
}

func (w *When) distance(f *Facts) *wish {
	meters := f.Order.Service.DistanceMeters
	switch {
	case w.MaxMeters == 0:
		return nil
	case meters <= 0 && f.Part.Kind != invoice.CancellationFee:
		return &wish{field: "service.distance_m", want: []string{"the distance"}, unknown: true}
	case meters <= w.MaxMeters:
		return nil
	}
	return &wish{field: "service.distance_m", want: []string{"less"}}
}

// business reports whether the document's customer has a business identifier.
func (f *Facts) business() bool {
	for _, scheme := range f.law.BusinessIDs {
		if f.Customer.TaxID(scheme) != "" {
			return true
		}
	}
	return false
}

func hasStatus(wanted []invoice.TaxStatus, p *invoice.Party) bool {
	status := p.Status
	if status == "" {
		status = invoice.StatusRegistered
	}
	return len(wanted) == 0 || slices.Contains(wanted, status)
}

func in(countries []invoice.Country, p *invoice.Party) bool {
	return len(countries) == 0 || slices.Contains(countries, p.Address.Country)
}

// within reports whether a place is another or below it. A country ("GB") has its
// subdivisions ("GB-LND", ISO 3166-2) below it.
func within(place, area string) bool {
	rest, ok := strings.CutPrefix(place, area)
	return ok && (rest == "" || rest[0] == '/' || rest[0] == '-' && len(area) == len("GB"))
}

func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}
