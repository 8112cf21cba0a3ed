/// A page of documentation whose ```` ```console ```` blocks are sessions: commands after `$ `, each with its answer.
struct DocumentedPage {
    /// A command, and what the page says it answers.
    struct Step {
        let command: String
        let answer: [String]
        /// Where the answer stands among the page's lines.
        fileprivate let place: Range<Int>
    }

    private var lines: [String]
    /// All commands of the page in order.
    let steps: [Step]
    /// How many lines longer the page has become above each step that is still to come.
    private var shift = 0

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        steps = Self.steps(in: lines)
    }

    var text: String { lines.joined(separator: "\n") }

    /// Puts another answer in the place of one; to be called in the order of the steps.
    mutating func replaceAnswer(of step: Step, with answer: [String]) {
        lines.replaceSubrange(step.place.lowerBound + shift..<step.place.upperBound + shift, with: answer)
        shift += answer.count - step.place.count
    }

    private static func steps(in lines: [String]) -> [Step] {
        var steps: [Step] = []
        var number = 0
        while number < lines.count {
            defer { number += 1 }
            guard lines[number] == "```console" else { continue }
            number += 1
            while number < lines.count, lines[number] != "```" {
                var command = lines[number].dropFirst(2)
                while command.hasSuffix("\\") {
                    number += 1
                    command = command.dropLast() + lines[number].drop { $0 == " " }
                }
                let start = number + 1
                let end = lines[start...].firstIndex { $0 == "```" || $0.hasPrefix("$ ") } ?? lines.count
                steps.append(Step(command: String(command), answer: Array(lines[start..<end]), place: start..<end))
                number = end
            }
        }
        return steps
    }
}
