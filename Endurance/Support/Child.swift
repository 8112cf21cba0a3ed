import Glibc
import Synchronization

/// Held while a process is started or a pipe made, so that no process inherits a pipe that is not its own.
private let starting = Mutex(())

/// A process that can be killed, with its standard output in our hands.
package final class Child {
    /// How a process ended.
    package enum Ending: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    /// Where the standard input comes from.
    package enum Input {
        case file(String)
        /// Held back until the gate opens.
        case gate(Gate)
    }

    /// Holds back any number of processes, and lets them all go at the same moment.
    ///
    /// They wait for a byte or for the end of their input. A ticket lets one of them do one thing.
    package final class Gate {
        fileprivate let reading: Int32
        private var writing: Int32?

        package init() {
            let ends = Child.pipe()
            (reading, writing) = (ends.reading, ends.writing)
        }

        /// Writes a line into the input.
        package func send(_ line: String) {
            guard let writing else { return }
            let bytes = Array((line + "\n").utf8)
            _ = unsafe write(writing, bytes, bytes.count)
        }

        package func open() {
            if let writing { close(writing) }
            writing = nil
        }

        /// Says whether the ticket found room: nobody may have taken those from before.
        @discardableResult
        package func giveTicket() -> Bool {
            guard let writing, Child.isReady(writing, POLLOUT, milliseconds: 0) else { return false }
            return unsafe write(writing, [1], 1) == 1
        }

        deinit {
            open()
            close(reading)
        }
    }

    package struct NotStarted: Error {
        package let command: String
        package let code: Int32
    }

    package let id: pid_t
    private let output: Int32
    private var unread: [UInt8] = []
    private var ending: Ending?

    /// Starts `words[0]` with nothing of this process but the environment that is given.
    ///
    /// - Parameter errors: the file that standard error goes to.
    package init(
        _ words: [String], environment: [String], input: Input = .file("/dev/null"), errors: String = "/dev/null"
    ) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let pipe = Self.pipe()
        defer { close(pipe.writing) }
        switch input {
        case .file(let path): unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0)
        case .gate(let gate): unsafe posix_spawn_file_actions_adddup2(&actions, gate.reading, 0)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, pipe.writing, 1)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        var id: pid_t = 0
        // Threads of a pool hold back all signals, and what they start would, too.
        var attributes = posix_spawnattr_t()
        var none = sigset_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let code = starting.withLock { _ in
            unsafe posix_spawn(&id, words[0], &actions, &attributes, &arguments, &variables)
        }
        guard code == 0 else {
            close(pipe.reading)
            throw NotStarted(command: words[0], code: code)
        }
        self.id = id
        output = pipe.reading
    }

    /// A process that nobody waited for does not outlive what started it.
    deinit {
        kill()
        _ = wait()
        close(output)
    }
}

// MARK: - What it says

extension Child {
    /// The next line it prints; `nil` when it has ended. A line that was cut off by its end is no line.
    package func nextLine() -> String? {
        while true {
            if let line = unreadLine() { return line }
            if !readMore() { return nil }
        }
    }

    /// The lines that are there to be read now, without waiting for one.
    package func linesSoFar() -> [String] {
        while Self.isReady(output, POLLIN, milliseconds: 0), readMore() {}
        var lines: [String] = []
        while let line = unreadLine() { lines.append(line) }
        return lines
    }

    /// All lines from here to its end.
    package func restOfLines() -> [String] {
        var lines: [String] = []
        while let line = nextLine() { lines.append(line) }
        return lines
    }

    /// Waits for the first of these processes to say something, or for the time to pass.
    package static func waitForAny(of children: [Child], milliseconds: Int32) {
        var descriptors = children.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
        unsafe poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    }

    private func unreadLine() -> String? {
        guard let end = unread.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
    }

    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        var count = 0
        repeat { count = unsafe read(output, &buffer, buffer.count) } while count < 0 && errno == EINTR
        unread += buffer.prefix(max(0, count))
        return count > 0
    }

    fileprivate static func isReady(_ descriptor: Int32, _ events: Int32, milliseconds: Int32) -> Bool {
        var asked = [pollfd(fd: descriptor, events: Int16(events), revents: 0)]
        return unsafe poll(&asked, 1, milliseconds) == 1
    }

    fileprivate static func pipe() -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        let isMade = starting.withLock { _ in
            unsafe Glibc.pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
        }
        precondition(isMade, "a pipe can be made")
        return (ends[0], ends[1])
    }
}

// MARK: - How it ends

extension Child {
    /// Ends it as a power cut would end it, with no time for anything.
    package func kill() { if ending == nil { Glibc.kill(id, SIGKILL) } }

    /// Whether it has ended by now.
    package var hasEnded: Bool {
        if ending == nil { note(WNOHANG) }
        return ending != nil
    }

    /// Waits until it has ended.
    @discardableResult
    package func wait() -> Ending {
        while ending == nil { note(0) }
        return ending ?? .exit(0)
    }

    /// Waits until it has stopped itself or has ended; whether it stopped.
    package func waitUntilStopped() -> Bool {
        while ending == nil { if note(WUNTRACED) { return true } }
        return false
    }

    /// Whether what was noted is that it has stopped.
    @discardableResult
    private func note(_ options: Int32) -> Bool {
        var status: Int32 = 0
        guard unsafe waitpid(id, &status, options) == id else { return false }
        if status & 0xFF == 0x7F { return true }
        ending = status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
        return false
    }
}
