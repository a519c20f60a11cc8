// Package cadence connects to a Cadence server: the connection that every client of
// the product shares, and the registration of its domain.
package cadence

import (
	"fmt"

	apiv1 "github.com/uber/cadence-idl/go/proto/api/v1"
	"go.uber.org/cadence/.gen/go/cadence/workflowserviceclient"
	"go.uber.org/cadence/compatibility"
	"go.uber.org/yarpc"
	"go.uber.org/yarpc/transport/grpc"
)

// service is the name under which Cadence's frontend is called.
const service = "cadence-frontend"

// Service is a connection to Cadence's frontend.
type Service struct {
	workflowserviceclient.Interface
	dispatcher *yarpc.Dispatcher
}

// Dial prepares a gRPC connection to the frontend at host:port, under the caller's
// name. It connects when first used; Close ends it.
func Dial(addr, caller string) (*Service, error) {
	d := yarpc.NewDispatcher(yarpc.Config{
		Name:      caller,
		Outbounds: yarpc.Outbounds{service: {Unary: grpc.NewTransport().NewSingleOutbound(addr)}},
	})
	if err := d.Start(); err != nil {
		return nil, fmt.Errorf("connect to Cadence at %s: %w", addr, err)
	}
	c := d.ClientConfig(service)
	return &Service{
		Interface: compatibility.NewThrift2ProtoAdapter(
			apiv1.NewDomainAPIYARPCClient(c), apiv1.NewWorkflowAPIYARPCClient(c),
			apiv1.NewWorkerAPIYARPCClient(c), apiv1.NewVisibilityAPIYARPCClient(c)),
		dispatcher: d,
	}, nil
}

// Close ends the connection.
func (s *Service) Close() error { return s.dispatcher.Stop() }
