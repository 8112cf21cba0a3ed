extension String {
    /// The text in lines of at most `width` characters, each ending behind a `separator` where there is one. All lines but
    /// the first begin with `indent` spaces. Nothing is left out but spaces at the ends of lines.
    func wrapped(to width: Int, indent: Int = 0, after separator: Character = " ") -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for piece in pieces(endingIn: separator) {
            if !line.isEmpty, line.count + piece.withoutTrailingSpaces.count > width {
                lines.append(line)
                line = margin
            }
            var rest = piece[...]
            while line.count + rest.withoutTrailingSpaces.count > width {
                let room = max(1, width - line.count)
                lines.append(line + rest.prefix(room))
                rest = rest.dropFirst(room)
                line = margin
            }
            line += rest
        }
        lines.append(line)
        return lines.map(\.withoutTrailingSpaces)
    }

    private func pieces(endingIn separator: Character) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in self {
            piece.append(character)
            if character == separator {
                pieces.append(piece)
                piece = ""
            }
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    /// The text with spaces behind it up to the width.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

extension StringProtocol {
    var withoutTrailingSpaces: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension String {
    /// A command line as people type it, on as many lines as it needs: an option and its value stay together.
    ///
    /// Each command's help has one, and the parser asks for the help of all before it knows which is run.
    func asTyped(indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        guard utf8.count + indent > TextTable.width else { return margin + self }
        var text = margin
        var column = indent
        for phrase in phrases {
            // A backslash and the space before it stand behind each line but the last.
            if column > indent, column + 1 + phrase.count > TextTable.width - 2 {
                text += " \\\n\(margin)    \(phrase)"
                column = indent + 4 + phrase.count
            } else {
                text += column > indent ? " \(phrase)" : phrase
                column += column > indent ? 1 + phrase.count : phrase.count
            }
        }
        return text
    }

    /// The words up to the first option, then each option with its values.
    private var phrases: [String] {
        var phrases: [String] = []
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            if phrases.isEmpty || word.hasPrefix("--") {
                phrases.append(String(word))
            } else {
                phrases[phrases.count - 1] += " \(word)"
            }
        }
        return phrases
    }
}
