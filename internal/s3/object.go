package s3

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/aws/smithy-go"

	"quittance/archive"
	"quittance/invoice"
)

// PutOnce implements [archive.ObjectStore]: If-None-Match "*", the SHA-256 checked
// by the server, and mode and date of the lock on the put itself (a default of the
// bucket is enforced but not shown by every server).
//
// An attempt whose answer was lost is retried and then meets its own object: that
// too is ErrExists, and the caller compares.
func (s *Store) PutOnce(ctx context.Context, o archive.Object) (string, error) {
	sum, err := hex.DecodeString(string(o.SHA256))
	if err != nil {
		return "", fmt.Errorf("put %s: SHA-256 %q: %w", o.Key, o.SHA256, err)
	}
	out, err := s.client.PutObject(ctx, &s3.PutObjectInput{
		Bucket: s.bucket, Key: aws.String(o.Key), Body: bytes.NewReader(o.Body),
		ContentLength: aws.Int64(int64(len(o.Body))), ContentType: aws.String(o.MediaType), Metadata: o.Metadata,
		IfNoneMatch:    aws.String("*"),
		ChecksumSHA256: aws.String(base64.StdEncoding.EncodeToString(sum)),
		ObjectLockMode: types.ObjectLockModeCompliance, ObjectLockRetainUntilDate: aws.Time(o.RetainUntil),
	})
	if err != nil {
		return "", fmt.Errorf("put %s: %w", o.Key, asArchive(err))
	}
	if aws.ToString(out.VersionId) == "" {
		return "", fmt.Errorf("put %s: the server gave no version: is versioning on?", o.Key)
	}
	return *out.VersionId, nil
}

// Get implements [archive.ObjectStore]. The SHA-256 is checked on the way.
func (s *Store) Get(ctx context.Context, key, version string) ([]byte, error) {
	out, err := s.client.GetObject(ctx, &s3.GetObjectInput{
		Bucket: s.bucket, Key: aws.String(key), VersionId: orNil(version), ChecksumMode: types.ChecksumModeEnabled,
	})
	if err != nil {
		return nil, fmt.Errorf("get %s: %w", key, asArchive(err))
	}
	body, err := io.ReadAll(out.Body)
	if err = errors.Join(err, out.Body.Close()); err != nil {
		return nil, fmt.Errorf("get %s: %w", key, err)
	}
	return body, nil
}

// Stat implements [archive.ObjectStore].
func (s *Store) Stat(ctx context.Context, key, version string) (archive.ObjectInfo, error) {
	out, err := s.client.HeadObject(ctx, &s3.HeadObjectInput{
		Bucket: s.bucket, Key: aws.String(key), VersionId: orNil(version), ChecksumMode: types.ChecksumModeEnabled,
	})
	if err != nil {
		return archive.ObjectInfo{}, fmt.Errorf("stat %s: %w", key, asArchive(err))
	}
	sum, err := base64.StdEncoding.DecodeString(aws.ToString(out.ChecksumSHA256))
	if err != nil {
		return archive.ObjectInfo{}, fmt.Errorf("stat %s: SHA-256 of the server: %w", key, err)
	}
	info := archive.ObjectInfo{
		Key: key, Version: aws.ToString(out.VersionId), Size: int(aws.ToInt64(out.ContentLength)),
		SHA256: invoice.Hash(hex.EncodeToString(sum)), Metadata: out.Metadata,
	}
	if out.ObjectLockMode == types.ObjectLockModeCompliance { // a weaker lock is none
		info.RetainUntil = aws.ToTime(out.ObjectLockRetainUntilDate).UTC()
	}
	return info, nil
}

// List implements [archive.ObjectStore], a thousand keys a request.
func (s *Store) List(ctx context.Context, prefix string, each func(archive.ObjectInfo) error) error {
	pages := s3.NewListObjectsV2Paginator(s.client, &s3.ListObjectsV2Input{Bucket: s.bucket, Prefix: orNil(prefix)})
	for pages.HasMorePages() {
		page, err := pages.NextPage(ctx)
		if err != nil {
			return fmt.Errorf("list %q: %w", prefix, err)
		}
		for _, o := range page.Contents {
			if err := each(archive.ObjectInfo{Key: aws.ToString(o.Key), Size: int(aws.ToInt64(o.Size))}); err != nil {
				return err
			}
		}
	}
	return nil
}

// asArchive adds the archive's word for an error of the server, where it has one.
func asArchive(err error) error {
	var response *awshttp.ResponseError
	if !errors.As(err, &response) {
		return err
	}
	switch response.HTTPStatusCode() {
	case http.StatusPreconditionFailed:
		return fmt.Errorf("%w: %w", archive.ErrExists, err)
	case http.StatusNotFound:
		if code(err) != "NoSuchBucket" {
			return fmt.Errorf("%w: %w", archive.ErrNotFound, err)
		}
	}
	return err
}

// code returns the server's error code, or "".
func code(err error) string {
	var api smithy.APIError
	if errors.As(err, &api) {
		return api.ErrorCode()
	}
	return ""
}

// orNil leaves an empty text out of the request.
func orNil(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
