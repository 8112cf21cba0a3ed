import Foundation

@testable import Matching

/// Judged sets that others collected, where they lie beside the project; we keep no copy of them.
enum PublishedSets {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data").standardizedFileURL

    /// Forty needs and sixty offers; `nil` where the folder is missing.
    static let gold: GoldSet? = {
        let dev = folder.appending(path: "matching/dev")
        guard FileManager.default.fileExists(atPath: dev.appending(path: "needs.json").path) else {
            print("Skipped: no ../shared/data/matching/dev beside the project, the judged needs and offers.")
            return nil
        }
        return try? GoldSet { Array(try Data(contentsOf: dev.appending(path: $0))) }
    }()

    /// A set of MELO; `nil` where the folder is missing.
    static func melo(_ name: String) -> LabelRetrieval? {
        let set = folder.appending(path: "melo/\(name)")
        func text(_ file: String) -> String? {
            try? String(contentsOf: set.appending(path: "\(file).tsv"), encoding: .utf8)
        }
        guard let questions = text("queries"), let labels = text("corpus_elements"),
            let judgements = text("annotations")
        else {
            print("Skipped: no ../shared/data/melo/\(name) beside the project, MELO's queries and labels.")
            return nil
        }
        return LabelRetrieval(questions: questions, labels: labels, judgements: judgements)
    }

    static var hasMelo: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "melo").path) }
}
