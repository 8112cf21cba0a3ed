import Foundation

/// What the system tells of another process.
public enum OtherProcess {
    public struct Ended: Error {
        public let process: pid_t
    }

    /// The process did not come to wait for what it was to wait for.
    public struct NeverCame: Error {
        public let process: pid_t
    }

    /// Waits until the process waits for a `flock` that others hold.
    public static func waitUntilAtFileLock(_ id: pid_t) throws { try wait(until: { isAtFileLock(id) }, id) }

    /// Waits until the process waits for a lock on a file, of either kind: `flock`, or that of an open file description.
    public static func waitUntilAtAnyFileLock(_ id: pid_t) throws {
        try wait(until: { isAtFileLock(id) || isAtDescriptionLock(id) }, id)
    }

    public static func hasEnded(_ id: pid_t) -> Bool { [nil, "Z", "X"].contains(state(of: id)) }

    /// The system tells nobody when a process falls asleep: it is asked each millisecond. What waits for something else and
    /// never comes there is given up after half a minute: the test that waits has failed then, and does not hang.
    private static func wait(until isSo: () -> Bool, _ id: pid_t) throws {
        for _ in 0..<30_000 {
            if isSo() { return }
            if hasEnded(id) { throw Ended(process: id) }
            usleep(1_000)
        }
        throw NeverCame(process: id)
    }

    /// The letter for the state that a process is in; `nil` if there is no such process.
    private static func state(of id: pid_t) -> Character? {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        return text[end...].dropFirst(2).first
    }

    /// `/proc/locks` does not say whose a lock of an open file description is. The call that a sleeping process is in has its
    /// number first, then a file and a command: 38 is to wait for such a lock (`F_OFD_SETLKW`).
    private static func isAtDescriptionLock(_ id: pid_t) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/syscall", encoding: .utf8) else { return false }
        let words = text.split(separator: " ")
        return words.count > 2 && words[2] == "0x26"
    }

    /// Those who wait for a lock stand behind it, with an arrow: `7: -> FLOCK  ADVISORY  WRITE 4711 fe:00:42 0 EOF`.
    private static func isAtFileLock(_ id: pid_t) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else { return false }
        return text.split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            return words.count > 5 && words[1] == "->" && words[2] == "FLOCK" && words[5] == "\(id)"
        }
    }
}
