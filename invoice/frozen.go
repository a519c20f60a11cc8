package invoice

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Hash is a SHA-256 in lower-case hexadecimal, 64 characters.
type Hash string

// HashOf returns the SHA-256 of the bytes.
func HashOf(b []byte) Hash {
	sum := sha256.Sum256(b)
	return Hash(hex.EncodeToString(sum[:]))
}

// Frozen is a draft with the order it was made of, as one text that never changes
// again: what the number is taken for, what the document is rendered from, what
// the archive keeps beside it. Hash is the input hash.
//
// Body is stored and hashed as it is and never marshalled a second time, so that
// a later release with more fields leaves the hash alone.
type Frozen struct {
	Body []byte
	Hash Hash
}

// Inputs is what a frozen body holds.
type Inputs struct {
	Order Order `json:"order"`
	Draft Draft `json:"draft"`
}

// Freeze writes the inputs down. It reads no clock, so the same order under the
// same pack freezes to the same hash.
func Freeze(in Inputs) (Frozen, error) {
	body, err := json.Marshal(in)
	if err != nil {
		return Frozen{}, fmt.Errorf("freeze draft %s: %w", in.Draft.Key, err)
	}
	return Frozen{Body: body, Hash: HashOf(body)}, nil
}

// Thaw reads the inputs back and checks the hash.
func (f Frozen) Thaw() (Inputs, error) {
	if got := HashOf(f.Body); got != f.Hash {
		return Inputs{}, fmt.Errorf("frozen draft hashes to %s, its row says %s", got, f.Hash)
	}
	var in Inputs
	if err := json.Unmarshal(f.Body, &in); err != nil {
		return Inputs{}, fmt.Errorf("thaw draft: %w", err)
	}
	return in, nil
}
