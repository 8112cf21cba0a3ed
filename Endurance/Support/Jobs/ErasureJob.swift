import EventSourcing
import EventStorage
import Events
import Privacy
import Transparency

extension Job {
    /// `loggbok erase run`: run again, the subject's values and keys are gone, and nobody else's are.
    static func erasure(_ template: Template) -> Job {
        Job(
            "erase", prepare: template.copy(to:),
            command: { _ in try Place.loggbok(["erase", "run", "\(template.subject)"]) },
            hasBegun: { place in
                let log = try EventLog.open(place.log)
                let vault = Vault(log, directory: place.book, keyFile: place.keyFile) { _ in .readable }
                return try vault.unfinished(erased: []).contains(template.subject)
            },
            recover: { place, outcome in
                if outcome.isDone { try requireErased(place, template) }
                try place.require("erase", "run", "\(template.subject)")
                try requireErased(place, template)
                try place.require("verify", place.book)
            })
    }

    private static func requireErased(_ place: Place, _ template: Template) throws {
        let log = try Place.soundLog(place.log)
        let values = try Template.seals(of: template.subject, in: log)
        let all = try Template.seals(of: nil, in: log)
        guard values == 0, try all == template.seals - Template.seals(of: template.subject, in: template.log()) else {
            throw Problem("\(values) values of who was erased are left, \(all) in all")
        }
        let said = try log.events(Query(types: [SubjectErased.type])).count
        guard said == 1 else { throw Problem("the log says \(said) times that the subject is erased") }
        let keys = try Template.keyCount(place)
        guard keys == template.keysAfterErasure else {
            throw Problem("\(keys) data keys are left, not \(template.keysAfterErasure)")
        }
        guard try log.root(size: template.head.size) == template.head.rootHash else {
            throw Problem("the erasure changed the events before it")
        }
    }
}

extension Template {
    func log() throws -> EventLog { try EventLog.open(place.log) }
}
