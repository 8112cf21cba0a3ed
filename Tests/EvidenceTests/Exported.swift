import EventSourcing
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

extension TestLogbook {
    /// One with checkpoints at these sizes, and as many events as the last.
    init(signedAt sizes: [Int]) throws {
        try self.init()
        for (before, size) in zip([0] + sizes, sizes) {
            try append(size - before)
            try notary.sign()
        }
    }

    func exported() throws -> Folder {
        let folder = Folder(directory("export"))
        try Export.write(notary, to: folder.path)
        return folder
    }
}

/// An export that somebody may have changed.
extension Folder {
    func replace(_ name: String, with text: String) throws {
        try FileManager.default.removeItem(atPath: self(name))
        try write(name, text)
    }

    /// What is wrong, according to us; `nil` if nothing is.
    func rejection(keys: [VerifierKey] = []) throws -> String? {
        do {
            let result = try ExportVerifier(path, keys: keys).verify()
            return result.holds ? nil : result.sorted.map(\.text.en).joined(separator: "\n")
        } catch let rejection as Rejection {
            return rejection.text.en
        }
    }

    /// What is wrong, according to the export's own verifier, run without any package; `nil` if nothing is.
    func pythonRejection(keys: [VerifierKey] = []) throws -> String? {
        guard let python = Shell.find("python3") else { return "python3 is not installed" }
        let result = try Shell.start(
            python, ["-I", "-S", "-W", "error", self("verify.py"), path] + keys.map(\.description))
        try #require([0, 1].contains(result.status), "\(result.errors)")
        #expect((result.status == 1) == result.output.contains("REJECTED"))
        return result.status == 0 ? nil : result.output
    }
}
