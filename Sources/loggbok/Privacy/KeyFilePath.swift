import EventSourcing
import Glibc

/// Where the key to the personal values lies: `LOGGBOK_KEY_FILE`, or a file named after the log in the user's own
/// configuration. Never in the logbook: who copies that must not have the key with it.
enum KeyFilePath {
    static func path(origin: String) -> String {
        if let path = environmentVariable("LOGGBOK_KEY_FILE") { return path }
        let configuration = environmentVariable("XDG_CONFIG_HOME") ?? "\(home)/.config"
        return "\(configuration)/loggbok/\(name(of: origin)).keys"
    }

    /// Another one for each origin, and no folder: `a/b` is `a_b`, and `a_b` is `a%5Fb`.
    private static func name(of origin: String) -> String {
        origin.replacing("_", with: "%5F").replacing("/", with: "_")
    }

    private static var home: String {
        if let home = environmentVariable("HOME") { return home }
        guard let user = unsafe getpwuid(getuid()) else { return "/" }
        return unsafe String(cString: user.pointee.pw_dir)
    }
}
