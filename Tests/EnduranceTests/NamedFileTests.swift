import Foundation
import TestSupport
import Testing

@testable import EnduranceSupport

/// Files beside the log that events name: without them what the events say cannot be shown.
@Suite struct NamedFileTests {
    @Test(arguments: [
        (folder: "reference", words: ["reference", "load", "travel", "/travel.tsv"]),
        (folder: "reports", words: ["report", "lock", "--period", "2025-H1"]),
    ])
    func `a file that an event names is on disk before the event is confirmed`(
        folder: String, words: [String]
    ) throws {
        let directory = try TemporaryDirectory()
        let place = Place(directory("place"))
        try MadeTemplate.template.get().copy(to: place)
        try Data("from\tto\tminutes\n5006\t5007\t45\n".utf8).write(to: URL(filePath: place.root + "/travel.tsv"))
        var disk = try Disk(place.root)
        let run = try place.run(
            words.map { $0.hasPrefix("/") ? place.root + $0 : $0 },
            environment: BuiltShim.shim.get().environment(root: place.root, record: directory("recording")))
        #expect(run.ending == .exit(0) && !run.lines.isEmpty, "\(run.errors)")
        for change in try Recording(directory("recording")).changes {
            if case .answer = change { break }
            disk.apply(change)
        }
        let kept = disk.syncedAlone.files.filter { $0.key.hasPrefix("/book/\(folder)/") }
        #expect(kept.count == 1 && kept.allSatisfy { !$0.value.isEmpty })
    }
}
