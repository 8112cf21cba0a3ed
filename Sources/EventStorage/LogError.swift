import EventSourcing

/// Why an append was refused. Nothing of the batch is in the log.
public enum AppendError: Error, Hashable, Sendable {
    /// The batch has no events.
    case empty
    /// An event matches the condition with this number (from 0) behind its `after`; the first such event is named.
    case conditionFailed(condition: Int, by: Position)
    /// Some of the batch's ids are in the log already, others are not.
    case partlyKnown(known: [EventID], new: [EventID])
    /// Two events of the batch have the same id.
    case repeatedID(EventID)
    /// The event with this number (from 0) has a longer line than `EventLine.maximumLength`; lengths are in bytes.
    case lineTooLong(event: Int, length: Int)
    /// An event is of a type that the log has not had, and it has had as many types as it can number: 65,536.
    case tooManyTypes(EventType)
}

/// Why a log could not be opened, or cannot be right.
public enum LogError: Error, Hashable, Sendable {
    /// The file is there but holds no log.
    case notALog(path: String)
    /// A log is there already.
    case exists(path: String)
    /// The log was written by a newer program; formats are numbers.
    case newerFormat(found: Int, known: Int)
    /// What is stored at the position is not what this program writes.
    case damaged(at: Position, LogDamage)
    /// Lines that follow one position were to be appended behind another.
    case notNext(head: Position, after: Position)
    /// A line from another log cannot stand in this one, at this position.
    case notALine(at: Position, Text)
    /// Others kept appending what the decision depends on; it was made this often.
    case contention(attempts: Int)
}
