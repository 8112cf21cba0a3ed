import Foundation
import FuzzTargets
import Testing

/// Every input that is kept goes through its target once more.
struct CorpusTests {
    @Test(arguments: FuzzTarget.allCases) func `what was found once is not found again`(target: FuzzTarget) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fuzzing/Corpus/\(target.rawValue)")
        let inputs = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!inputs.isEmpty, "there is a corpus for each target")
        for input in inputs {
            do { try target.run([UInt8](Data(contentsOf: input))) } catch {
                Issue.record("\(input.lastPathComponent): \(error)")
            }
        }
    }
}
