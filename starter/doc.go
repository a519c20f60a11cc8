// Package starter turns events on Kafka into workflows: one workflow for each
// finished trip or delivery, a signal for each change of an order's money.
//
// It owns the form of the events ([Event], event.schema.json, docs/events.md), the
// consumer's options ([Config]), and the promise that nothing is lost: an event is
// committed only after its workflow was started or it lies in the dead-letter
// topic. An event may be taken twice; the workflow's ID makes that harmless.
//
// It does not own what an invoice is or which countries there are: it is told what
// to accept ([Params]).
package starter
