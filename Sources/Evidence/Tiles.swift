import EventSourcing
import EventStorage
import Transparency

/// A log as a static web server can serve it (C2SP tlog-tiles): the checkpoint, the tree and the lines, in small files that
/// never change once they are full.
package enum Tiles {
    /// Writes what the folder lacks. Tiles that are full and there are left as they are, so a daily run costs what is new.
    ///
    /// The checkpoint is written last: what it refers to is there when it is.
    /// - Throws: `Rejection` if the tiles that are there are not of this log; `RolledBack`, `FileError`.
    @discardableResult
    package static func write(_ notary: Notary, to path: String, at time: Timestamp = .now()) throws -> SignedCheckpoint
    {
        let folder = Folder(path)
        try requireGrown(folder, to: notary)
        let checkpoint = try notary.sign(at: time)
        var level = 0
        var size = checkpoint.checkpoint.size
        for tile in TilePath.tiles(.entries, size: size) {
            try write(tile, to: folder) { try entries(notary.log, $0) }
        }
        while size > 0 {
            for tile in TilePath.tiles(.hashes(level: level), size: size) {
                try write(tile, to: folder) { range in
                    try notary.log.hashes(level: level, range).flatMap(\.bytes)
                }
            }
            level += 1
            size /= Tile.width
        }
        try folder.create()
        try folder.write(Export.checkpoint, checkpoint.note.description)
        return checkpoint
    }

    /// Tiles that are there stay, so they must be of the same log.
    private static func requireGrown(_ folder: Folder, to notary: Notary) throws {
        guard let text = try folder.text(Export.checkpoint) else { return }
        let there = try SignedCheckpoint(text).checkpoint
        guard try there.origin != notary.log.origin || !notary.isPrefix(there) else { return }
        throw Rejection(
            en: "\(folder.path) has the first \(there.size) events of another history of \(there.origin): write to an "
                + "empty folder.",
            nb:
                "\(folder.path) har de første \(there.size) hendelsene av en annen historie av \(there.origin): skriv til en "
                + "tom mappe.")
    }

    private static func write(_ tile: TilePath, to folder: Folder, _ bytes: (Range<UInt64>) throws -> [UInt8]) throws {
        if folder.has(tile.description) { return }
        let parts = tile.description.split(separator: "/")
        let place = Folder(folder(parts.dropLast().joined(separator: "/")))
        try place.create()
        let name = String(parts[parts.count - 1])
        let start = tile.index * Tile.width
        let content = try bytes(start..<start + UInt64(tile.width))
        place.remove(name + ".new")
        try place.fill(name + ".new") { try $0.write(content) }
        try place.rename(name + ".new", to: name)
    }

    private static func entries(_ log: EventLog, _ range: Range<UInt64>) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let window = ReadRange(from: Position(range.lowerBound + 1), to: Position(range.upperBound))
        try log.scan(.all, window) { _, line, _ in
            bytes.append(UInt8(truncatingIfNeeded: line.count >> 8))
            bytes.append(UInt8(truncatingIfNeeded: line.count))
            for index in line.indices { bytes.append(line[index]) }
            return true
        }
        return bytes
    }
}
