/// How a long log is folded. The same rows come of any choice; time and memory do not.
package struct Pace: Sendable {
    /// How many events are folded before their rows are stored: memory for about so many rows is needed.
    package var stretch: UInt64
    /// From how many events on the parts of the views are folded side by side.
    package var sideBySideFrom: UInt64

    package init(stretch: UInt64 = 1_000_000, sideBySideFrom: UInt64 = 20_000) {
        (self.stretch, self.sideBySideFrom) = (stretch, sideBySideFrom)
    }
}
