package objectstore_test

import (
	"testing"

	"quittance/archive"
	"quittance/archive/archivetest"
	"quittance/devstack/objectstore"
	"quittance/internal/s3"
)

// The product's own adapter passes the archive's suite on a server, as the store in
// memory does that other tests put in its place.
func TestArchiveSuite(t *testing.T) { forBoth(t, archiveSuite) }

func archiveSuite(t *testing.T, dir string) {
	g := open(t, dir).gateway // stopped before the next one starts: a process has one at a time
	access, secret := g.Keys()
	store, err := s3.New(s3.Params{
		Endpoint: g.Endpoint(), Region: objectstore.Region, Bucket: bucket, AccessKey: access, SecretKey: secret, PathStyle: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close) // before the gateway's stop, which waits for connections
	if err := store.EnsureBucket(t.Context()); err != nil {
		t.Fatal(err)
	}
	archivetest.Run(t, func(*testing.T) archive.ObjectStore { return store })
}
