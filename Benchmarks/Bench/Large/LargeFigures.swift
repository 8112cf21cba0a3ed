import JSON

/// What one command on a large log came to.
struct LargeFigures {
    let name: String
    let child: TerminalChild

    init(name: String, _ child: TerminalChild) { (self.name, self.child) = (name, child) }

    /// What it said last before half its time was over; `nil` if it had said nothing.
    var atHalfTime: ProgressReport? { child.reports.last { $0.elapsed <= child.seconds / 2 } }

    /// By which share of its time it was mistaken then; above 0 if it thought that it would take longer.
    var error: Double? { atHalfTime.map { ($0.total - child.seconds) / child.seconds } }

    static let (mostMemory, greatestError) = (2e9, 0.3)

    /// Whether memory and progress are as they should be. What is over within some seconds need say nothing.
    var isGood: Bool {
        child.peakOwn <= Int(Self.mostMemory) && (error.map { abs($0) <= Self.greatestError } ?? (child.seconds < 4))
    }

    static let heading =
        "                              time      memory   at half time said        off\n"
        + String(repeating: "─", count: 75)

    var line: String {
        let said = atHalfTime.map { "\(Table.decimals($0.total)) s" } ?? "nothing"
        let off = error.map { "\($0 < 0 ? "−" : "+")\(Table.decimals(abs($0) * 100)) %" } ?? ""
        return padded(name, 24) + padded("\(Table.decimals(child.seconds)) s", -10)
            + padded(Table.text(Double(child.peakOwn), .bytes), -12) + padded(said, -20) + padded(off, -11)
            + (isGood ? " ✓" : " ✗")
    }

    private func padded(_ text: String, _ width: Int) -> String {
        let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? spaces + text : text + spaces
    }
}

extension LargeFigures: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("name", name)
            object.put("seconds", Number(value: child.seconds))
            object.put("peakOwnBytes", child.peakOwn)
            object.put("good", isGood)
            object.put("errorAtHalfTime", error.map { Number(value: $0) })
            object.put("reports") { json in
                json.writeArray { array in
                    for report in child.reports { array.element(report) }
                }
            }
        }
    }
}

extension ProgressReport: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("elapsed", Number(value: elapsed))
            object.put("done", done)
            object.put("all", all)
            object.put("left", left)
        }
    }
}
