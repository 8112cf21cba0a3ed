import EventSourcing
import JSON

/// A stretch of days that may be open at either end.
package struct DateWindow: Hashable, Sendable, JSONReadable, JSONWritable {
    package let from: CalendarDate?
    package let to: CalendarDate?

    package init(from: CalendarDate?, to: CalendarDate?) {
        self.from = from
        self.to = to
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            let window = DateWindow(from: try object.takeIfPresent("from"), to: try object.takeIfPresent("to"))
            if let from = window.from, let to = window.to, to < from {
                throw JSONError(.invalid(en: "a day from \(from) on", nb: "en dag fra og med \(from)"), path: "to")
            }
            return window
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("from", from)
            object.put("to", to)
        }
    }
}

/// Levels of the Norwegian qualifications framework (NOKUT), 2 to 8, both ends included.
package struct LevelRange: Hashable, Sendable, JSONReadable, JSONWritable {
    package let min: Int
    package let max: Int

    package init?(min: Int, max: Int) {
        guard 2...8 ~= min, min...8 ~= max else { return nil }
        self.min = min
        self.max = max
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            guard let range = LevelRange(min: try object.take("min"), max: try object.take("max")) else {
                throw JSONError(.invalid(en: "levels from 2 to 8", nb: "nivåer fra 2 til 8"), path: "max")
            }
            return range
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("min", min)
            object.put("max", max)
        }
    }
}

/// What an education counts for; 60 credits are a year of study.
package struct Credits: Hashable, Sendable, JSONReadable, JSONWritable {
    package enum Unit: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case studiepoeng, fagskolepoeng
    }

    /// In hundredths of a credit, in steps of half a credit.
    package let hundredths: Int
    package let unit: Unit

    package init?(hundredths: Int, unit: Unit) {
        guard 0...60_000 ~= hundredths, hundredths % 50 == 0 else { return nil }
        self.hundredths = hundredths
        self.unit = unit
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            guard let credits = Credits(hundredths: try object.take("hundredths"), unit: try object.take("unit")) else {
                throw JSONError(
                    .invalid(en: "hundredths in steps of 50", nb: "hundredeler i trinn på 50"), path: "hundredths")
            }
            return credits
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("hundredths", hundredths)
            object.put("unit", unit)
        }
    }
}
