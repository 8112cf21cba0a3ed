import Glibc
import Synchronization

/// Held while a process is started or a pipe made, so that no process inherits a pipe that is not its own.
private let starting = Mutex(())

/// A process that a test started, and waits for.
struct Child {
    /// How a process ended.
    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    /// Where a standard stream of the process goes or comes from.
    enum Stream {
        case file(String)
        case descriptor(Int32)
    }

    struct NotStarted: Error {
        let command: String
        let code: Int32
    }

    private let id: pid_t

    /// Starts `words[0]` with nothing of this process but the environment that is given.
    init(_ words: [String], environment: [String], input: Stream, output: Stream, errors: Stream) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (target, stream) in [(Int32(0), input), (1, output), (2, errors)] {
            switch stream {
            case .file(let path):
                let flags = target == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
                unsafe posix_spawn_file_actions_addopen(&actions, target, path, flags, 0o600)
            case .descriptor(let descriptor): unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, target)
            }
        }
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            unsafe (arguments + variables).forEach { unsafe free($0) }
        }
        var id: pid_t = 0
        let code = starting.withLock { _ in
            unsafe posix_spawn(&id, words[0], &actions, nil, &arguments, &variables)
        }
        guard code == 0 else { throw NotStarted(command: words[0], code: code) }
        self.id = id
    }

    func kill() { Glibc.kill(id, SIGKILL) }

    /// Waits until the process has ended. To be called once.
    func wait() -> Ending {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
    }
}

/// A pipe to or from a child. Neither end goes to another child that is started meanwhile.
struct Pipe {
    let readingEnd: Int32
    let writingEnd: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        let isMade = starting.withLock { _ in
            unsafe pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
        }
        precondition(isMade, "a pipe can be made")
        (readingEnd, writingEnd) = (ends[0], ends[1])
    }

    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(writingEnd, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// The next bytes; none at the end.
    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe Glibc.read(readingEnd, &buffer, buffer.count)
        return Array(buffer.prefix(max(0, count)))
    }

    func closeReadingEnd() { close(readingEnd) }
    func closeWritingEnd() { close(writingEnd) }
}
