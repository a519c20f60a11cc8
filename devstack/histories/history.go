// Package histories records the histories of workflow runs as files that the
// client library's replayer takes: a JSON array of events.
//
// A recorded history is replayed by the tests of later versions, to find changes
// that would break runs which are open when they are deployed. The replayer
// compares the order and the names of what a workflow does, not the inputs and
// time-outs; so a test has to compare recorded inputs for itself.
//
// What a recording machine would leave behind (its host name and process numbers,
// in the identity of who did each step) is replaced. Payloads stay as they are;
// they must hold no personal data in the first place.
package histories

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"go.uber.org/cadence/.gen/go/shared"
	"go.uber.org/cadence/client"
	"go.uber.org/cadence/workflow"
)

// identity replaces the identities in a recorded history.
const identity = "recorded"

// A History is the list of a run's events, from the first on.
type History []*shared.HistoryEvent

// Fetch returns the history of the run as far as it got. An empty RunID means the
// current run of the workflow.
func Fetch(ctx context.Context, c client.Client, run workflow.Execution) (History, error) {
	pages := c.GetWorkflowHistory(ctx, run.ID, run.RunID, false, shared.HistoryEventFilterTypeAllEvent)
	var h History
	for pages.HasNext() {
		event, err := pages.Next()
		if err != nil {
			return nil, fmt.Errorf("fetch history of %s: %w", run.ID, err)
		}
		h = append(h, event)
	}
	return h, nil
}

// Write writes the history as indented JSON with sorted keys, so that two
// recordings can be compared line by line.
func (h History) Write(w io.Writer) error {
	events, err := h.plain()
	if err != nil {
		return fmt.Errorf("encode history: %w", err)
	}
	replaceIdentities(events)
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(events)
}

// plain is the history as maps and lists, with its numbers as they are written: a
// float64 would lose the last digits of times in nanoseconds.
func (h History) plain() ([]any, error) {
	text, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var events []any
	return events, decoder.Decode(&events)
}

func replaceIdentities(value any) {
	switch v := value.(type) {
	case []any:
		for _, element := range v {
			replaceIdentities(element)
		}
	case map[string]any:
		for key, element := range v {
			if _, isText := element.(string); isText && key == "identity" {
				v[key] = identity
				continue
			}
			replaceIdentities(element)
		}
	}
}

// Record fetches the history of the run and writes it to the file at path, whose
// directory is made when missing.
func Record(ctx context.Context, c client.Client, run workflow.Execution, path string) error {
	h, err := Fetch(ctx, c, run)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := h.Write(&text); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("record history of %s: %w", run.ID, err)
	}
	if err := os.WriteFile(path, text.Bytes(), 0o644); err != nil {
		return fmt.Errorf("record history of %s: %w", run.ID, err)
	}
	return nil
}
