// Package cassandra keeps the register and reads the Money System's tables in
// Apache Cassandra (4.1 or later, tested on 5.0), with the driver gocql.
//
// [Connect] makes a session, [Migrate] the tables; [Register] is a register.Store
// and [Money] an activities.MoneyReader on them.
//
// # What consistency is for what
//
// Everything that decides about a number is a conditional write, and every read
// that such a decision rests on is a serial read, both at SERIAL and never at
// LOCAL_SERIAL. LOCAL_SERIAL agrees within one data centre only: two data centres
// would each give the same number, and both would be right. The price is a round
// trip between data centres for a claim, which is why many documents are claimed
// in one.
//
// Conditional writes commit at QUORUM. Money is read at LOCAL_QUORUM: its rows are
// never overwritten, so the worst that can be read is an earlier version.
//
// The server has to run with commitlog_sync: batch (or group). With periodic, the
// server's default, a node that is killed forgets what it accepted last.
package cassandra
