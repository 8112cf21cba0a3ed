import ArgumentParser
import EventSourcing
import Events

// How words of the command line become values of the domain.

extension Language: ExpressibleByArgument {}
extension Sector: ExpressibleByArgument {}
extension ProgrammeRole: ExpressibleByArgument {}
extension VisitMode: ExpressibleByArgument {}
extension DeliveryMode: ExpressibleByArgument {}
extension OfferKind: ExpressibleByArgument {}
extension PartnerKind: ExpressibleByArgument {}
extension LocationKind: ExpressibleByArgument {}
extension Funding: ExpressibleByArgument {}
extension Additionality: ExpressibleByArgument {}
extension AmendmentReason: ExpressibleByArgument {}
extension Party: ExpressibleByArgument {}
extension OfferCancelled.Reason: ExpressibleByArgument {}
extension PersonRegistered.Gender: ExpressibleByArgument {}
extension EnrolmentCompleted.Result: ExpressibleByArgument {}
extension BusinessUpdated.Field: ExpressibleByArgument {}
extension BusinessUpdated.Source: ExpressibleByArgument {}
extension IndustryCode.Standard: ExpressibleByArgument {}
extension Credits.Unit: ExpressibleByArgument {}
extension ActorRole: ExpressibleByArgument {}
extension Activity: ExpressibleByArgument {}
extension TravelMode: ExpressibleByArgument {}
extension CostKind: ExpressibleByArgument {}
extension CostFunding: ExpressibleByArgument {}
extension ArenaKind: ExpressibleByArgument {}
extension SessionMode: ExpressibleByArgument {}
extension BusinessClosed.Reason: ExpressibleByArgument {}
extension OutreachAttempted.Channel: ExpressibleByArgument {}
extension OutreachAttempted.Outcome: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension OrganisationNumber: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension MunicipalityNumber: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

/// An amount in kroner, `4500` or `4500.50`; a comma will do as well.
struct Kroner: ExpressibleByArgument {
    let øre: Int

    init?(argument: String) {
        let parts = argument.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard 1...2 ~= parts.count, let kroner = Int(parts[0]), 0...1_000_000_000 ~= kroner else { return nil }
        guard parts.count == 2 else {
            øre = kroner * 100
            return
        }
        guard parts[1].count == 2, let rest = Int(parts[1]), rest >= 0 else { return nil }
        øre = kroner * 100 + rest
    }
}

/// A skill by its name, perhaps with a weight: `truckfører`, `truckfører=80`, or a taxonomy's address.
struct SkillArgument: ExpressibleByArgument {
    let skill: Skill

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, !parts[0].isEmpty else { return nil }
        var weight = 100
        if parts.count == 2 {
            guard let given = Int(parts[1]), 1...100 ~= given else { return nil }
            weight = given
        }
        let name = String(parts[0])
        skill =
            name.hasPrefix("http") || name.hasPrefix("skill/")
            ? Skill(code: name, weight: weight) : Skill(label: name, weight: weight)
    }
}

/// Levels of the qualifications framework: `4` or `4-5`.
struct LevelArgument: ExpressibleByArgument {
    let range: LevelRange

    init?(argument: String) {
        let ends = argument.split(separator: "-").map { Int($0) }
        guard 1...2 ~= ends.count, let low = ends[0], let high = ends[ends.count - 1],
            let range = LevelRange(min: low, max: high)
        else { return nil }
        self.range = range
    }
}

/// Credits: `10` or `7.5`; a comma will do as well.
struct CreditsArgument: ExpressibleByArgument {
    let hundredths: Int

    init?(argument: String) {
        let parts = argument.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let whole = Int(parts[0]), 0...1000 ~= whole,
            parts.count == 1 || (parts.count == 2 && ["0", "5"].contains(parts[1]))
        else { return nil }
        hundredths = whole * 100 + (parts.count == 2 && parts[1] == "5" ? 50 : 0)
    }
}
