import Foundation

/// Which random histories a longer search goes through.
enum Seeds {
    /// `LOGGBOK_SEEDS=1000..<2000`; `nil` if it does not say so.
    static let fromEnvironment: Range<UInt64>? = {
        let words = ProcessInfo.processInfo.environment["LOGGBOK_SEEDS"]?.components(separatedBy: "..<") ?? []
        guard words.count == 2, let first = UInt64(words[0]), let end = UInt64(words[1]), first < end else {
            return nil
        }
        return first..<end
    }()
}
