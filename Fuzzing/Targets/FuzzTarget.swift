/// Something of ours that reads what others wrote, and what must hold whatever they wrote.
///
/// A target is fed by `tools/fuzz`, which makes inputs up for minutes, and by a test, which feeds it the inputs that are
/// kept in `Fuzzing/Corpus`. Reading beyond a text, a trap and a hang are found by whoever runs it; a target says what else
/// would be wrong.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// Any JSON text.
    case json
    /// An event's line, as an import takes it in.
    case line
    /// Lines that somebody gives to `append`.
    case append
    /// Checkpoints, signatures, proofs and keys.
    case note
    /// A file of a business register.
    case register
    /// A table in comma-separated values.
    case table
    /// Sealed values, key files, disclosures.
    case sealed
    /// What is stored in a log's tables.
    case log
    /// The pages of a log's file, read by the program.
    case pages

    /// Feeds the input to the target.
    ///
    /// - Throws: `BrokenPromise`; any other error is a mistake of the target's.
    package func run(_ input: [UInt8]) throws {
        switch self {
        case .json: try JSONTarget.run(input)
        case .line: try LineTarget.run(input)
        case .append: try AppendTarget.run(input)
        case .note: try NoteTarget.run(input)
        case .register: try RegisterTarget.run(input)
        case .table: try TableTarget.run(input)
        case .sealed: try SealedTarget.run(input)
        case .log: try LogTarget.run(input)
        case .pages: try PagesTarget.run(input)
        }
    }
}

/// What a reader promises did not hold for an input.
package struct BrokenPromise: Error, CustomStringConvertible {
    package let description: String
}

/// Says what should hold; breaks off where it does not.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) throws(BrokenPromise) {
    if !holds { throw BrokenPromise(description: what()) }
}
