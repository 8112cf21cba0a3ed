import EnduranceSupport
import Foundation
import JSON

/// What came of it all: for people a table, for programs JSON.
struct CrashReport {
    let seed: Int
    let isMuted: Bool
    var kills: [(work: String, counts: KillCounts)] = []
    var prefixes: [Prefixes.Result] = []
    var faults: [Faults.Result] = []

    init(seed: Int, isMuted: Bool) {
        self.seed = seed
        self.isMuted = isMuted
    }

    var problems: [String] {
        kills.flatMap(\.counts.problems) + prefixes.flatMap(\.problems) + faults.flatMap(\.problems)
    }

    func print() {
        if !kills.isEmpty {
            Swift.print("\nkilled work     kills   before  mid-work    after   acknowledged  unheard   lost")
            for (work, counts) in kills {
                let columns = [
                    (counts.kills, 6), (counts.before, 9), (counts.during, 10), (counts.after, 9),
                    (counts.acknowledged, 15), (counts.unheard, 9), (counts.problems.count, 7),
                ]
                Swift.print(Self.row(work, columns))
            }
            let all = kills.reduce(into: KillCounts()) { $0.add($1.counts) }
            Swift.print(Self.row("together", [(all.kills, 6), (all.before, 9), (all.during, 10), (all.after, 9)]))
        }
        if !prefixes.isEmpty {
            Swift.print("\nrecorded work  changes   syncs  answers  prefixes   states   lost")
            for result in prefixes { Self.print(result) }
        }
        if !faults.isEmpty {
            Swift.print("\nfailing disk                      failed  did without   lost")
            for result in faults {
                let columns = [(result.failures, 10), (result.survived, 12), (result.problems.count, 6)]
                Swift.print(Self.row("\(result.job): \(result.kind.rawValue)", columns, width: 30))
            }
        }
        for problem in problems.prefix(20) { Swift.print("lost: \(problem)") }
        Swift.print(problems.isEmpty ? "\nNothing was lost." : "\n\(problems.count) states had lost something.")
    }

    static func print(_ result: Prefixes.Result) {
        Swift.print(
            row(
                result.job,
                [
                    (result.changes, 7), (result.syncs, 8), (result.answers, 9), (result.counts.prefixes, 10),
                    (result.states, 9), (result.problems.count, 7),
                ]))
        fflush(nil)
    }

    private static func row(_ name: String, _ columns: [(Int, Int)], width: Int = 14) -> String {
        columns.reduce(name.padding(toLength: width, withPad: " ", startingAt: 0)) { line, column in
            let text = "\(column.0)"
            return line + String(repeating: " ", count: max(1, column.1 - text.count + 1)) + text
        }
    }

    func write(to path: String) throws {
        let bytes = JSONWriter.bytes { json in
            json.writeObject { report in
                report.put("seed", seed)
                report.put("muted", isMuted)
                report.put("kills") { json in
                    json.writeArray { array in
                        for (work, counts) in kills { array.element { Self.write(work, counts, to: &$0) } }
                    }
                }
                report.put("prefixes") { json in
                    json.writeArray { array in
                        for result in prefixes { array.element { Self.write(result, to: &$0) } }
                    }
                }
                report.put("faults") { json in
                    json.writeArray { array in
                        for result in faults { array.element { Self.write(result, to: &$0) } }
                    }
                }
            }
        }
        try Data(bytes).write(to: URL(filePath: path))
    }

    private static func write(_ work: String, _ counts: KillCounts, to json: inout JSONWriter) {
        json.writeObject { object in
            object.put("work", work)
            object.put("kills", counts.kills)
            object.put("before", counts.before)
            object.put("midWork", counts.during)
            object.put("after", counts.after)
            object.put("acknowledged", counts.acknowledged)
            object.put("unheard", counts.unheard)
            object.put("lost", counts.problems)
        }
    }

    private static func write(_ result: Faults.Result, to json: inout JSONWriter) {
        json.writeObject { object in
            object.put("work", result.job)
            object.put("kind", result.kind.rawValue)
            object.put("failures", result.failures)
            object.put("survived", result.survived)
            object.put("lost", result.problems)
        }
    }

    private static func write(_ result: Prefixes.Result, to json: inout JSONWriter) {
        json.writeObject { object in
            object.put("work", result.job)
            object.put("changes", result.changes)
            object.put("syncs", result.syncs)
            object.put("answers", result.answers)
            object.put("prefixes", result.counts.prefixes)
            for kind in Replay.State.Kind.allCases {
                object.put(named: kind.rawValue, result.counts.states[kind] ?? 0)
            }
            object.put("lost", result.problems)
        }
    }
}
