import Foundation
import Projections
import TestSupport
import Testing

@testable import loggbok

@Suite struct ReferenceFilesTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }
    private var files: ReferenceFiles { ReferenceFiles(logbook: directory.path) }

    @Test func `a file is kept under its digest, and kept again it is the same`() throws {
        let digest = try files.keep(Array("abc".utf8))
        #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try files.keep(Array("abc".utf8)) == digest)
        #expect(try files.contents(digest) == Array("abc".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory("reference")) == [digest])
    }

    @Test func `a file that has become another is as good as gone, and is put right by keeping it again`() throws {
        let digest = try files.keep(Array("abc".utf8))
        try FileManager.default.removeItem(atPath: directory("reference/\(digest)"))
        #expect(throws: MissingReference.self) { try files.contents(digest) }
        try Data("abd".utf8).write(to: URL(filePath: directory("reference/\(digest)")))
        #expect(throws: MissingReference.self) { try files.contents(digest) }
        _ = try files.keep(Array("abc".utf8))
        #expect(try files.contents(digest) == Array("abc".utf8))
    }
}
