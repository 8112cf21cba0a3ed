import Foundation

/// A folder's files on a disk that may lose power: which contents and which names are certainly there, and which may be.
///
/// Names change in order, as file systems with a journal keep them: a crash leaves the changes up to some moment. A change of
/// names is certain when its folder was synced.
struct Disk {
    /// A name's change that no sync of its folder has made certain.
    private enum NameChange {
        case put(String, Node)
        case remove(String)

        var name: String {
            switch self {
            case .put(let name, _), .remove(let name): name
            }
        }
    }

    enum Node: Hashable {
        case folder
        case file(Int)
    }

    /// What a crash leaves, by name.
    struct Remains: Hashable {
        var folders: [String] = []
        var files: [String: [UInt8]] = [:]
    }

    private var files: [StoredFile] = []
    /// Which of `files` the system's inode means now; they are given anew when a file is gone.
    private var inodes: [UInt64: Int] = [:]
    private var folders: [UInt64: String] = [:]
    private var syncedNames: [String: Node] = [:]
    private var names: [String: Node] = [:]
    /// Each a step of its own: a file is renamed wholly or not at all.
    private var pending: [[NameChange]] = []

    /// The files below the folder as they are now, all of them synced.
    init(_ root: String) throws {
        let manager = FileManager.default
        for name in try manager.subpathsOfDirectory(atPath: root).map({ "/" + $0 }) where !Self.isLock(name) {
            let attributes = try manager.attributesOfItem(atPath: root + name)
            guard let inode = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value else { continue }
            if attributes[.type] as? FileAttributeType == .typeDirectory {
                syncedNames[name] = .folder
                folders[inode] = name
            } else {
                inodes[inode] = files.count
                syncedNames[name] = .file(files.count)
                files.append(StoredFile(Array(try Data(contentsOf: URL(filePath: root + name)))))
            }
        }
        names = syncedNames
    }

    /// Locks say nothing that outlives the machine's going down.
    static func isLock(_ name: String) -> Bool { name.hasSuffix("-lock") || name.hasSuffix(".lock") }

    var isSynced: Bool { pending.isEmpty && files.allSatisfy(\.isSynced) }
}

// MARK: - What a program does

extension Disk {
    /// - Parameter isReturned: whether a write through O_DSYNC has come back, and with it is on disk.
    mutating func apply(_ change: Recording.Change, isReturned: Bool = true) {
        switch change {
        case .open(let name, let inode, let isNew, let isCut): open(name, inode, isNew: isNew, isCut: isCut)
        case .write(let inode, let offset, let bytes, let isDurable):
            guard let file = inodes[inode] else { return }
            files[file].write(bytes, at: offset)
            if isDurable, isReturned { files[file].sync(offset, bytes.count) }
        case .length(let inode, let length): if let file = inodes[inode] { files[file].setLength(length) }
        case .sync(let inode): sync(inode)
        case .rename(let from, let to):
            guard let node = names[from] else { return }
            step([.put(to, node), .remove(from)])
        case .unlink(let name): step([.remove(name)])
        case .link(let name, let other): if let node = names[name] { step([.put(other, node)]) }
        case .makeFolder(let name): step([.put(name, .folder)])
        case .answer, .failed: break
        }
    }

    private mutating func open(_ name: String, _ inode: UInt64, isNew: Bool, isCut: Bool) {
        if Self.isLock(name) { return }
        if name.isEmpty || names[name] == .folder {
            folders[inode] = name
        } else if isNew {
            inodes[inode] = files.count
            step([.put(name, .file(files.count))])
            files.append(StoredFile())
        } else if isCut, let file = inodes[inode] {
            files[file].setLength(0)
        }
    }

    private mutating func sync(_ inode: UInt64) {
        if let file = inodes[inode] { files[file].sync() }
        guard let folder = folders[inode] else { return }
        for step in pending where Self.isIn(folder, step) { Self.apply(step, to: &syncedNames) }
        pending.removeAll { Self.isIn(folder, $0) }
    }

    private mutating func step(_ changes: [NameChange]) {
        if changes.contains(where: { Self.isLock($0.name) }) { return }
        Self.apply(changes, to: &names)
        pending.append(changes)
    }

    private static func apply(_ step: [NameChange], to names: inout [String: Node]) {
        for change in step {
            switch change {
            case .put(let name, let node): names[name] = node
            case .remove(let name): names[name] = nil
            }
        }
    }

    private static func isIn(_ folder: String, _ step: [NameChange]) -> Bool {
        step.contains { Self.folder(of: $0.name) == folder }
    }

    private static func folder(of name: String) -> String {
        String(name[..<(name.lastIndex(of: "/") ?? name.startIndex)])
    }
}

// MARK: - What a crash leaves

extension Disk {
    /// Everything that was written.
    var everything: Remains { remains(names) { $0.current } }

    /// Only what was synced.
    var syncedAlone: Remains { remains(syncedNames) { $0.synced } }

    /// Something in between, by chance.
    func something(using generator: inout some RandomNumberGenerator) -> Remains {
        var left = syncedNames
        let kept = Bool.random(using: &generator) ? pending.count : Int.random(in: 0...pending.count, using: &generator)
        for step in pending.prefix(kept) { Self.apply(step, to: &left) }
        let keeping = [0, 5, 8].randomElement(using: &generator) ?? 0
        return remains(left) { $0.remains(keeping: keeping, using: &generator) }
    }

    private func remains(_ names: [String: Node], _ content: (StoredFile) -> [UInt8]) -> Remains {
        var remains = Remains()
        for (name, node) in names.sorted(by: { $0.key < $1.key }) where isReachable(name, in: names) {
            switch node {
            case .folder: remains.folders.append(name)
            case .file(let file): remains.files[name] = content(files[file])
            }
        }
        return remains
    }

    private func isReachable(_ name: String, in names: [String: Node]) -> Bool {
        let folder = Self.folder(of: name)
        return folder.isEmpty || names[folder] == .folder && isReachable(folder, in: names)
    }
}

extension Disk.Remains {
    /// Puts the files into a folder of their own, in the place of what is there.
    func write(to root: String) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: root) { try manager.removeItem(atPath: root) }
        try manager.createDirectory(atPath: root, withIntermediateDirectories: true)
        for folder in folders { try manager.createDirectory(atPath: root + folder, withIntermediateDirectories: true) }
        for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: root + name)) }
    }
}
