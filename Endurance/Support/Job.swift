/// A piece of work that a crash may interrupt, and how to tell that nothing was lost by it.
package struct Job: Sendable {
    package let name: String
    /// Puts what it starts from into the place.
    package let prepare: @Sendable (Place) throws -> Void
    /// The command line.
    package let command: @Sendable (Place) throws -> [String]
    /// The file that the command reads.
    package let input: @Sendable (Place) -> String
    /// Whether anything of it is on disk.
    package let hasBegun: @Sendable (Place) throws -> Bool
    /// Goes on as a person would, and throws a `Problem` for what is not as it must be.
    package let recover: @Sendable (Place, Outcome) throws -> Void

    /// What is known of the run that was interrupted.
    package struct Outcome: Sendable {
        /// The whole lines that it had printed.
        package let answers: [String]
        /// Whether it had come to its end.
        package let isDone: Bool
        /// Whether it has said itself that it failed: then the same can be tried again in the same place.
        package let hasFailed: Bool

        package init(answers: [String], isDone: Bool, hasFailed: Bool = false) {
            self.answers = answers
            self.isDone = isDone
            self.hasFailed = hasFailed
        }
    }

    package init(
        _ name: String, prepare: @escaping @Sendable (Place) throws -> Void,
        command: @escaping @Sendable (Place) throws -> [String],
        input: @escaping @Sendable (Place) -> String = { _ in "/dev/null" },
        hasBegun: @escaping @Sendable (Place) throws -> Bool,
        recover: @escaping @Sendable (Place, Outcome) throws -> Void
    ) {
        self.name = name
        self.prepare = prepare
        self.command = command
        self.input = input
        self.hasBegun = hasBegun
        self.recover = recover
    }

    /// All that work on the template's logbook.
    package static func all(_ template: Template) -> [Job] {
        [
            .append(template), .rebuild(template), .importing(template), .exporting(template), .backup(template),
            .erasure(template),
        ]
    }
}
