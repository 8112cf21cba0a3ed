import Floor
import Glibc

/// A program run to its end with a terminal to tell its progress on, and watched meanwhile.
struct TerminalChild {
    let seconds: Double
    /// The most memory of its own it had, in bytes, as `Child` counts it.
    let peakOwn: Int
    let reports: [ProgressReport]

    /// - Throws: if it ends with anything but 0; what it said on the terminal is part of the sentence.
    static func run(_ words: [String]) throws -> TerminalChild {
        let terminal = try Terminal()
        defer { close(terminal.ours) }
        let clock = ContinuousClock()
        let start = clock.now
        let process = try spawn(words, terminal: terminal.its)
        var (peakOwn, reports, said) = (0, [ProgressReport](), [UInt8]())
        while let bytes = try terminal.read(milliseconds: 10) {
            // Memory has no event to wait for, so it is looked at every hundredth of a second, or when something is said.
            peakOwn = max(peakOwn, Child.ownMemory(process))
            said += bytes
            if bytes.isEmpty { continue }
            let elapsed = seconds(start.duration(to: clock.now))
            if let report = ProgressReport(said.suffix(120), elapsed: elapsed) { reports.append(report) }
        }
        var status: Int32 = 0
        unsafe waitpid(process, &status, 0)
        let time = seconds(start.duration(to: clock.now))
        guard status == 0 else {
            let words = words.joined(separator: " ")
            throw BenchError("\(words) ended with \(status >> 8): \(String(decoding: said.suffix(500), as: UTF8.self))")
        }
        return TerminalChild(seconds: time, peakOwn: peakOwn, reports: reports)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    /// What it prints is thrown away; what it says goes to the terminal.
    private static func spawn(_ words: [String], terminal: String) throws -> pid_t {
        unsafe try Child.start(words) { actions in
            unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
            unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
            unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, terminal, O_RDWR | O_NOCTTY, 0)
        }
    }
}

/// A terminal that nobody sits at.
private struct Terminal {
    let ours: Int32
    /// The path by which the other side is opened.
    let its: String

    init() throws {
        var name = [CChar](repeating: 0, count: 64)
        ours = unsafe floor_terminal(&name, name.count)
        guard ours >= 0 else { throw BenchError("there is no terminal left") }
        its = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What was said since; empty if nothing was for so long; `nil` when nobody has the other side open any more.
    func read(milliseconds: Int32) throws -> [UInt8]? {
        var waiting = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiting, 1, milliseconds) > 0 else { return [] }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe Glibc.read(ours, &buffer, buffer.count)
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }
}
