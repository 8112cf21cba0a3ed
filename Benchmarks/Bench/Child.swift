import Glibc

/// A program run to its end, with its output thrown away.
struct Child {
    let seconds: Double
    /// The most memory of its own it had, in bytes. Pages of mapped files are the system's, which takes them back at will:
    /// they count as resident, up to 2 MB for each byte looked at.
    let peakOwn: Int

    /// - Parameter watching: whether its memory is looked at all the time, which costs it some speed.
    static func run(_ words: [String], watching: Bool = false) throws -> Child {
        let clock = ContinuousClock()
        let begin = clock.now
        let process = unsafe try start(words) { actions in
            unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
            unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        }
        var status: Int32 = 0
        var peakOwn = 0
        while unsafe waitpid(process, &status, watching ? WNOHANG : 0) == 0 {
            peakOwn = max(peakOwn, ownMemory(process))
            // Memory has no event to wait for, so it is looked at every 0.2 ms. Only a child whose memory is the figure is
            // watched: a timed one is waited for by `waitpid`, so that no sleep is in its time.
            usleep(200)
        }
        let time = begin.duration(to: clock.now).components
        guard status == 0 else { throw BenchError("\(words.joined(separator: " ")) ended with \(status >> 8)") }
        return Child(seconds: Double(time.seconds) + Double(time.attoseconds) * 1e-18, peakOwn: peakOwn)
    }

    /// Starts a program.
    ///
    /// - Parameter redirect: says where its standard streams lead; those it does not name are ours.
    static func start(
        _ words: [String], _ redirect: (inout posix_spawn_file_actions_t) -> Void
    ) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe redirect(&actions)
        var arguments = unsafe words.map { unsafe strdup($0) }
        unsafe arguments.append(nil)
        defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
        var process: pid_t = 0
        guard unsafe posix_spawn(&process, words[0], &actions, nil, arguments, environ) == 0 else {
            throw BenchError("\(words[0]) cannot be run")
        }
        return process
    }

    /// The memory of its own that a process has right now, in bytes; 0 when it is gone.
    static func ownMemory(_ process: pid_t) -> Int {
        kilobytes("RssAnon", in: (try? textFile("/proc/\(process)/status")) ?? "") * 1024
    }

    private static func kilobytes(_ name: String, in status: String) -> Int {
        for line in status.split(separator: "\n") where line.hasPrefix(name + ":") {
            return Int(line.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]) ?? 0
        }
        return 0
    }

    /// A program that was built beside this one.
    static func beside(_ name: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw BenchError("/proc/self/exe cannot be read") }
        let path = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/\(name)"
    }
}

/// The text of a file of the system's.
func textFile(_ path: String) throws -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BenchError("\(path) cannot be read") }
    defer { close(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = unsafe read(file, &buffer, buffer.count), count > 0 { text += buffer.prefix(count) }
    return String(decoding: text, as: UTF8.self)
}
