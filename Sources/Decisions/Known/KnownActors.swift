import EventSourcing
import Events

/// The actors there are, each with its role.
package struct KnownActors: Sendable {
    private var roles: [ActorID: (role: ActorRole, at: Position)] = [:]
    private var deactivated: [ActorID: Position] = [:]

    static let query = Query(types: [ActorRegistered.type, ActorDeactivated.type])

    mutating func apply(_ event: RecordedEvent) throws {
        if let registered = try event.decode(as: ActorRegistered.self) {
            roles[registered.actor] = (registered.role, event.position)
        } else if let ended = try event.decode(as: ActorDeactivated.self) {
            deactivated[ended.actor] = event.position
        }
    }

    /// Refuses unless the actor is active, and somebody else of the county is too.
    func requireDispensable(_ actor: ActorID) throws(Refusal) {
        guard let registered = roles[actor] else {
            throw .unknown(actor.tag)
        }
        if let position = deactivated[actor] {
            throw Refusal(
                "actor-inactive", Text(en: "\(actor) is not active any more.", nb: "\(actor) er ikke lenger aktiv."),
                inTheWay: position)
        }
        let others = roles.filter { $0.key != actor && $0.value.role == .county && deactivated[$0.key] == nil }
        if registered.role == .county, others.isEmpty {
            throw Refusal(
                "last-county-actor",
                Text(
                    en: "\(actor) is the county's last active actor.", nb: "\(actor) er fylkets siste aktive aktør."),
                inTheWay: registered.at)
        }
    }
}
