import EnduranceSupport
import Foundation
import TestSupport

/// The shim, compiled once for all tests.
enum BuiltShim {
    static let shim: Result<Shim, any Error> = Result {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Endurance/Shim")
        let file = try folder.get()("shim.so")
        atexit { try? BuiltShim.folder.get().remove() }
        return try Shim(building: file, from: sources.standardizedFileURL.path)
    }

    private static let folder = Result { try TemporaryDirectory() }
}

/// The logbook that jobs begin with, made once for all tests.
enum MadeTemplate {
    static let template: Result<Template, any Error> = Result {
        atexit { try? MadeTemplate.folder.get().remove() }
        return try Template.make(in: folder.get()("template"))
    }

    private static let folder = Result { try TemporaryDirectory() }
}
