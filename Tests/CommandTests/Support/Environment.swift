import Foundation

/// What the machine and its user let a test do.
enum Environment {
    static func value(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

    /// A directory of the shared sample data beside the package; `nil` if it is not there.
    static func samples(_ name: String) -> String? {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = package.deletingLastPathComponent().appendingPathComponent("shared/data/\(name)").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// The package's own folder.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Whether a command of the system does what is asked, with no word from it.
    static func can(_ words: String...) -> Bool {
        (try? Program.run(command: words).ending) == .exit(0)
    }

    /// Whether a small file system can be mounted where nobody else sees it.
    static let canMount = can("/usr/bin/unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt")

    /// Whether a command can be run as somebody who may read the program, but is not the user.
    static let canBeNobody = can("/usr/bin/setpriv", "--reuid=65534", "--clear-groups", Program.path, "--help")
}
