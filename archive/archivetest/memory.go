package archivetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"quittance/archive"
	"quittance/invoice"
)

// Memory is an object store in memory, for tests and benchmarks. It keeps what it
// is told of locks and enforces none: it has no operation that could break one.
//
// It is safe for concurrent use.
type Memory struct {
	mu      sync.Mutex
	objects map[string]kept
}

type kept struct {
	body []byte
	info archive.ObjectInfo
}

// NewMemory returns an empty store.
func NewMemory() *Memory { return &Memory{objects: map[string]kept{}} }

// PutOnce implements [archive.ObjectStore].
func (m *Memory) PutOnce(ctx context.Context, o archive.Object) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	if got := invoice.HashOf(o.Body); got != o.SHA256 {
		return "", fmt.Errorf("put %s: body hashes to %s, not to %s", o.Key, got, o.SHA256)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, taken := m.objects[o.Key]; taken {
		return "", fmt.Errorf("put %s: %w", o.Key, archive.ErrExists)
	}
	info := archive.ObjectInfo{
		Key: o.Key, Version: fmt.Sprintf("v%d", len(m.objects)+1), Size: len(o.Body),
		SHA256: o.SHA256, RetainUntil: o.RetainUntil, Metadata: maps.Clone(o.Metadata),
	}
	m.objects[o.Key] = kept{body: slices.Clone(o.Body), info: info}
	return info.Version, nil
}

// Get implements [archive.ObjectStore].
func (m *Memory) Get(ctx context.Context, key, version string) ([]byte, error) {
	k, err := m.find(ctx, key, version)
	return slices.Clone(k.body), err
}

// Stat implements [archive.ObjectStore].
func (m *Memory) Stat(ctx context.Context, key, version string) (archive.ObjectInfo, error) {
	k, err := m.find(ctx, key, version)
	k.info.Metadata = maps.Clone(k.info.Metadata)
	return k.info, err
}

func (m *Memory) find(ctx context.Context, key, version string) (kept, error) {
	if err := ctx.Err(); err != nil {
		return kept{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	k, ok := m.objects[key]
	if !ok || (version != "" && version != k.info.Version) {
		return kept{}, fmt.Errorf("%s version %q: %w", key, version, archive.ErrNotFound)
	}
	return k, nil
}

// List implements [archive.ObjectStore].
func (m *Memory) List(ctx context.Context, prefix string, each func(archive.ObjectInfo) error) error {
	m.mu.Lock()
	keys := slices.Sorted(maps.Keys(m.objects))
	m.mu.Unlock()
	for _, key := range keys {
		if !strings.HasPrefix(key, prefix) {
			continue
		}
		k, err := m.find(ctx, key, "")
		if errors.Is(err, archive.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if err := each(archive.ObjectInfo{Key: key, Size: k.info.Size}); err != nil {
			return err
		}
	}
	return nil
}
