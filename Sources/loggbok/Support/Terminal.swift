import EventSourcing
import Glibc
import JSON

/// Where the program writes: what was asked for to standard output, everything about it to standard error.
enum Terminal {
    static func print(_ text: String) { write(Array((text + "\n").utf8), to: 1) }

    static func print(line: [UInt8]) { write(line + [UInt8(ascii: "\n")], to: 1) }

    /// One JSON value on a line of its own.
    static func print(json body: (inout JSONWriter) -> Void) {
        print(line: JSONWriter.bytes { writer in writer.writeObject(body) })
    }

    /// A view's row on a line of its own.
    static func print(row: some JSONWritable) { print(line: JSONWriter.bytes { row.write(to: &$0) }) }

    /// A text of any length, in lines of at most the table's width; all but the first begin with `indent` spaces.
    static func print(wrapped text: String, indent: Int = 0) {
        for line in text.wrapped(to: TextTable.width, indent: indent) { print(line) }
    }

    static func note(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Ends when everything is written; a reader that went away ends the program, as a pipe does.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { end(descriptor) }
            rest = rest.dropFirst(count)
        }
    }

    /// Nothing more can be written. A reader that went away wants no explanation.
    private static func end(_ descriptor: Int32) -> Never {
        if descriptor == 1, errno != EPIPE {
            let reason = lastSystemError()
            note(
                "loggbok: "
                    + Text(en: "The output cannot be written: \(reason).", nb: "Utdata kan ikke skrives: \(reason).")
                    .spoken)
        }
        exit(Failure.Code.cannotWrite.rawValue)
    }
}
