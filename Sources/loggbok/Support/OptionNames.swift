import EventSourcing
import JSON

extension AppendCommand {
    /// Refuses a value that no event can have, by the option that it was typed in.
    func requireReadable(_ event: any Event) throws {
        do throws(JSONError) {
            try event.checkReadable()
        } catch {
            guard let option = option(at: error.path) else { throw error }
            let problem = JSONError(error.problem, offset: error.offset).text
            throw Failure(.badInput, en: "\(option): \(problem.en)", nb: "\(option): \(problem.nb)")
        }
    }

    /// The option that gives the field; `nil` if none does.
    private func option(at path: String) -> String? {
        let field = String(path.prefix { $0 != "." && $0 != "[" })
        if let name = optionNames[path] ?? optionNames[field] { return "--\(name)" }
        guard Mirror(reflecting: self).children.contains(where: { $0.label == "_\(field)" }) else { return nil }
        return "--" + field.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    }
}
