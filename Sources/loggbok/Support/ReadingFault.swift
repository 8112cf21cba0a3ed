import Glibc

/// The end of a process whose reading of a damaged file led it to a signal: some words, and an exit code as for any failure.
///
/// LMDB trusts the structure of its pages, and pointers that were changed lead anywhere. What is told here is all that can
/// be told by then: between the signal and the end nothing may be called but what is safe within a signal's handler.
enum ReadingFault {
    /// What a damaged structure ends in: a look where nothing is mapped or behind the file's end, a count that is zero,
    /// and LMDB's own assertions.
    static let signals = [SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
    /// What our own mistakes end in, which are nobody's damage.
    static let traps = [SIGILL, SIGTRAP]

    /// From here on a damaged file is told of. That nothing was recorded cannot be said: what was confirmed is on disk, as
    /// always, and a command may have been about to confirm something.
    static func tell() {
        handle(signals) { _ in
            ReadingFault.end(
                """
                loggbok: A file of the logbook is damaged and cannot be read through; the command broke off. What it \
                had confirmed is recorded. `loggbok views rebuild` makes the views anew; if that does not help, see \
                `loggbok verify`, and restore a backup: `loggbok restore`.
                loggbok: En fil i loggboka er skadet og kan ikke leses gjennom; kommandoen ble avbrutt. Det den hadde \
                bekreftet, er registrert. `loggbok views rebuild` lager visningene på nytt; hjelper ikke det, se \
                `loggbok verify`, og hent en sikkerhetskopi: `loggbok restore`.

                """, .damaged)
        }
        // Where `endWell` took them over.
        for number in traps { signal(number, SIG_DFL) }
    }

    /// From here on the process ends well, with these words on standard output, when what it reads leads it to a signal or
    /// a trap: what it was asked for is done, and a damaged file that it goes on to read is no longer needed. Until `tell`.
    static func endWell(saying words: [UInt8]) {
        unsafe lastWords = words
        handle(signals + traps) { _ in
            unsafe ReadingFault.lastWords.withUnsafeBytes { _ = unsafe write(1, $0.baseAddress, $0.count) }
            _exit(0)
        }
    }

    /// Set before the handler that reads it is, and never while it is: so it is there, whole, in whatever thread.
    private nonisolated(unsafe) static var lastWords: [UInt8] = []

    static func handle(_ signals: [Int32], _ handler: @convention(c) (Int32) -> Void) {
        for number in signals { signal(number, handler) }
    }

    /// To be called from a handler: what is written was made when the program was built, since nothing can be made here.
    static func end(_ text: StaticString, _ code: Failure.Code) {
        _ = unsafe write(2, text.utf8Start, text.utf8CodeUnitCount)
        _exit(code.rawValue)
    }
}
