import EventSourcing
import Glibc

/// A store that another program measures: it is told what to do line by line, and answers each with a line.
///
/// The program is given a directory and the file of events. `Benchmarks/Peers/peer.c` says which words it understands.
@safe final class PeerProgram: Peer {
    let name: String
    let terms: String
    private let process: pid_t
    private let requests: UnsafeMutablePointer<FILE>
    private let answers: UnsafeMutablePointer<FILE>

    /// Starts the program and waits until its store is open.
    init(_ name: String, _ words: [String]) throws {
        self.name = name
        let (toChild, fromChild) = (try Self.pipe(), try Self.pipe())
        process = unsafe try Child.start(words) { actions in
            unsafe posix_spawn_file_actions_adddup2(&actions, toChild.reading, STDIN_FILENO)
            unsafe posix_spawn_file_actions_adddup2(&actions, fromChild.writing, STDOUT_FILENO)
        }
        close(toChild.reading)
        close(fromChild.writing)
        guard let requests = unsafe fdopen(toChild.writing, "w"), let answers = unsafe fdopen(fromChild.reading, "r")
        else {
            throw BenchError("\(name) cannot be talked to")
        }
        unsafe (self.requests, self.answers) = (requests, answers)
        terms = try unsafe Self.line(of: answers, name)
    }

    /// The end of its input is what ends the program.
    deinit {
        unsafe fclose(requests)
        unsafe fclose(answers)
        waitpid(process, nil, 0)
    }

    func perform(_ work: PeerWork) throws -> PeerAnswer? {
        unsafe fputs("\(work.words)\n", requests)
        unsafe fflush(requests)
        let words = try unsafe Self.line(of: answers, name).split(separator: " ")
        guard words.count == 3, let time = Double(words[0]), let events = Int(words[1]), let check = UInt64(words[2])
        else { throw BenchError("\(name) answered: \(words.joined(separator: " "))") }
        return PeerAnswer(seconds: time * 1e-9, events: events, check: check)
    }

    private static func line(of file: UnsafeMutablePointer<FILE>, _ name: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        guard unsafe fgets(&buffer, Int32(buffer.count), file) != nil else {
            throw BenchError("\(name) has ended before its time")
        }
        return String(decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Both ends close by themselves in every program started later.
    private static func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard unsafe Glibc.pipe(&ends) == 0 else { throw BenchError("there is no pipe left") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}

extension PeerWork {
    /// As a program is told.
    fileprivate var words: String {
        switch self {
        case .append(let count): "append \(count)"
        case .appendOnCondition: "append-if"
        case .readAll: "read"
        case .read(let tag): "read \(tag.text)"
        case .fold: "fold"
        }
    }
}
