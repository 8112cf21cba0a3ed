import Glibc

/// Figures of the same kind, measured several times.
struct Samples {
    /// In ascending order.
    let sorted: [Double]

    init(_ values: [Double]) {
        precondition(!values.isEmpty, "nothing was measured")
        sorted = values.sorted()
    }

    var median: Double { quantile(0.5) }

    func quantile(_ share: Double) -> Double { sorted[Int(Double(sorted.count - 1) * share + 0.5)] }

    /// The same figures for each of `count` events that one took.
    func each(_ count: Int) -> Samples { Samples(sorted.map { $0 / Double(count) }) }

    /// How many of `count` events went into a second.
    func rate(_ count: Int) -> Samples { Samples(sorted.map { Double(count) / $0 }) }
}

/// How long `body` takes, in seconds.
func seconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

/// How long the processor was at `body`, in seconds, on all cores together: who else uses the machine does not show.
func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let start = now()
    try body()
    return now() - start
}

/// Does the kinds of work in turn, each once a round, so that whatever else the machine does meets all of them alike.
///
/// The kind that begins changes from round to round. Each is given the number of the round.
/// - Parameter clock: `seconds`, or `processorSeconds` for work that waits for nothing.
/// - Returns: the seconds of each kind.
func inTurn(
    _ rounds: Int, by clock: (() throws -> Void) throws -> Double = { try seconds($0) },
    _ kinds: ((Int) throws -> Void)...
) throws -> [Samples] {
    var times = kinds.map { _ in [Double]() }
    for round in 0..<rounds {
        for turn in kinds.indices {
            let kind = (turn + round) % kinds.count
            times[kind].append(try clock { try kinds[kind](round) })
        }
    }
    return times.map { Samples($0) }
}
