import EventSourcing
import Glibc

/// The user's editor on a file that only the user can read, and that is gone afterwards.
enum Editor {
    static func edit(_ name: Text) throws -> String {
        let editor = environmentVariable("VISUAL") ?? environmentVariable("EDITOR") ?? "vi"
        // In memory where there is a place for that, so that the text does not reach a disk.
        let places = [environmentVariable("XDG_RUNTIME_DIR"), "/dev/shm", environmentVariable("TMPDIR"), "/tmp"]
        let place = places.compactMap { $0 }.first { unsafe access($0, W_OK) == 0 } ?? "/tmp"
        var template = Array("\(place)/loggbok-XXXXXX".utf8CString)
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { unsafe mkstemp($0.baseAddress!) }
        guard descriptor >= 0 else {
            let reason = lastSystemError()
            throw Failure(
                .cannotWrite, en: "No file for the editor in \(place): \(reason).",
                nb: "Ingen fil til editoren i \(place): \(reason).")
        }
        close(descriptor)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unsafe unlink(path) }
        // The path goes by the environment: a shell would take some of its letters for something else.
        unsafe setenv("LOGGBOK_EDITED", path, 1)
        guard unsafe system("\(editor) \"$LOGGBOK_EDITED\"") == 0 else {
            throw Failure(
                .refused, en: "\(name.en): the editor ended without success; nothing was recorded.",
                nb: "\(name.nb): editoren avsluttet uten å lykkes; ingenting ble registrert.")
        }
        var lines = String(decoding: try ByteInput.contents(of: path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
