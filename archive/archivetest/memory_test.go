package archivetest

import (
	"testing"

	"quittance/archive"
)

func TestMemory(t *testing.T) {
	Run(t, func(*testing.T) archive.ObjectStore { return NewMemory() })
}
