import Foundation
import Testing

/// The days' work in `docs/`: every command is run as it is printed there, in order, by a shell beside a fresh copy of the
/// demo, and what it answers is compared with the page line by line.
///
/// What cannot be the same twice is compared by where it stands: an id, root, digest or key that is not the demo's may be
/// another one, but where the page shows it again the program must too; times after the demo's are today's. A command that
/// names an id from an earlier answer is run with the one that was given. See `StandIns`.
///
/// With `LOGGBOK_REWRITE_DOCS=1` the pages are brought up to date instead: answers that still hold are left as they are.
struct DocumentedSessionTests {
    private static let hasPython = Environment.can("/bin/sh", "-c", "python3 -c '' && openssl version")
    private static let isRewriting = Environment.value("LOGGBOK_REWRITE_DOCS") == "1"

    @Test(arguments: ["COORDINATOR", "AUDITOR", "ANALYST"])
    func `a day's work goes as its page prints it`(name: String) throws {
        let path = "\(Environment.package)/docs/\(name).md"
        var page = DocumentedPage(try String(contentsOfFile: path, encoding: .utf8))
        #expect(page.steps.count > 5)
        var session = try ShellSession()
        var (printed, given) = (StandIns(), StandIns())
        for step in page.steps {
            if step.command.hasPrefix("python3"), !Self.hasPython {
                print("python3 and openssl are not both installed, and not run is: \(step.command)")
                continue
            }
            let answer = try session.run(given.restoring(printed.naming(step.command)))
            let before = printed
            let expected = step.answer.map { printed.learning($0) }
            let actual = answer.map { given.learning($0) }
            if actual == expected { continue }
            guard Self.isRewriting else {
                Issue.record("\(name).md: $ \(step.command)\n\(Self.difference(expected, actual))")
                return
            }
            if printed.words.count != given.words.count { printed = before }
            page.replaceAnswer(of: step, with: answer.map { printed.spelling($0, of: given) })
        }
        if Self.isRewriting { try page.text.write(toFile: path, atomically: true, encoding: .utf8) }
    }

    /// The lines that only one of the two has.
    private static func difference(_ expected: [String], _ actual: [String]) -> String {
        actual.difference(from: expected).map { change in
            switch change {
            case .remove(let offset, let line, _): "page, line \(offset + 1): \(line)"
            case .insert(let offset, let line, _): "program, line \(offset + 1): \(line)"
            }
        }.joined(separator: "\n")
    }
}
