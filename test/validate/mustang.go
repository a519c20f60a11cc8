package validate

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// FacturXReport is Mustang's verdict on one Factur-X or ZUGFeRD file.
type FacturXReport struct {
	File string
	// PDF is the carrier: PDF/A-3, the relationship of the embedded file, and what the
	// metadata says of it. XML is the invoice inside, by the rules of its profile.
	PDF, XML Part
}

// Part is the verdict on one half of a file.
type Part struct {
	Valid  bool
	Errors []string // never empty for a part that is not valid
}

//go:embed judge.js
var judge []byte

// Mustang judges files as Factur-X, all in one run of a Java virtual machine: four
// seconds, and then 200 ms a file. Notes and warnings, such as those about XRechnung,
// which asks for more than EN 16931, are no errors.
//
// The verdict of the whole file is not asked for: Mustang calls a file valid whose
// PDF part alone is broken.
//
// Errors: no files, no Java, no Maven on first use, or output of Mustang that is
// no report.
func Mustang(ctx context.Context, files ...string) ([]FacturXReport, error) {
	if len(files) == 0 {
		return nil, errors.New("no Factur-X files to validate")
	}
	for _, file := range files {
		if _, err := os.Stat(file); err != nil {
			return nil, err
		}
	}
	java, err := javaCommand()
	if err != nil {
		return nil, err
	}
	classpath, err := mustangClasspath()
	if err != nil {
		return nil, err
	}
	out, err := runJudge(ctx, java, classpath, files)
	if err != nil {
		return nil, fmt.Errorf("mustang: %w", err)
	}
	reports, err := readMustang(out, files)
	if err != nil {
		return nil, fmt.Errorf("mustang: %w", err)
	}
	return reports, nil
}

// runJudge runs the script over the files with Rhino, which is on the class path.
func runJudge(ctx context.Context, java, classpath string, files []string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "judge-*")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	script := filepath.Join(dir, "judge.js")
	if err := os.WriteFile(script, judge, 0o600); err != nil {
		return nil, err
	}
	args := []string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
		"-cp", classpath, "org.mozilla.javascript.tools.shell.Main", script}
	cmd := exec.CommandContext(ctx, java, append(args, files...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, stderr.Bytes())
	}
	return stdout.Bytes(), nil
}

// judged is a line that the script prints.
type judged struct {
	File   string `json:"file"`
	Report string `json:"report"` // XML
}

// readMustang gives one report for each of the files, in their order.
func readMustang(out []byte, files []string) ([]FacturXReport, error) {
	lines := json.NewDecoder(bytes.NewReader(out))
	reports := make([]FacturXReport, 0, len(files))
	for _, file := range files {
		var line judged
		if err := lines.Decode(&line); err != nil {
			return nil, fmt.Errorf("read report on %s: %w", file, err)
		}
		if line.File != file {
			return nil, fmt.Errorf("a report on %s where one on %s should be", line.File, file)
		}
		report, err := readMustangReport(line)
		if err != nil {
			return nil, fmt.Errorf("read report on %s: %w", file, err)
		}
		reports = append(reports, report)
	}
	if err := lines.Decode(&judged{}); !errors.Is(err, io.EOF) {
		return nil, errors.New("more reports than files")
	}
	return reports, nil
}

// mustangReport is the part of Mustang's XML report that matters here.
type mustangReport struct {
	PDF     *mustangPart    `xml:"pdf"`
	XML     *mustangPart    `xml:"xml"`
	General mustangMessages `xml:"messages"` // where a file could not be judged at all
}

type mustangPart struct {
	Text    string `xml:",chardata"` // veraPDF's result, in the PDF part
	Summary struct {
		Status string `xml:"status,attr"`
	} `xml:"summary"`
	Messages mustangMessages `xml:"messages"`
}

type mustangMessages struct {
	Errors     []string `xml:"error"`
	Exceptions []string `xml:"exception"`
}

func readMustangReport(line judged) (FacturXReport, error) {
	var r mustangReport
	if err := xml.Unmarshal([]byte(line.Report), &r); err != nil {
		return FacturXReport{}, err
	}
	return FacturXReport{File: line.File, PDF: r.PDF.verdict(r.General), XML: r.XML.verdict(r.General)}, nil
}

// verdict turns a half of the report into a Part; one that is absent was not judged.
func (p *mustangPart) verdict(general mustangMessages) Part {
	if p == nil {
		return Part{Errors: append([]string{"not judged"}, general.texts()...)}
	}
	part := Part{Errors: p.Messages.texts()}
	if p.Summary.Status == "valid" && len(part.Errors) == 0 {
		return Part{Valid: true}
	}
	if len(part.Errors) == 0 {
		part.Errors = []string{shorten(strings.TrimSpace(p.Text))}
	}
	return part
}

func (m mustangMessages) texts() []string {
	var texts []string
	for _, text := range append(m.Errors, m.Exceptions...) {
		text, _, _ = strings.Cut(text, "<stacktrace>")
		texts = append(texts, shorten(text))
	}
	return texts
}

// shorten keeps a line of a test log readable.
func shorten(text string) string {
	const most = 800
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + " ..."
	}
	return text
}
