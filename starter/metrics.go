package starter

import (
	"time"

	"github.com/uber-go/tally"

	"quittance/invoice"
)

// metrics are the starter's counters. Labels are topics and reasons: closed sets.
type metrics struct {
	scope tally.Scope
}

func newMetrics(scope tally.Scope) metrics {
	if scope == nil {
		scope = tally.NoopScope
	}
	return metrics{scope: scope}
}

func (m metrics) byTopic(name, topic string) {
	m.scope.Tagged(map[string]string{"topic": topic}).Counter(name).Inc(1)
}

// consumed counts an event that is done with, whatever became of it.
func (m metrics) consumed(topic string) { m.byTopic("invoices_events_consumed_total", topic) }

// started counts an event that started a workflow.
func (m metrics) started(topic string) { m.byTopic("invoices_workflows_started_total", topic) }

// duplicate counts an event whose workflow was there already.
func (m metrics) duplicate(topic string) { m.byTopic("invoices_events_duplicate_total", topic) }

// signalled counts an event that signalled a workflow, which it may have started.
func (m metrics) signalled(topic string) { m.byTopic("invoices_workflows_signalled_total", topic) }

// retried counts a try that failed and is repeated.
func (m metrics) retried(topic string) { m.byTopic("invoices_start_retries_total", topic) }

// givenBack counts an event that is read again because its batch ran out of time.
func (m metrics) givenBack(topic string) { m.byTopic("invoices_events_given_back_total", topic) }

func (m metrics) deadLettered(topic string, reason invoice.Reason) {
	m.scope.Tagged(map[string]string{"topic": topic, "reason": string(reason)}).Counter("invoices_events_dead_lettered_total").Inc(1)
}

// polled counts a poll and times it.
func (m metrics) polled(took time.Duration, records int) {
	m.scope.Timer("invoices_poll_duration_seconds").Record(took)
	if records == 0 {
		m.scope.Counter("invoices_polls_empty_total").Inc(1)
	}
}

func (m metrics) commitFailed() { m.scope.Counter("invoices_commit_failures_total").Inc(1) }

func (m metrics) fetchFailed() { m.scope.Counter("invoices_fetch_failures_total").Inc(1) }
