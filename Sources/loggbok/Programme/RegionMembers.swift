import EventSourcing
import EventStorage
import Events
import Projections

/// The municipalities of a logbook's regions: another number may be mistyped, or of another division.
struct RegionMembers {
    /// In the division that figures stand in.
    private let numbers: Set<String>

    /// Reads how each region was defined last.
    init(_ log: EventLog) throws {
        let all = try log.events(Query(types: [RegionDefined.type])).compactMap {
            try $0.decode(as: RegionDefined.self)
        }
        let regions = Dictionary(all.map { ($0.region, $0.members) }) { $1 }.values
        numbers = Set(regions.joined().map { Municipalities.harmonised($0.kom.description) })
    }

    /// What to tell who writes a number that is of none of them; nothing in a logbook that has defined no region.
    func warning(_ number: MunicipalityNumber) -> Text? {
        if numbers.isEmpty || numbers.contains(Municipalities.harmonised(number.description)) { return nil }
        return Text(
            en: "Municipality \(number) is in no region of this logbook: figures give it a row of its own.",
            nb: "Kommune \(number) er ikke med i noen region i denne loggboka: tallene gir den en egen rad.")
    }
}
