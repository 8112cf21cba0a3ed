import Decisions
import EventSourcing
import EventStorage
import Privacy

/// What the log says about erasing subjects, read anew when the log has grown since somebody asked last.
final class ErasureLedger {
    private let log: EventLog
    private var known = KnownErasures()
    private var seen: Position?

    init(_ log: EventLog) { self.log = log }

    /// What has been said, by subject.
    func standing() throws -> [Tag: KnownErasures.Standing] {
        let head = try log.head()
        if head != seen {
            known = try KnownErasures { try log.events($0) }
            seen = head
        }
        return known.standing
    }

    /// What may be done with the subject's personal values. While an erasure is deferred they are read as before: what
    /// forbids their erasure needs them.
    func standing(of subject: Tag) throws -> SubjectStanding {
        switch try standing()[subject] {
        case nil, .deferred: .readable
        case .requested(let position): .closed(position)
        case .erased(let position): .erased(position)
        }
    }

    /// The subjects that are erased.
    func erased() throws -> [Tag] {
        try standing().compactMap { subject, standing in
            if case .erased = standing { subject } else { nil }
        }
    }
}
