import Crypto
import EventSourcing
import EventStorage
import Transparency

extension Row {
    /// What the tree costs an append. It cannot be left out, so its hashes are made once more by themselves and taken off.
    static let tree = Row(
        name: "tree", work: "1,000 a commit, with the tree", floor: "without its hashes:", goals: []
    ) { place in
        var edge = MerkleFrontier()
        var times = (with: [Double](), without: [Double]())
        for _ in 0..<place.rounds(100) {
            let batch = place.newEvents(Workplace.batch)
            let from = try place.head().next
            let append = try processorSeconds { try place.log.append(batch) }
            var leaves: [[UInt8]] = []
            try place.log.scan(.all, ReadRange(from: from)) { _, line, _ in
                leaves.append(line.indices.map { line[$0] })
                return true
            }
            let hashing = processorSeconds { for leaf in leaves { edge.append(.leaf(leaf.span)) } }
            times.with.append(append)
            times.without.append(append - hashing)
        }
        return Measurement(.seconds, Samples(times.with), floor: Samples(times.without))
    }

    /// Every event read, hashed and compared with its header, the tree and the index: what `loggbok verify` does to a log.
    static let verify = Row(
        name: "verify", work: "the whole log verified", floor: "a scan and SHA-256 of the same bytes:",
        goals: [.ratioAtLeast(0.6)]
    ) { place in
        let head = try place.log.treeHead()
        var floor = SHA256()
        let times = try inTurn(
            place.rounds(8), by: processorSeconds,
            { _ in
                let found = try place.log.inspect()
                guard found.findings.isEmpty, found.head == head else { throw BenchError("the log is damaged") }
            },
            { _ in
                try place.log.scan { _, line, _ in
                    unsafe line.withUnsafeBytes { unsafe floor.update(bufferPointer: $0) }
                    return true
                }
            })
        let count = Int(head.size)
        return Measurement(.eventsPerSecond, times[0].rate(count), floor: times[1].rate(count))
    }

    /// The proof that one event is in the log, anywhere in it.
    static let proof = Row(
        name: "proof", work: "inclusion proof of one event", floor: "", goals: [.atMost(0.001)]
    ) { place in
        let size = try place.log.treeHead().size
        let times = try inTurn(
            place.rounds(2000),
            { round in
                _ = try place.log.inclusionProof(leafIndex: UInt64(round) &* 7919 % size, treeSize: size)
            })
        return Measurement(.seconds, times[0])
    }
}
