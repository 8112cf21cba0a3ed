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
                report.put("machine") { json in
                    json.writeObject { machine in
                        machine.put("processor", self.machine.processor)
                        machine.put("cores", self.machine.cores)
                        machine.put("virtual", self.machine.isVirtual)
                        machine.put("kernel", self.machine.kernel)
                        machine.put("fileSystem", self.machine.fileSystem)
                    }
                }
                report.put("events", events)
                report.put("quick", isQuick)
                if let sync {
                    report.put("fdatasyncBefore") { Self.write(sync.before, to: &$0) }
                    report.put("fdatasyncAfter") { Self.write(sync.after, to: &$0) }
                }
                report.put("rows") { json in
                    json.writeArray { array in
                        for (row, measurement) in rows { array.element { Self.write(row, measurement, to: &$0) } }
                    }
                }
            }
        }
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
            if let ratio = measurement.ratio { object.put("ratio") { $0.write(raw: "\(ratio)".utf8) } }
            object.put("figures") { write(measurement.work, to: &$0) }
            if let floor = measurement.floor { object.put("floorFigures") { write(floor, to: &$0) } }
            object.put("reached", row.goals.allSatisfy { $0.isReached(by: measurement) })
        }
    }

    private static func write(_ samples: Samples, to json: inout JSONWriter) {
        json.writeObject { object in
            object.put("count", samples.sorted.count)
            for (name, share) in [("p10", 0.1), ("median", 0.5), ("p90", 0.9), ("p99", 0.99)] {
                object.put(named: name, Number(value: samples.quantile(share)))
            }
        }
    }
}

/// A figure with a fraction, which nothing that is stored may have.
private struct Number: JSONWritable {
    let value: Double

    func write(to writer: inout JSONWriter) { writer.write(raw: "\(value)".utf8) }
}
