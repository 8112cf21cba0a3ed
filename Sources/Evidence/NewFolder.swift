import Glibc

/// A folder that is filled as a whole: a backup or an export, which must not pass for one before all of it is there.
struct NewFolder {
    /// Stands in the folder until everything else does.
    static let unfinished = "UNFINISHED"

    let folder: Folder

    init(_ path: String) { folder = Folder(path) }

    /// - Throws: `Rejection` if there is anything in it.
    func requireEmpty() throws {
        let (path, names) = (folder.path, try folder.names())
        if names.isEmpty { return }
        guard names.contains(Self.unfinished) else {
            throw Rejection(en: "\(path) is not empty.", nb: "\(path) er ikke tom.")
        }
        // Who was killed and who is at work look the same from here, so it is left to a person to remove it.
        throw Rejection(
            en: "\(path) has a backup or an export that did not finish. Unless it is being made right now, remove the "
                + "folder and try again, or name another.",
            nb: "\(path) har en sikkerhetskopi eller eksport som ikke ble ferdig. Hvis den ikke lages akkurat nå, så "
                + "fjern mappa og prøv igjen, eller velg en annen.")
    }

    /// - Throws: `Rejection` if not everything is in it that belongs there.
    func requireFinished() throws {
        guard folder.has(Self.unfinished) else { return }
        throw Rejection(
            en: "\(folder.path) has a backup or an export that did not finish: use another.",
            nb: "\(folder.path) har en sikkerhetskopi eller eksport som ikke ble ferdig: bruk en annen.")
    }

    /// Runs `body`, which fills the folder. If it throws, the folder is empty again, so that a disk that is full has its room
    /// back and the same can be tried again in the same place.
    ///
    /// - Throws: `FileError` if somebody else is filling it; what `body` throws.
    func fill<Result>(_ body: (Folder) throws -> Result) throws -> Result {
        try folder.create()
        try folder.fill(Self.unfinished) { try $0.write("This was not finished: see the program's answer.\n".utf8) }
        do {
            try folder.sync()
            let result = try body(folder)
            folder.remove(Self.unfinished)
            try folder.sync()
            return result
        } catch {
            Self.clear(folder)
            throw error
        }
    }

    /// Takes away what is in the folder, as far as it can be taken away.
    private static func clear(_ folder: Folder) {
        // Whoever clears has an error to tell of already; what cannot be listed stays, and the next attempt names it.
        for name in (try? folder.names()) ?? [] where unsafe unlink(folder(name)) != 0 && errno == EISDIR {
            clear(Folder(folder(name)))
            unsafe rmdir(folder(name))
        }
    }
}
