package s3

import (
	"context"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
)

// noRegionConstraint is the one region that must not be named when a bucket is made.
const noRegionConstraint = "us-east-1"

// EnsureBucket makes the bucket with Object Lock where it is missing, and checks
// it. It is for development: in production somebody makes the bucket with a policy,
// and the application may not.
func (s *Store) EnsureBucket(ctx context.Context) error {
	in := &s3.CreateBucketInput{Bucket: s.bucket, ObjectLockEnabledForBucket: aws.Bool(true)}
	if s.region != noRegionConstraint {
		in.CreateBucketConfiguration = &types.CreateBucketConfiguration{LocationConstraint: types.BucketLocationConstraint(s.region)}
	}
	_, err := s.client.CreateBucket(ctx, in)
	if c := code(err); err != nil && c != "BucketAlreadyOwnedByYou" && c != "BucketAlreadyExists" {
		return fmt.Errorf("make bucket %s: %w", *s.bucket, err)
	}
	return s.CheckBucket(ctx)
}

// CheckBucket returns an error unless the bucket can hold an archive: it is there,
// keeps versions, and has Object Lock enabled. A worker calls it when it starts, so
// that no document is ever stored where it could be removed.
func (s *Store) CheckBucket(ctx context.Context) error {
	v, err := s.client.GetBucketVersioning(ctx, &s3.GetBucketVersioningInput{Bucket: s.bucket})
	if err != nil {
		return fmt.Errorf("check versioning of bucket %s: %w", *s.bucket, err)
	}
	if v.Status != types.BucketVersioningStatusEnabled {
		return fmt.Errorf("bucket %s does not keep versions: archived documents could be overwritten; enable versioning", *s.bucket)
	}
	l, err := s.client.GetObjectLockConfiguration(ctx, &s3.GetObjectLockConfigurationInput{Bucket: s.bucket})
	if code(err) == "ObjectLockConfigurationNotFoundError" || (err == nil && !locked(l)) {
		return fmt.Errorf("bucket %s has no Object Lock: archived documents could be removed; make a bucket with Object Lock enabled", *s.bucket)
	}
	if err != nil {
		return fmt.Errorf("check Object Lock of bucket %s: %w", *s.bucket, err)
	}
	return nil
}

func locked(out *s3.GetObjectLockConfigurationOutput) bool {
	return out.ObjectLockConfiguration != nil && out.ObjectLockConfiguration.ObjectLockEnabled == types.ObjectLockEnabledEnabled
}
