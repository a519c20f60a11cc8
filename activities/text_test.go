package activities_test

import (
	"fmt"
	"strings"
)

// text shows a value with all its fields.
func text(v any) string { return fmt.Sprintf("%+v", v) }

func contains(s, part string) bool { return strings.Contains(s, part) }
