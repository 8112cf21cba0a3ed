import EventSourcing

/// What a worker tries with chance: an event, and a condition on a query that looks some positions behind the head.
///
/// It is drawn from the seed alone, so the test that started the worker can draw it again.
public struct ConditionalAppend {
    public let event: NewEvent
    public let query: Query
    /// How many positions behind the head the condition begins.
    public let lag: UInt64

    public init(seed: Int, worker: Int, attempt: Int) {
        var generator = SeededGenerator(seed + worker * 10_007 + attempt)
        event = .random(worker * 100_000 + attempt, using: &generator)
        query = .random(using: &generator)
        lag = Bool.random(using: &generator) ? 0 : UInt64.random(in: 0...20, using: &generator)
    }
}
