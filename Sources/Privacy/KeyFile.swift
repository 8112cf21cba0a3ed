import EventSourcing
import Evidence
import Glibc
import Transparency

/// The file with the key-encryption key: whoever can read it, and the logbook, can read all personal values.
///
/// It belongs outside the logbook and its backups, and to its owner alone (mode 0400). One key a line, `KEK+origin+id+key`,
/// the newest first; a second one is there only while keys change.
package struct KeyFile: Sendable {
    package let path: String
    let origin: String

    package init(_ path: String, origin: String) {
        self.path = path
        self.origin = origin
    }

    /// Where the file lies. If the path is a link, the file that it leads to is replaced, and not the link.
    private var place: String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    private var folder: Folder { Folder(place).above }
    private var name: String { String(place.split(separator: "/").last ?? "") }

    package var exists: Bool { unsafe access(path, F_OK) == 0 }

    /// - Throws: `KeyFileError`
    package func keys() throws -> [EncryptionKey] {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw KeyFileError.missing(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw KeyFileError.unreadable(path) }
        guard status.st_mode & 0o077 == 0 else { throw KeyFileError.tooOpen(path) }
        let lines = try folder.lines(name)
        let keys = lines.compactMap { line -> EncryptionKey? in
            let parts = line.split(separator: "+", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0] == "KEK", let bytes = Base64.decode(parts[3]),
                let key = EncryptionKey(bytes), hex(key.id) == parts[2]
            else { return nil }
            return parts[1] == origin ? key : nil
        }
        guard !keys.isEmpty, keys.count == lines.count else { throw KeyFileError.unreadable(path) }
        return keys
    }

    /// Makes the file in one step; the folders it lies in, too.
    ///
    /// - Throws: `KeyFileError.taken` if there is one: also one that somebody makes at the same moment.
    func create(_ key: EncryptionKey) throws {
        try folder.create()
        let unnamed = "\(name).\(hex(key.id)).new"
        defer { folder.remove(unnamed) }
        try folder.fill(unnamed, mode: 0o400) { try $0.write(text([key]).utf8) }
        guard try folder.add(name, to: unnamed) else { throw KeyFileError.taken(path) }
    }

    /// Puts these keys in the place of those that are there, and writes over the old file's bytes.
    func replace(with keys: [EncryptionKey]) throws {
        // Held open beyond the renaming, so that what is written over is the old file and not the new one.
        guard unsafe chmod(path, 0o600) == 0 else { throw FileError(path) }
        let old = unsafe open(path, O_RDWR | O_CLOEXEC)
        guard old >= 0 else { throw FileError(path) }
        defer { close(old) }
        try folder.write(name, text(keys), mode: 0o400)
        let zeros = [UInt8](repeating: 0, count: Int(max(0, lseek(old, 0, SEEK_END))))
        guard unsafe pwrite(old, zeros, zeros.count, 0) == zeros.count, fsync(old) == 0 else { throw FileError(path) }
    }

    private func text(_ keys: [EncryptionKey]) -> String {
        keys.map { "KEK+\(origin)+\(hex($0.id))+\(Base64.encode($0.bytes))\n" }.joined()
    }
}

/// Why a key file cannot be used. Nothing was changed.
package enum KeyFileError: Error, Hashable {
    /// There are sealed values, and no file with the key to them.
    case missing(String)
    /// Others than its owner may read it.
    case tooOpen(String)
    /// It is no key file of this logbook.
    case unreadable(String)
    /// Its keys are not those that the logbook's data keys are wrapped with.
    case wrong(String)
    /// It was there before this logbook had keys: it has those of another, or of this one before they were lost.
    case taken(String)

    package var text: Text {
        switch self {
        case .missing(let path):
            Text(
                en: "The key file \(path) is not there: personal values cannot be sealed or read without it. "
                    + "Put it back, or say where it is in LOGGBOK_KEY_FILE.",
                nb: "Nøkkelfila \(path) finnes ikke: uten den kan personopplysninger verken forsegles eller leses. "
                    + "Legg den tilbake, eller si hvor den er i LOGGBOK_KEY_FILE.")
        case .tooOpen(let path):
            Text(
                en: "Others can read the key file \(path). Make it yours alone: `chmod 400 \(path)`.",
                nb: "Andre kan lese nøkkelfila \(path). Gjør den til bare din: `chmod 400 \(path)`.")
        case .unreadable(let path):
            Text(
                en: "\(path) is no key file of this logbook.", nb: "\(path) er ingen nøkkelfil for denne loggboka.")
        case .wrong(let path):
            Text(
                en: "\(path) has not the key that this logbook's data keys are wrapped with.",
                nb: "\(path) har ikke nøkkelen som denne loggbokas datanøkler er pakket med.")
        case .taken(let path):
            Text(
                en: "The key file \(path) was not made for this logbook, and is not shared. If the logbook had keys, "
                    + "put them back: `loggbok vault restore`; if not, say in LOGGBOK_KEY_FILE where its own is to be.",
                nb: "Nøkkelfila \(path) ble ikke laget for denne loggboka, og deles ikke. Hadde loggboka nøkler, så "
                    + "legg dem tilbake: `loggbok vault restore`; ellers si i LOGGBOK_KEY_FILE hvor dens egen skal være."
            )
        }
    }
}

func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
