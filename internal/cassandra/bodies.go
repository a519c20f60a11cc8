package cassandra

import (
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// bodies compresses frozen drafts: a draft is JSON of 5-30 kB that shrinks to a
// fifth, on the wire, in the commit log and in memory and not only on disk. A
// conditional batch is not under batch_size_fail_threshold (1 MB was tried); its
// limit is half a commit log segment, 16 MiB by default. Safe for concurrent use.
type bodies struct {
	encoder *zstd.Encoder
	decoder *zstd.Decoder
}

// maxBody bounds what a stored body may expand to.
const maxBody = 16 << 20

func newBodies() (bodies, error) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return bodies{}, fmt.Errorf("cassandra: %w", err)
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxBody))
	if err != nil {
		return bodies{}, fmt.Errorf("cassandra: %w", err)
	}
	return bodies{encoder, decoder}, nil
}

func (b bodies) pack(body []byte) []byte { return b.encoder.EncodeAll(body, nil) }

func (b bodies) unpack(packed []byte) ([]byte, error) {
	body, err := b.decoder.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("unpack frozen draft: %w", err)
	}
	return body, nil
}
