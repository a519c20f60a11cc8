package validate

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// The standards that documents claim and have to meet, by the beginning of veraPDF's
// name for each.
//
// Source: ISO 19005-3:2012 levels A and B; ISO 14289-1:2014.
const (
	pdfA3a = "PDF/A-3A"
	pdfA3b = "PDF/A-3B"
	pdfUA1 = "PDF/UA-1"
)

// Report is the verdict on one file.
type Report struct {
	File     string
	Failures []Failure // empty for a file that meets both standards
}

// Failure is one rule that a file breaks, or, with only Description set, why it
// could not be judged.
type Failure struct {
	Profile     string // "PDF/A-3A", "PDF/A-3B" or "PDF/UA-1"
	Rule        string // specification, clause and test: "ISO 19005-3:2012 6.2.8 test 1"
	Description string // what the rule demands
	Checks      int    // how often it is broken
	Context     string // where it is broken first, as a path through the file's objects
}

// String returns one line for a test log.
func (f Failure) String() string {
	if f.Rule == "" {
		return strings.TrimPrefix(f.Profile+": "+f.Description, ": ")
	}
	return fmt.Sprintf("%s, %s: %s (%d times, first at %s)", f.Profile, f.Rule, f.Description, f.Checks, f.Context)
}

// Values of veraPDF's option for the standard to judge by.
const (
	flavourClaimed = "0" // every standard that the metadata claims: more than one in one run
	flavourUA1     = "ua1"
)

// VeraPDF judges files by PDF/A-3a and PDF/UA-1, all in one run of a Java virtual
// machine: two seconds, and then 20 to 100 ms a file. A file that does not claim
// both standards in its metadata fails, whatever else it does.
//
// Errors: no files, no Java, no Maven on first use, or output of veraPDF that is
// no report.
func VeraPDF(ctx context.Context, files ...string) ([]Report, error) {
	jobs, err := runVeraPDF(ctx, flavourClaimed, files)
	if err != nil {
		return nil, err
	}
	reports := make([]Report, len(files))
	for i, j := range jobs {
		reports[i] = Report{File: j.Item.Name, Failures: j.failures(pdfA3a, pdfUA1)}
	}
	return reports, nil
}

// VeraPDFB is VeraPDF for files that claim PDF/A-3b and PDF/UA-1. It takes two runs:
// veraPDF 1.28.1 remembers of level b that it looked at no glyph's text, and then
// finds no text of any glyph when it goes on to PDF/UA-1 in the same run.
func VeraPDFB(ctx context.Context, files ...string) ([]Report, error) {
	claimed, err := runVeraPDF(ctx, flavourClaimed, files)
	if err != nil {
		return nil, err
	}
	accessible, err := runVeraPDF(ctx, flavourUA1, files)
	if err != nil {
		return nil, err
	}
	reports := make([]Report, len(files))
	for i, j := range claimed {
		reports[i] = Report{File: j.Item.Name, Failures: j.failures(pdfA3b)}
		if j.Exception == nil {
			reports[i].Failures = append(reports[i].Failures, accessible[i].failures(pdfUA1)...)
		}
	}
	return reports, nil
}

// runVeraPDF returns one job for each of the files, in their order.
func runVeraPDF(ctx context.Context, flavour string, files []string) ([]job, error) {
	if len(files) == 0 {
		return nil, errors.New("no PDF files to validate")
	}
	java, err := javaCommand()
	if err != nil {
		return nil, err
	}
	jar, err := veraPDFJar()
	if err != nil {
		return nil, err
	}
	// The jar's manifest starts a window, hence -cp.
	args := []string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", jar,
		"org.verapdf.apps.GreenfieldCliWrapper", "--format", "json", "--maxfailuresdisplayed", "1", "-f", flavour, "-df", "3a"}
	names := make([]string, len(files))
	for i, file := range files {
		if names[i], err = filepath.Abs(file); err != nil {
			return nil, err
		}
		if _, err := os.Stat(file); err != nil {
			return nil, err // veraPDF leaves such a file out of its report
		}
	}
	cmd := exec.CommandContext(ctx, java, append(args, names...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	runErr := cmd.Run() // 1 and 7 stand for files that failed: the report says which
	jobs, err := readJobs(stdout.Bytes(), names)
	if err != nil {
		return nil, fmt.Errorf("veraPDF: %w (%w)\n%s", err, runErr, stderr.Bytes())
	}
	return jobs, nil
}

// report is the part of veraPDF's JSON report that matters here.
type report struct {
	Report struct {
		Jobs []job `json:"jobs"`
	} `json:"report"`
}

type job struct {
	Item struct {
		Name string `json:"name"`
	} `json:"itemDetails"`
	Exception *struct {
		Message string `json:"exceptionMessage"`
	} `json:"taskException"`
	Results []result `json:"validationResult"`
}

type result struct {
	Profile   string `json:"profileName"`
	Compliant bool   `json:"compliant"`
	Details   struct {
		Rules []rule `json:"ruleSummaries"`
	} `json:"details"`
}

type rule struct {
	Specification string `json:"specification"`
	Clause        string `json:"clause"`
	Test          int    `json:"testNumber"`
	FailedChecks  int    `json:"failedChecks"`
	Description   string `json:"description"`
	Checks        []struct {
		Context string `json:"context"`
	} `json:"checks"`
}

// readJobs gives one job for each of the files, in their order.
func readJobs(text []byte, files []string) ([]job, error) {
	var r report
	if err := json.Unmarshal(text, &r); err != nil {
		return nil, fmt.Errorf("read report: %w", err)
	}
	jobs := make([]job, len(files))
	for i, file := range files {
		at := slices.IndexFunc(r.Report.Jobs, func(j job) bool { return j.Item.Name == file })
		if at < 0 {
			return nil, fmt.Errorf("no result for %s", file)
		}
		jobs[i] = r.Report.Jobs[at]
	}
	return jobs, nil
}

// failures returns what keeps the file from meeting the standards.
func (j job) failures(profiles ...string) []Failure {
	if j.Exception != nil {
		return []Failure{{Description: j.Exception.Message}}
	}
	var failures []Failure
	for _, profile := range profiles {
		at := slices.IndexFunc(j.Results, func(r result) bool { return strings.HasPrefix(r.Profile, profile) })
		if at < 0 {
			failures = append(failures, Failure{Profile: profile, Description: "the metadata does not claim this standard"})
			continue
		}
		failures = append(failures, j.Results[at].failures(profile)...)
	}
	return failures
}

func (r result) failures(profile string) []Failure {
	var failures []Failure
	for _, rule := range r.Details.Rules {
		f := Failure{
			Profile:     profile,
			Rule:        fmt.Sprintf("%s %s test %d", rule.Specification, rule.Clause, rule.Test),
			Description: rule.Description, Checks: rule.FailedChecks,
		}
		if len(rule.Checks) > 0 {
			f.Context = rule.Checks[0].Context
		}
		failures = append(failures, f)
	}
	if len(failures) == 0 && !r.Compliant {
		failures = []Failure{{Profile: profile, Description: "not compliant, and no rule is named"}}
	}
	return failures
}
