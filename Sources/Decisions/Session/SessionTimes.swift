import EventSourcing
import Events

/// What the time and place of a session must be, however it came to them.
enum SessionTimes {
    /// Refuses a session that ends before it begins, lasts longer than a day, or is nowhere.
    static func require(
        _ start: OffsetTime, _ end: OffsetTime, _ mode: SessionMode, _ location: LocationID?, _ url: String?
    ) throws(Refusal) {
        guard start.instant < end.instant, end.instant <= start.instant.adding(seconds: 86_400) else {
            throw Refusal(
                "session-times",
                Text(
                    en: "A session ends after it begins, and within a day: not \(start) to \(end).",
                    nb: "En samling slutter etter at den begynner, innen et døgn: ikke \(start) til \(end)."))
        }
        if mode == .onsite, location == nil {
            throw Refusal(
                "session-nowhere",
                Text(en: "A session on site needs a place.", nb: "En samling på stedet må ha et sted."))
        }
    }

    /// How long the session lasts, in minutes.
    static func minutes(_ times: (start: OffsetTime, end: OffsetTime)) -> Int {
        Int((times.end.instant.microseconds - times.start.instant.microseconds) / 60_000_000)
    }
}
