package cadenced

import (
	"encoding/json"
	"fmt"
	"io/fs"

	"github.com/uber/cadence/common/config"
	sqliteschema "github.com/uber/cadence/schema/sqlite"
	"github.com/uber/cadence/tools/common/schema"
	"github.com/uber/cadence/tools/sql"
)

// emptySchema is the version of a database without tables.
const emptySchema = "0.0"

// migrate creates or upgrades both databases from the schema files that are
// embedded in the server's module.
func migrate(p config.Persistence) error {
	if err := migrateStore(p.DataStores[mainStore].SQL, "cadence"); err != nil {
		return fmt.Errorf("schema of the main database: %w", err)
	}
	if err := migrateStore(p.DataStores[visibilityStore].SQL, "visibility"); err != nil {
		return fmt.Errorf("schema of the visibility database: %w", err)
	}
	if err := sql.VerifyCompatibleVersion(p); err != nil {
		return fmt.Errorf("schema version: %w", err)
	}
	return nil
}

func migrateStore(store *config.SQL, schemaName string) error {
	conn, err := sql.NewConnection(store)
	if err != nil {
		return fmt.Errorf("open %s: %w", store.DatabaseName, err)
	}
	defer conn.Close()
	files, err := fs.Sub(sqliteschema.SchemaFS, schemaName+"/versioned")
	if err != nil {
		return fmt.Errorf("schema files: %w", err)
	}
	if err := setUpVersions(conn); err != nil {
		return err
	}
	current, err := conn.ReadSchemaVersion()
	if err != nil {
		return fmt.Errorf("read the version: %w", err)
	}
	// Only the planning is the library's: its own run prints each statement to
	// the standard log.
	changes, err := schema.NewUpdateSchemaTask(conn, &schema.UpdateConfig{SchemaFS: files}).BuildChangeSet(current)
	if err != nil {
		return fmt.Errorf("plan the update: %w", err)
	}
	for _, change := range changes {
		if err := apply(conn, files, current, change); err != nil {
			return fmt.Errorf("update to %s: %w", change.Version, err)
		}
		current = change.Version
	}
	return nil
}

// setUpVersions makes the tables in which a new database keeps its version.
func setUpVersions(db schema.SchemaClient) error {
	if _, err := db.ReadSchemaVersion(); err == nil {
		return nil
	}
	if err := db.CreateSchemaVersionTables(); err != nil {
		return fmt.Errorf("create the version tables: %w", err)
	}
	if err := db.UpdateSchemaVersion(emptySchema, emptySchema); err != nil {
		return fmt.Errorf("write the first version: %w", err)
	}
	return nil
}

func apply(db schema.SchemaClient, files fs.FS, from string, change schema.ChangeSet) error {
	var manifest struct{ MinCompatibleVersion, Description string }
	text, err := fs.ReadFile(files, "v"+change.Version+"/manifest.json")
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &manifest); err != nil {
		return fmt.Errorf("manifest: %w", err)
	}
	for _, statement := range change.CqlStmts {
		if err := db.ExecDDLQuery(statement); err != nil {
			return err
		}
	}
	if err := db.UpdateSchemaVersion(change.Version, manifest.MinCompatibleVersion); err != nil {
		return err
	}
	return db.WriteSchemaUpdateLog(from, change.Version, "", manifest.Description)
}
