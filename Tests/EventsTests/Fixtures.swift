// swift-format-ignore-file: a fixture's data is stored on one line, and stands on one line here.

/// The stored form of one event of each type and version. A fixture is never edited: what it shows lies in logs.
///
/// A new type, or a new version of one, gets a fixture at the end of its subject's list.
enum Fixtures {
    static let all = programme + resources + log + matches
}
