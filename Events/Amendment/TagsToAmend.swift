import EventSourcing

extension RecordedEvent {
    /// The tags that whatever is said of the event next must carry: its own, and those it got by what was said of it before.
    ///
    /// Who looks for any of them, say for the offer an enrolment was once corrected to, must find that it is there no more.
    /// - Parameter said: the corrections and voids of the event so far.
    package func tagsToAmend(after said: [RecordedEvent]) -> Tags {
        let own = envelope.tags.all.filter { $0.kind != "command" }
        let gained = said.flatMap(\.envelope.tags.all).filter { !["command", "event", "amends"].contains($0.kind) }
        return Tags(own + gained)
    }
}
