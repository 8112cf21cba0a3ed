import EventSourcing
import Events
import JSON

/// A business with everything that was known of it, by day.
package struct BusinessRow: JSONReadable, JSONWritable {
    /// One thing that became known of a business, and from which day it holds.
    package struct Fact: JSONReadable, JSONWritable {
        package let on: CalendarDate
        package let at: Position
        package let field: BusinessUpdated.Field
        package let value: String
    }

    package let business: BusinessRegistered
    package let registeredOn: CalendarDate
    package let registered: Position
    /// In the order of the days, those of one day in the order they were recorded.
    package private(set) var facts: [Fact]
    /// The day it closed or was merged, and into which.
    package var endedOn: CalendarDate?
    package var mergedInto: BusinessID?

    mutating func learn(_ fact: Fact) {
        let place = facts.firstIndex { ($0.on, $0.at) > (fact.on, fact.at) } ?? facts.count
        facts.insert(fact, at: place)
    }
}

// MARK: - What was known

extension BusinessRow {
    /// What was known of the field on the day: the last thing learnt until then.
    private func value(_ field: BusinessUpdated.Field, on day: CalendarDate) -> String? {
        facts.last { $0.field == field && $0.on <= day }?.value
    }

    /// As on the day; before anything was known, the first that became known: a business seldom moves.
    package func municipality(on day: CalendarDate) -> String {
        value(.kom, on: day) ?? facts.first { $0.field == .kom }?.value ?? business.kom.description
    }

    /// As on the day; before anything was known, the first that became known; `nil` if nothing ever did.
    package func sector(on day: CalendarDate) -> Sector? {
        (value(.sector, on: day) ?? facts.first { $0.field == .sector }?.value).flatMap { Sector(rawValue: $0) }
            ?? business.sector
    }

    package func sectorTitle(on day: CalendarDate) -> Text {
        sector(on: day)?.title ?? Text(en: "unknown", nb: "ukjent")
    }

    /// As on the day: a size that was told later says nothing of the time before.
    package func sizeClass(on day: CalendarDate) -> SizeClass {
        guard let value = value(.employees, on: day) else { return .unknown }
        return Int(value).map { SizeClass(of: $0) } ?? SizeClass(rawValue: value) ?? .unknown
    }

    /// As on the day; before anything was known, the first that became known. A change that names no edition keeps the one
    /// that stood; if none did, what was said has no meaning.
    package func industry(on day: CalendarDate) -> IndustryCode? {
        var known: [(on: CalendarDate, code: IndustryCode?)] = []
        for fact in facts where fact.field == .nace {
            let code = IndustryCode(stating: fact.value, elseIn: known.last?.code?.standard)
            known.append((fact.on, code))
        }
        return (known.last { $0.on <= day } ?? known.first)?.code
    }

    package var name: String? { facts.last { $0.field == .name }?.value ?? business.name }
}

extension BusinessRow {
    init(_ registered: Recorded<BusinessRegistered>) {
        business = registered.event
        registeredOn = registered.day
        self.registered = registered.position
        facts = []
        let employees = business.employees
        let size = employees.value.map(String.init) ?? employees.sizeClass.rawValue
        let sector = business.sector.map { (BusinessUpdated.Field.sector, $0.rawValue) }
        let industry = business.nace.map { (BusinessUpdated.Field.nace, "\($0.standard.rawValue) \($0.code)") }
        for (field, value) in [
            (BusinessUpdated.Field.kom, business.kom.description), (.employees, size),
        ] + [sector, industry].compactMap({ $0 }) {
            let on = field == .employees ? min(employees.date, registered.day) : registered.day
            learn(Fact(on: on, at: registered.position, field: field, value: value))
        }
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            BusinessRow(
                business: try row.take("business", as: StoredEvent<BusinessRegistered>.self).content,
                registeredOn: try row.take("registeredOn"), registered: try row.take("registered"),
                facts: try row.take("facts"), endedOn: try row.takeIfPresent("endedOn"),
                mergedInto: try row.takeIfPresent("mergedInto"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("business", StoredEvent(business))
            row.put("registeredOn", registeredOn)
            row.put("registered", registered)
            row.put("facts", facts)
            row.put("endedOn", endedOn)
            row.put("mergedInto", mergedInto)
        }
    }
}

extension BusinessRow.Fact {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            BusinessRow.Fact(
                on: try row.take("on"), at: try row.take("at"), field: try row.take("field"),
                value: try row.take("value"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("at", at)
            row.put("field", field)
            row.put("value", value)
        }
    }
}
