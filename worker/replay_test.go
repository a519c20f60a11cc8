package worker_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/cadence/.gen/go/shared"
	"go.uber.org/cadence/worker"
	"go.uber.org/zap"

	"quittance/activities"
	product "quittance/worker"
	"quittance/workflows"
	"quittance/workflows/steps"
)

// recorded lists the histories of runs of released versions. `make histories`
// records them; none is removed while such a run may be open.
func recorded(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/histories/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 7 {
		t.Fatalf("%d histories are recorded, want at least 7: run make histories", len(files))
	}
	return files
}

func TestRecordedHistories_Replay(t *testing.T) {
	for _, file := range recorded(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			replayer := worker.NewWorkflowReplayer()
			product.Register(replayer, &activities.Activities{}) // steps are not called on replay
			if err := replayer.ReplayWorkflowHistoryFromJSON(zap.NewNop(), bytes.NewReader(read(t, file))); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestRecordedHistories_PayloadsAreTodays checks what replay does not: that each
// recorded request and result is, to the letter, what today's types write.
func TestRecordedHistories_PayloadsAreTodays(t *testing.T) {
	for _, file := range recorded(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			checked := 0
			for _, e := range events(t, file) {
				checked += checkEvent(t, e)
			}
			if checked < 3 {
				t.Errorf("%d payloads were found, want at least 3", checked)
			}
		})
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func events(t *testing.T, file string) []*shared.HistoryEvent {
	t.Helper()
	var list []*shared.HistoryEvent
	if err := json.Unmarshal(read(t, file), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// marker is what a local step leaves in the history.
type marker struct {
	ActivityType string `json:"activityType"`
	ResultJSON   string `json:"resultJson"`
}

// checkEvent checks the payload of an event, and returns how many it had.
func checkEvent(t *testing.T, e *shared.HistoryEvent) int {
	t.Helper()
	switch {
	case e.WorkflowExecutionStartedEventAttributes != nil:
		a := e.WorkflowExecutionStartedEventAttributes
		if got := a.GetWorkflowType().GetName(); got != workflows.IssueName {
			t.Errorf("workflow type %s, want %s", got, workflows.IssueName)
		}
		same[steps.IssueRequest](t, "the workflow's request", a.Input)
	case e.WorkflowExecutionCompletedEventAttributes != nil:
		same[steps.IssueResult](t, "the workflow's result", e.WorkflowExecutionCompletedEventAttributes.Result)
	case e.ActivityTaskScheduledEventAttributes != nil:
		a := e.ActivityTaskScheduledEventAttributes
		payloads[a.GetActivityType().GetName()].request(t, a.Input)
	case e.MarkerRecordedEventAttributes.GetMarkerName() == "LocalActivity":
		var m marker
		if err := json.Unmarshal(e.MarkerRecordedEventAttributes.Details, &m); err != nil {
			t.Fatal(err)
		}
		if m.ResultJSON == "" {
			return 0 // it failed
		}
		p, ok := payloads[m.ActivityType]
		if !ok {
			t.Fatalf("step %s is recorded and unknown today", m.ActivityType)
		}
		p.result(t, []byte(m.ResultJSON))
	default:
		return 0
	}
	return 1
}

type payload struct{ request, result func(*testing.T, []byte) }

// payloads are the types of each step, by its stable name.
var payloads = map[string]payload{
	steps.Resume.Name:     contract(steps.Resume),
	steps.CheckMoney.Name: contract(steps.CheckMoney),
	steps.Assess.Name:     contract(steps.Assess),
	steps.Allocate.Name:   contract(steps.Allocate),
	steps.Archive.Name:    contract(steps.Archive),
	steps.Publish.Name:    contract(steps.Publish),
}

func contract[In, Out any](c steps.Contract[In, Out]) payload {
	return payload{
		request: func(t *testing.T, b []byte) { t.Helper(); same[In](t, "request of "+c.Name, b) },
		result:  func(t *testing.T, b []byte) { t.Helper(); same[Out](t, "result of "+c.Name, b) },
	}
}

// same decodes a recorded payload strictly and wants today's encoding of it.
func same[T any](t *testing.T, what string, recorded []byte) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(recorded))
	d.DisallowUnknownFields()
	var v T
	if err := d.Decode(&v); err != nil {
		t.Errorf("%s: %v", what, err)
		return
	}
	today, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimSpace(string(recorded)), string(today)); diff != "" {
		t.Errorf("%s (-recorded +today):\n%s", what, diff)
	}
}
