import Glibc
import JSON

/// The result for programs.
struct Report {
    let machine: Machine
    let events: Int
    let isQuick: Bool
    var rows: [(row: Row, measurement: Measurement)] = []
    /// What 4 KiB took to reach the disk, before the rows and after them, in seconds.
    var sync: (before: Samples, after: Samples)?

    func write(to path: String) throws {
        let bytes = JSONWriter.bytes { json in
            json.writeObject { report in
                report.put("machine", machine)
                report.put("events", events)
                report.put("quick", isQuick)
                if let sync {
                    report.put("fdatasyncBefore", sync.before)
                    report.put("fdatasyncAfter", sync.after)
                }
                report.put("rows") { json in
                    json.writeArray { array in
                        for (row, measurement) in rows { array.element { Self.write(row, measurement, to: &$0) } }
                    }
                }
            }
        }
        try Self.save(bytes, to: path)
    }

    static func save(_ bytes: [UInt8], to path: String) throws {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o660)
        guard file >= 0, unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else {
            throw BenchError("\(path) cannot be written")
        }
        close(file)
    }

    private static func write(_ row: Row, _ measurement: Measurement, to json: inout JSONWriter) {
        json.writeObject { object in
            object.put("name", row.name)
            object.put("work", row.work)
            object.put("floor", row.floor)
            object.put("unit", measurement.unit.rawValue)
            object.put("ratio", measurement.ratio.map { Number(value: $0) })
            object.put("figures", measurement.work)
            object.put("floorFigures", measurement.floor)
            object.put("reached", row.goals.allSatisfy { $0.isReached(by: measurement) })
        }
    }
}

extension Machine: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.writeObject { machine in
            machine.put("processor", processor)
            machine.put("cores", cores)
            machine.put("virtual", isVirtual)
            machine.put("kernel", kernel)
            machine.put("fileSystem", fileSystem)
        }
    }
}

extension Samples: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("count", sorted.count)
            for (name, share) in [("p10", 0.1), ("median", 0.5), ("p90", 0.9), ("p99", 0.99)] {
                object.put(named: name, Number(value: quantile(share)))
            }
        }
    }
}

/// A figure with a fraction, which nothing that is stored may have.
struct Number: JSONWritable {
    let value: Double

    func write(to writer: inout JSONWriter) { writer.write(raw: "\(value)".utf8) }
}
