package starter

import "go.uber.org/fx"

// Module runs a starter with the process. It needs a [Params] and adds nothing to
// what [New], [Starter.Start] and [Starter.Stop] do.
var Module = fx.Module("starter",
	fx.Provide(New),
	fx.Invoke(run),
)

func run(lc fx.Lifecycle, s *Starter) {
	lc.Append(fx.Hook{OnStart: s.Start, OnStop: s.Stop})
}
