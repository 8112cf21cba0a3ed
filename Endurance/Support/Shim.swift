import Foundation

/// The library that is put between a program and its C library: `Endurance/Shim/shim.c`.
package struct Shim: Sendable {
    /// What is to fail, and with which error.
    package enum Failure: Sendable {
        /// The write with this number, from 1.
        case write(Int, code: Int32)
        case sync(Int, code: Int32)
        /// The disk is full from this write on, in the middle of it where it can be cut.
        case full(Int)

        var text: String {
            switch self {
            case .write(let number, let code): "write:\(number):\(code)"
            case .sync(let number, let code): "sync:\(number):\(code)"
            case .full(let number): "full:\(number):\(ENOSPC)"
            }
        }
    }

    package struct NotBuilt: Error { let errors: String }

    package let path: String

    package init(_ path: String) { self.path = path }

    /// Compiles it. Swift's own linker would make it need Swift's library, which no program should get from it.
    package init(building path: String, from sources: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: sources).filter { $0.hasSuffix(".c") }
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["clang", "-shared", "-fPIC", "-O1", "-o", path] + files.sorted().map { "\(sources)/\($0)" }
            + ["-ldl", "-lpthread"]
        process.standardError = errors
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotBuilt(errors: String(decoding: said, as: UTF8.self)) }
        self.path = path
    }

    /// What a program that is watched is started with.
    ///
    /// - Parameters:
    ///   - root: the folder that is watched.
    ///   - step: before which of its watched calls, from 1, it stops itself.
    ///   - isMuted: whether its syncs are left out: what a program that forgot them would do.
    package func environment(
        root: String, record: String? = nil, failing: Failure? = nil, stoppingAt step: Int? = nil,
        isMuted: Bool = false
    ) -> [String] {
        var variables = ["LD_PRELOAD=\(path)", "SHIM_ROOT=\(root)"]
        if let record { variables.append("SHIM_RECORD=\(record)") }
        if let failing { variables.append("SHIM_FAIL=\(failing.text)") }
        if let step { variables.append("SHIM_STOP=\(step)") }
        if isMuted { variables.append("SHIM_MUTE=1") }
        return variables
    }
}
