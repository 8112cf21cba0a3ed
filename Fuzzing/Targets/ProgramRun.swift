import Foundation
import Glibc

/// A run of the program `loggbok`: what it said, and how it ended.
struct ProgramRun: CustomStringConvertible {
    /// The exit code; `nil` if a signal ended it.
    let code: Int32?
    let output: String
    let errors: String

    /// Beside this program, or where `LOGGBOK_PROGRAM` says.
    private static let program: String = {
        let named = ProcessInfo.processInfo.environment["LOGGBOK_PROGRAM"]
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return named ?? own.deletingLastPathComponent().appending(path: "loggbok").path
    }()

    /// Runs it to its end; the input of `append` is the file `line` in the directory. One that does not end is ended, with 124.
    init(_ words: [String], in directory: ScratchDirectory) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, directory("line"), O_RDONLY, 0)
        for (stream, name) in [(Int32(1), "out"), (2, "err")] {
            let flags = O_WRONLY | O_CREAT | O_TRUNC
            unsafe posix_spawn_file_actions_addopen(&actions, stream, directory(name), flags, 0o600)
        }
        let command = ["/usr/bin/timeout", "60", Self.program] + words
        var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
        let settings = ["LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no", "LOGGBOK_ACTOR=actor:fuzzing"]
        var variables = unsafe settings.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        var id: pid_t = 0
        var status: Int32 = 0
        guard unsafe posix_spawn(&id, command[0], &actions, nil, &arguments, &variables) == 0 else {
            throw BrokenPromise(description: "\(command[0]) cannot be started")
        }
        while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
        // `timeout` ends itself by the signal that ended the program.
        code = status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
        output = String(decoding: try Data(contentsOf: URL(filePath: directory("out"))), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(filePath: directory("err"))), as: UTF8.self)
    }

    /// How many lines it complained with. What liblmdb says of an assertion that failed, or the C library of memory that
    /// liblmdb has overwritten, stands before them and is not counted.
    var complaints: Int {
        errors.split(separator: "\n").count { $0.hasPrefix("loggbok: ") }
    }

    var description: String { "\(code.map { "exit \($0)" } ?? "a signal")\n\(output)\n\(errors)" }
}
