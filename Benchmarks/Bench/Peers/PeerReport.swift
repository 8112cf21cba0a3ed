import JSON

/// The result for programs.
struct PeerReport {
    let machine: Machine
    let events: Int
    let isQuick: Bool
    var measured: [PeerMeasurement] = []
    /// What 4 KiB took to reach the disk, before the rows and after them, in seconds.
    var before = Samples([0])
    var after = Samples([0])

    init(machine: Machine, events: Int, isQuick: Bool) {
        (self.machine, self.events, self.isQuick) = (machine, events, isQuick)
    }

    func write(to path: String, _ stores: [any Peer]) throws {
        let bytes = JSONWriter.bytes { json in
            json.writeObject { report in
                report.put("machine", machine)
                report.put("events", events)
                report.put("quick", isQuick)
                report.put("fdatasyncBefore", before)
                report.put("fdatasyncAfter", after)
                report.put("stores") { json in
                    json.writeObject { object in
                        for store in stores { object.put(named: store.name, store.terms) }
                    }
                }
                report.put("rows", measured)
            }
        }
        try Report.save(bytes, to: path)
    }
}

extension PeerMeasurement: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("name", row.name)
            object.put("work", row.title)
            object.put("store", store)
            object.put("seconds", seconds)
            object.put("events", events)
            object.put("ratio", ratio.map { Number(value: $0) })
        }
    }
}
