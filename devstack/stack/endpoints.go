package stack

// Endpoints say where the servers of a running stack are, and what is prepared on
// them.
type Endpoints struct {
	// Dir is the stack's directory, an absolute path.
	Dir string
	// CadenceAddress is the gRPC address of Cadence's frontend, "127.0.0.1:port".
	CadenceAddress string
	// CadenceDomain is the registered domain.
	CadenceDomain string
	// KafkaAddresses are the brokers, each "127.0.0.1:port".
	KafkaAddresses []string
	// S3 is the object store.
	S3 S3
	// SQLitePath is where the product's own embedded database belongs: the money
	// tables and the register. The stack does not create it.
	SQLitePath string
}

// S3 is an object store with one bucket, to be addressed by path.
type S3 struct {
	Endpoint  string // URL, "http://127.0.0.1:port"
	Region    string
	Bucket    string // with Object Lock, and so with versioning
	AccessKey string
	SecretKey string
	Folder    string // where the bucket's objects are as files, under their keys
}
