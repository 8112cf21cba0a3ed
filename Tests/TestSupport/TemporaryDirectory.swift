import Foundation

/// A directory for one test, removed with everything in it when the test is done.
public final class TemporaryDirectory: Sendable {
    public let path: String

    public init() throws {
        path = NSTemporaryDirectory() + "loggbok-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A directory of its own with the same files in it.
    public func copy() throws -> TemporaryDirectory {
        let copy = try TemporaryDirectory()
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            try FileManager.default.copyItem(atPath: self(name), toPath: copy(name))
        }
        return copy
    }

    deinit { remove() }

    /// Removes it now, where nothing will let go of it.
    public func remove() { try? FileManager.default.removeItem(atPath: path) }

    public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}
