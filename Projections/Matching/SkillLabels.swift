import EventSourcing
import JSON
import Matching
import ViewStorage

/// Every label of the loaded taxonomy, and in which labels each piece of a word occurs: to suggest skills for a text.
package struct SkillLabels {
    package let labels = ViewTable<UInt64, SkillLabelRow>("label-texts")
    /// Numbers of labels, each less the one before it.
    package let pieces = ViewTable<UInt64, [Int]>("label-pieces")

    var tables: [any AnyViewTable] { [labels, pieces] }

    /// Takes the place of all that was there.
    func replace(by skills: [ReferenceContent.Skill]) throws {
        for key in try labels.keys(prefix: []) { labels.remove(key) }
        for key in try pieces.keys(prefix: []) { pieces.remove(key) }
        var lists: [UInt64: [Int]] = [:]
        var last: [UInt64: Int] = [:]
        var number = 0
        for skill in skills {
            for text in [skill.label] + skill.others {
                let pieces = SkillSuggestions.pieces(text)
                for piece in pieces {
                    lists[piece, default: []].append(number - last[piece, default: 0])
                    last[piece] = number
                }
                labels.put(SkillLabelRow(code: skill.code, text: text, size: pieces.count), for: UInt64(number))
                number += 1
            }
        }
        labels.put(SkillLabelRow(code: "", text: "", size: number), for: .max)
        for (piece, list) in lists { pieces.put(list, for: piece) }
    }

    /// The skills whose labels are most like the text, the best first; none where no taxonomy is loaded.
    package func suggestions(for text: String, limit: Int) throws -> [SkillSuggestions.Suggestion] {
        guard let all = try labels.get(.max)?.size else { return [] }
        return try SkillSuggestions.suggestions(
            for: text, of: all, limit: limit,
            labels: { piece in
                var number = 0
                return try (pieces.get(piece) ?? []).map { step in
                    number += step
                    return number
                }
            },
            label: { number in
                try labels.get(UInt64(number)).map { .init(code: $0.code, text: $0.text, size: $0.size) }
            })
    }
}

/// A label of a skill. The last row, behind all labels, has their number as its size.
package struct SkillLabelRow: JSONReadable, JSONWritable {
    package let code: String
    package let text: String
    package let size: Int
}

extension SkillLabelRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            SkillLabelRow(code: try row.take("code"), text: try row.take("text"), size: try row.take("size"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("code", code)
            row.put("text", text)
            row.put("size", size)
        }
    }
}
