// Package s3 keeps the archive in an S3 bucket with versioning and Object Lock:
// AWS S3 itself, or a server that speaks its protocol with conditional writes.
//
// What the bucket must have, and [Store.CheckBucket] checks when a worker starts:
// versioning on, and Object Lock enabled, which is possible only when the bucket is
// made. What it should have, and no client can check: a policy that denies the
// application every delete, because a delete marker hides an object and may let a
// second put succeed. Readers name versions for that reason.
package s3
