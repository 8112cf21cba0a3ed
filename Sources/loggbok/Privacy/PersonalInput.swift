import EventSourcing
import Synchronization

/// Standard input, line by line: several values may come from it in one run. A remark is all that is left, and so comes last.
final class PersonalInput: Sendable {
    static let shared = PersonalInput()

    private let input = Mutex(ByteInput.standard)

    func read(_ name: Text, isLong: Bool) throws -> String {
        if Terminal.isTerminal(0) {
            let how = isLong ? Text(en: " (end with Ctrl-D)", nb: " (avslutt med Ctrl-D)").spoken : ""
            Terminal.write(Array("\(name.spoken)\(how): ".utf8), to: 2)
        }
        var lines: [String] = []
        while let line = try input.withLock({ try $0.line() }) {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw Failure(.badInput, en: "\(name.en): not UTF-8.", nb: "\(name.nb): ikke UTF-8.")
            }
            lines.append(text)
            if !isLong { break }
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
