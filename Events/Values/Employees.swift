import EventSourcing
import JSON

/// How many work in a business, as far as somebody said so.
package struct Employees: Hashable, Sendable, JSONReadable, JSONWritable {
    package enum Source: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case register, visit, stated
    }

    /// The number, where it is known.
    package let value: Int?
    package let sizeClass: SizeClass
    package let source: Source
    /// The day from which it holds.
    package let date: CalendarDate

    package init(value: Int?, sizeClass: SizeClass? = nil, source: Source, date: CalendarDate) {
        self.value = value
        self.sizeClass = sizeClass ?? value.map { SizeClass(of: $0) } ?? .unknown
        self.source = source
        self.date = date
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            let value = try object.takeIfPresent("value", in: 0...1_000_000)
            let sizeClass: SizeClass? = try object.takeIfPresent("class")
            if let value, let sizeClass, sizeClass != SizeClass(of: value) {
                let right = SizeClass(of: value).rawValue
                throw JSONError(.invalid(en: "\(right) for \(value)", nb: "\(right) for \(value)"), path: "class")
            }
            return Employees(
                value: value, sizeClass: sizeClass, source: try object.take("source"), date: try object.take("date"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("value", value)
            object.put("class", sizeClass)
            object.put("source", source)
            object.put("date", date)
        }
    }
}

/// The size of a business in the classes of the register's publications.
package enum SizeClass: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
    case none = "0"
    case to4 = "1-4"
    case to9 = "5-9"
    case to19 = "10-19"
    case to49 = "20-49"
    case to99 = "50-99"
    case to249 = "100-249"
    case from250 = "250+"
    /// The register does not tell numbers below five.
    case hidden = "0-4 (skjult)"
    case unknown = "ukjent"

    package init(of employees: Int) {
        self =
            switch employees {
            case ...0: .none
            case ...4: .to4
            case ...9: .to9
            case ...19: .to19
            case ...49: .to49
            case ...99: .to99
            case ...249: .to249
            default: .from250
            }
    }

    package var title: Text {
        switch self {
        case .hidden: Text(en: "0-4 (hidden)", nb: "0-4 (skjult)")
        case .unknown: Text(en: "unknown", nb: "ukjent")
        default: Text(rawValue)
        }
    }
}
