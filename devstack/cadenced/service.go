package cadenced

import (
	"fmt"

	"github.com/uber-go/tally"
	apiv1 "github.com/uber/cadence-idl/go/proto/api/v1"
	"go.uber.org/cadence/compatibility"
	"go.uber.org/zap"

	"github.com/uber/cadence/common"
	"github.com/uber/cadence/common/archiver"
	"github.com/uber/cadence/common/archiver/provider"
	"github.com/uber/cadence/common/asyncworkflow/queue"
	"github.com/uber/cadence/common/clock"
	"github.com/uber/cadence/common/cluster"
	"github.com/uber/cadence/common/config"
	"github.com/uber/cadence/common/dynamicconfig"
	"github.com/uber/cadence/common/dynamicconfig/configstore"
	"github.com/uber/cadence/common/dynamicconfig/dynamicproperties"
	"github.com/uber/cadence/common/log"
	"github.com/uber/cadence/common/membership"
	"github.com/uber/cadence/common/metrics"
	"github.com/uber/cadence/common/peerprovider/ringpopprovider"
	"github.com/uber/cadence/common/resource"
	"github.com/uber/cadence/common/rpc"
	"github.com/uber/cadence/common/service"
	"github.com/uber/cadence/service/frontend"
	"github.com/uber/cadence/service/history"
	"github.com/uber/cadence/service/matching"
	"github.com/uber/cadence/service/worker"
	"github.com/uber/cadence/service/worker/diagnostics/invariant"
	"github.com/uber/cadence/service/worker/diagnostics/invariant/failure"
	"github.com/uber/cadence/service/worker/diagnostics/invariant/retry"
	"github.com/uber/cadence/service/worker/diagnostics/invariant/timeout"
)

// serviceBuilder assembles the services. It repeats what the server's own
// command does, which lives in a nested module that cannot be required.
type serviceBuilder struct {
	names   []string // short names, in the order in which they are started
	cfg     config.Config
	zap     *zap.Logger
	dynamic dynamicconfig.Client
}

// build returns the named service, not yet started.
func (b serviceBuilder) build(name string) (common.Daemon, error) {
	params, err := b.params(name)
	if err != nil {
		return nil, fmt.Errorf("cadence %s: %w", name, err)
	}
	daemon, err := newDaemon(params)
	if err != nil {
		return nil, fmt.Errorf("cadence %s: %w", name, err)
	}
	return daemon, nil
}

func newDaemon(p *resource.Params) (common.Daemon, error) {
	switch p.Name {
	case service.Frontend:
		return frontend.NewService(p)
	case service.History:
		return history.NewService(p)
	case service.Matching:
		return matching.NewService(p)
	case service.Worker:
		return worker.NewService(p)
	}
	return nil, fmt.Errorf("unknown service %q", p.Name)
}

func (b serviceBuilder) params(name string) (*resource.Params, error) {
	svc, err := b.cfg.GetServiceConfig(name)
	if err != nil {
		return nil, err
	}
	logger := log.NewLogger(b.zap)
	p := &resource.Params{
		Name: service.FullName(name), HostName: "localhost",
		Logger: logger, ZapLogger: b.zap, MetricScope: tally.NoopScope,
		PersistenceConfig: b.cfg.Persistence, RPCConfig: svc.RPC,
		DynamicConfig:            b.dynamic,
		OperationalConfigStore:   configstore.NewNopClient(),
		IsolationGroupStore:      configstore.NewNopClient(),
		PercentageOnboarded:      membership.StaticPercentageOnboarded(0),
		GetIsolationGroups:       func() []string { return nil },
		PProfInitializer:         svc.PProf.NewInitializer(logger),
		ClusterRedirectionPolicy: b.cfg.ClusterGroupMetadata.ClusterRedirectionPolicy,
		AuthorizationConfig:      b.cfg.Authorization,
		KafkaConfig:              b.cfg.Kafka,
	}
	p.MetricsClient = metrics.NewClient(p.MetricScope, service.GetMetricsServiceIdx(p.Name, logger), metrics.MigrationConfig{})
	properties := dynamicconfig.NewCollection(b.dynamic, logger,
		dynamicproperties.ClusterNameFilter(b.cfg.ClusterGroupMetadata.CurrentClusterName))
	if err := b.connect(p, properties); err != nil {
		return nil, err
	}
	return p, b.finish(p, properties)
}

// connect adds what a service needs to be called and to find the others.
func (b serviceBuilder) connect(p *resource.Params, properties *dynamicconfig.Collection) error {
	rpcParams, err := rpc.NewParams(p.Name, &b.cfg, properties, p.Logger, p.MetricsClient)
	if err != nil {
		return fmt.Errorf("rpc: %w", err)
	}
	rpcParams.OutboundsBuilder = rpc.CombineOutbounds(rpcParams.OutboundsBuilder,
		rpc.NewCrossDCOutbounds(b.cfg.ClusterGroupMetadata.ClusterGroup,
			rpc.NewDNSPeerChooserFactory(b.cfg.PublicClient.RefreshInterval, p.Logger)))
	factory := rpc.NewFactory(p.Logger, rpcParams)
	p.RPCFactory = factory

	peers, err := ringpopprovider.New(p.Name, &b.cfg.Ringpop, factory.GetTChannel(), membership.PortMap{
		membership.PortGRPC: p.RPCConfig.GRPCPort, membership.PortTchannel: p.RPCConfig.Port,
	}, p.Logger)
	if err != nil {
		return fmt.Errorf("ring: %w", err)
	}
	p.HashRings = map[string]membership.SingleProvider{}
	for _, s := range service.ListWithRing {
		p.HashRings[s] = membership.NewHashring(s, peers, clock.NewRealTimeSource(), p.Logger,
			p.MetricsClient.Scope(metrics.HashringScope))
	}
	p.MembershipResolver, err = membership.NewResolver(peers, p.MetricsClient, p.Logger, p.HashRings)
	if err != nil {
		return fmt.Errorf("membership: %w", err)
	}
	public := factory.GetDispatcher().ClientConfig(rpc.OutboundPublicClient)
	p.PublicClient = compatibility.NewThrift2ProtoAdapter(
		apiv1.NewDomainAPIYARPCClient(public), apiv1.NewWorkflowAPIYARPCClient(public),
		apiv1.NewWorkerAPIYARPCClient(public), apiv1.NewVisibilityAPIYARPCClient(public))
	return nil
}

// finish adds what depends on dynamic configuration and on the connections.
func (b serviceBuilder) finish(p *resource.Params, properties *dynamicconfig.Collection) error {
	p.ClusterMetadata = cluster.NewMetadata(*b.cfg.ClusterGroupMetadata,
		properties.GetBoolPropertyFilteredByDomain(dynamicproperties.UseNewInitialFailoverVersion), p.MetricsClient, p.Logger)
	archival := b.cfg.Archival
	p.ArchivalMetadata = archiver.NewArchivalMetadata(properties, archival.History.Status, archival.History.EnableRead,
		archival.Visibility.Status, archival.Visibility.EnableRead, &b.cfg.DomainDefaults.Archival)
	p.ArchiverProvider = provider.NewArchiverProvider(archival.History.Provider, archival.Visibility.Provider)
	p.PersistenceConfig.TransactionSizeLimit = properties.GetIntProperty(dynamicproperties.TransactionSizeLimit)
	p.PersistenceConfig.ErrorInjectionRate = properties.GetFloat64Property(dynamicproperties.PersistenceErrorInjectionRate)
	p.DiagnosticsInvariants = []invariant.Invariant{
		timeout.NewInvariant(timeout.Params{Client: p.PublicClient}), failure.NewInvariant(), retry.NewInvariant(),
	}
	var err error
	p.AsyncWorkflowQueueProvider, err = queue.NewAsyncQueueProvider(b.cfg.AsyncWorkflowQueues)
	if err != nil {
		return fmt.Errorf("asynchronous queues: %w", err)
	}
	return nil
}
