package cadenced

import (
	"fmt"
	"path/filepath"
	"time"

	"github.com/uber/cadence/common/config"
	ringpop "github.com/uber/cadence/common/peerprovider/ringpopprovider/config"
	_ "github.com/uber/cadence/common/persistence/sql/sqlplugin/sqlite" // registers the plugin "sqlite"

	"quittance/devstack/internal/loopback"
)

const (
	clusterName     = "cluster0"
	mainStore       = "main"
	visibilityStore = "visibility"

	// maxMessageBytes is the largest gRPC message; Cadence's default of 4 MB is
	// less than a page of long histories.
	maxMessageBytes = 32 << 20
	// failoverVersionIncrement must be above the number of clusters; it means
	// nothing else with one cluster.
	failoverVersionIncrement = 10
	// ringJoin bounds the time the services take to find each other.
	ringJoin = 30 * time.Second
)

// serviceNames returns the services to run by their short names.
func serviceNames(o Options) []string {
	names := []string{"history", "matching", "frontend"}
	if o.SystemWorkflows {
		names = append(names, "worker")
	}
	return names
}

// ports are the listeners of one server; all are on 127.0.0.1.
type ports struct {
	grpc map[string]int // services that are called by others
	ring map[string]int // TChannel, over which the services find each other
}

func pickPorts(frontend int) (ports, error) {
	frontend, err := loopback.Port(frontend)
	if err != nil {
		return ports{}, err
	}
	free, err := loopback.FreePorts(6)
	if err != nil {
		return ports{}, err
	}
	return ports{
		grpc: map[string]int{"frontend": frontend, "history": free[0], "matching": free[1]},
		ring: map[string]int{"frontend": free[2], "history": free[3], "matching": free[4], "worker": free[5]},
	}, nil
}

func newConfig(o Options, p ports) (config.Config, error) {
	cfg := config.Config{
		Persistence: config.Persistence{
			DefaultStore: mainStore, VisibilityStore: visibilityStore, NumHistoryShards: o.Shards,
			DataStores: map[string]config.DataStore{
				mainStore:       newStore(o, "cadence.db"),
				visibilityStore: newStore(o, "cadence_visibility.db"),
			},
		},
		Ringpop: ringpop.Config{
			Name: "cadence", BootstrapMode: ringpop.BootstrapModeHosts, MaxJoinDuration: ringJoin,
			BootstrapHosts: []string{
				loopback.Address(p.ring["frontend"]), loopback.Address(p.ring["history"]), loopback.Address(p.ring["matching"]),
			},
		},
		Services:             newServices(o, p),
		ClusterGroupMetadata: newClusterGroup(p),
		Archival: config.Archival{
			History:    config.HistoryArchival{Status: "disabled"},
			Visibility: config.VisibilityArchival{Status: "disabled"},
		},
		DomainDefaults: config.DomainDefaults{Archival: config.ArchivalDomainDefaults{
			History:    config.HistoryArchivalDomainDefaults{Status: "disabled"},
			Visibility: config.VisibilityArchivalDomainDefaults{Status: "disabled"},
		}},
	}
	if err := cfg.ValidateAndFillDefaults(); err != nil {
		return cfg, fmt.Errorf("cadence configuration: %w", err)
	}
	return cfg, nil
}

// newStore configures one database file. One connection only: SQLite has one
// writer, and with more the server answers "database is locked" under load.
func newStore(o Options, file string) config.DataStore {
	return config.DataStore{SQL: &config.SQL{
		PluginName: "sqlite", DatabaseName: filepath.Join(o.Dir, file),
		MaxConns: 1, MaxIdleConns: 1, NumShards: 1,
		ConnectAttributes: map[string]string{"_pragma.synchronous": o.Synchronous},
	}}
}

func newServices(o Options, p ports) map[string]config.Service {
	services := map[string]config.Service{}
	for _, name := range serviceNames(o) {
		services[name] = config.Service{RPC: config.RPC{
			Port: uint16(p.ring[name]), GRPCPort: uint16(p.grpc[name]), // #nosec G115 -- ports fit
			BindOnLocalHost: true, GRPCMaxMsgSize: maxMessageBytes,
		}}
	}
	return services
}

func newClusterGroup(p ports) *config.ClusterGroupMetadata {
	return &config.ClusterGroupMetadata{
		FailoverVersionIncrement: failoverVersionIncrement,
		PrimaryClusterName:       clusterName,
		CurrentClusterName:       clusterName,
		ClusterRedirectionPolicy: &config.ClusterRedirectionPolicy{Policy: "noop"},
		ClusterGroup: map[string]config.ClusterInformation{clusterName: {
			Enabled: true, RPCAddress: loopback.Address(p.grpc["frontend"]), RPCTransport: "grpc",
		}},
	}
}
