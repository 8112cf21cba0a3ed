import Foundation

/// Lets each write and each sync of a job fail, one after the other, and looks at what comes of it.
///
/// A program to which the disk says no must say so in one line and end with the code for it, must not have lost anything
/// that it acknowledged before, and must work when the disk does again. If it did without what failed, that must be true.
package struct Faults {
    package enum Kind: String, CaseIterable, Sendable {
        case writeFails = "a write fails"
        case syncFails = "a sync fails"
        case diskFull = "the disk is full"

        fileprivate func failure(_ number: Int) -> Shim.Failure {
            switch self {
            case .writeFails: .write(number, code: EIO)
            case .syncFails: .sync(number, code: EIO)
            case .diskFull: .full(number)
            }
        }
    }

    package struct Result: Sendable {
        package let job: String
        package let kind: Kind
        /// How often something was made to fail.
        package var failures = 0
        /// How often the job came to a good end all the same.
        package var survived = 0
        package var problems: [String] = []
    }

    /// The code for a disk that does not work, as the README lists it.
    package static let diskCode: Int32 = 74

    private let shim: Shim
    private let root: String

    package init(_ shim: Shim, in root: String) {
        self.shim = shim
        self.root = root
    }

    /// - Parameter numbers: which writes or syncs are made to fail, counted from 1; ends with the first that does not come.
    package func run(_ job: Job, _ kind: Kind, _ numbers: some Sequence<Int>) throws -> Result {
        var result = Result(job: job.name, kind: kind)
        let place = Place(root + "/faults-\(job.name)")
        defer { place.remove() }
        for number in numbers {
            try job.prepare(place)
            let (ending, answers, errors, hasFailed) = try start(job, kind.failure(number), at: place)
            guard hasFailed else { break }
            result.failures += 1
            let name = "\(job.name), \(kind.rawValue), number \(number)"
            let isDone = ending == .exit(0)
            if isDone {
                result.survived += 1
            } else if ending != .exit(Self.diskCode) || errors.count != 1 {
                result.problems.append("\(name): ended with \(ending): \(errors)")
            }
            do { try job.recover(place, Job.Outcome(answers: answers, isDone: isDone, hasFailed: !isDone)) } catch {
                result.problems.append("\(name): \(error)")
            }
        }
        return result
    }

    private func start(
        _ job: Job, _ failure: Shim.Failure, at place: Place
    ) throws -> (ending: Child.Ending, answers: [String], errors: [String], hasFailed: Bool) {
        // Beside the place: they are not watched.
        let (record, said) = (place.root + ".recording", place.root + ".errors")
        try? FileManager.default.removeItem(atPath: record)
        defer { for file in [record, said] { try? FileManager.default.removeItem(atPath: file) } }
        let variables = shim.environment(root: place.root, record: record, failing: failure)
        let child = try Child(
            job.command(place), environment: variables + place.environment, input: .file(job.input(place)),
            errors: said)
        let answers = child.restOfLines()
        let ending = child.wait()
        let errors = try String(contentsOfFile: said, encoding: .utf8)
        return (ending, answers, errors.split(separator: "\n").map(String.init), try Recording(record).hasFailure)
    }
}
