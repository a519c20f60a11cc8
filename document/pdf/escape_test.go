package pdf

import "testing"

func TestAppendTextString(t *testing.T) {
	tests := []struct{ give, want string }{
		{"plain", "(plain)"},
		{`a(b)c\d`, `(a\(b\)c\\d)`},
		{"tab\t", "<FEFF0074006100620009>"},
		{"ü", "<FEFF00FC>"},
		{"𝒳", "<FEFFD835DCB3>"},
		{"\xff", "<FEFFFFFD>"},
		{"", "()"},
	}
	for _, tt := range tests {
		if got := string(appendTextString(nil, tt.give)); got != tt.want {
			t.Errorf("appendTextString(%q) = %s, want %s", tt.give, got, tt.want)
		}
	}
}

func TestAppendName(t *testing.T) {
	if got, want := string(appendName(nil, "text/xml (a)#ü")), "/text#2Fxml#20#28a#29#23#C3#BC"; got != want {
		t.Errorf("appendName = %s, want %s", got, want)
	}
}

func TestAppendXML(t *testing.T) {
	if got, want := string(appendXML(nil, "<a href=\"x\">&\x00\x0b\xff</a>")), "&lt;a href=&quot;x&quot;&gt;&amp;\uFFFD\uFFFD\uFFFD&lt;/a&gt;"; got != want {
		t.Errorf("appendXML = %q, want %q", got, want)
	}
}

func TestAppendLength(t *testing.T) {
	tests := []struct {
		give Length
		want string
	}{
		{0, "0"}, {1000, "1"}, {1500, "1.5"}, {1, "0.001"}, {-12_340, "-12.34"}, {595_276, "595.276"}, {10_050, "10.05"},
	}
	for _, tt := range tests {
		if got := string(appendLength(nil, tt.give)); got != tt.want {
			t.Errorf("appendLength(%d) = %s, want %s", tt.give, got, tt.want)
		}
	}
}
