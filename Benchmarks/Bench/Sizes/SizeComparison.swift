/// The measurements that are made at every size, the sizes in turn, so that the disk's moods meet all of them alike.
struct SizeComparison {
    private let logbooks: [SizedLogbook]
    private let disk: FloorFile
    private let isQuick: Bool

    init(_ logbooks: [SizedLogbook], _ disk: FloorFile, isQuick: Bool) {
        (self.logbooks, self.disk, self.isQuick) = (logbooks, disk, isQuick)
    }

    /// What is appended comes last: until then the logs have their sizes, and the views no new needs. The market that is
    /// the same at every size replaces that of the history.
    var measures: [() throws -> SizeLine] {
        [readTag, readPositions, show, showMatch, append, sync, catchUp, need, showMatchInMarket]
    }

    private func readTag() throws -> SizeLine {
        try line("read-tag", "50 events of one tag", 2000) { logbook, round in
            try seconds { try logbook.readTag(round) }
        }
    }

    /// What no index can take less than: the same events, whose positions are known, got by a C program.
    private func readPositions() throws -> SizeLine {
        let floors = try Dictionary(uniqueKeysWithValues: logbooks.map { ($0.size, try FloorLog(reading: $0.logPath)) })
        return try line("read-positions", "   by position, C, no index", 2000) { logbook, round in
            let positions = logbook.tagPositions(round)
            return try seconds { _ = try floors[logbook.size]?.get(positions) }
        }
    }

    private func show() throws -> SizeLine {
        let program = try Child.beside("loggbok")
        return try line("show", "loggbok show, from start to end", 100) { logbook, round in
            let position = "\(round &* 7919 % logbook.size + 1)"
            return try Child.run([program, "show", "--logbook", logbook.path, position]).seconds
        }
    }

    private func showMatch() throws -> SizeLine {
        for logbook in logbooks { try logbook.showMatch() }
        return try line("match-growing", "one need matched, tenfold offers", 40) { logbook, _ in
            try seconds { try logbook.showMatch() }
        }
    }

    private func showMatchInMarket() throws -> SizeLine {
        for logbook in logbooks { try logbook.showMatchInMarket() }
        return try line("match", "one need matched, \(SizedLogbook.market) offers", 40) { logbook, _ in
            try seconds { try logbook.showMatchInMarket() }
        }
    }

    private func append() throws -> SizeLine {
        try line("append", "one event, durable", 400) { logbook, _ in try seconds { try logbook.appendOne() } }
    }

    private func sync() throws -> SizeLine {
        try line("fdatasync", "4 KiB and fdatasync", 400) { _, _ in try seconds { try disk.sync() } }
    }

    /// The sync of the commit is taken off, as what the disk takes belongs to no size.
    private func catchUp() throws -> SizeLine {
        for logbook in logbooks { try logbook.catchUp() }
        return try line("catch-up", "views: 10 events caught up", 100) { logbook, _ in
            try logbook.append(10)
            return try timeAboveSync(logbook)
        }
    }

    private func need() throws -> SizeLine {
        try line("need", "views: a new need caught up", 100) { logbook, round in
            try logbook.appendNeed(round)
            return try timeAboveSync(logbook)
        }
    }

    private func timeAboveSync(_ logbook: SizedLogbook) throws -> Double {
        let sync = try seconds { try disk.sync() }
        return max(0, try seconds { try logbook.catchUp() } - sync)
    }

    private func line(
        _ name: String, _ title: String, _ rounds: Int, _ measure: (SizedLogbook, _ round: Int) throws -> Double
    ) throws -> SizeLine {
        var times = logbooks.map { _ in [Double]() }
        for round in 0..<(isQuick ? max(5, rounds / 4) : rounds) {
            for turn in logbooks.indices {
                let index = (turn + round) % logbooks.count
                times[index].append(try measure(logbooks[index], round))
            }
        }
        return SizeLine(name: name, title: title, samples: times.map { Samples($0) })
    }
}
