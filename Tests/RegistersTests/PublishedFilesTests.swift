import Foundation
import Testing

@testable import Registers

/// The register's answers as others have collected them, where they lie beside the project; we keep no copy of them.
@Suite struct PublishedFilesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/enhetsregisteret").standardizedFileURL

    /// Bytes by file name; `nil` where the folder is missing.
    private static let files: [String: [UInt8]]? = {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            print("Skipped: no ../shared/data/enhetsregisteret beside the project, the register's published files.")
            return nil
        }
        return Dictionary(
            uniqueKeysWithValues: names.filter { $0.hasSuffix(".json") }.compactMap { name in
                (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
            })
    }()

    @Test(.enabled(if: files != nil, "the files are not beside the project"))
    func `every published file is read without a complaint`() throws {
        let files = try #require(Self.files)
        #expect(!files.isEmpty)
        for (name, bytes) in files {
            let units = try RegisterFile.units(bytes)
            #expect(units.isEmpty == name.contains("search-empty"), "\(name)")
            for unit in units {
                #expect(unit.number.utf8.count == 9 && unit.name != nil && unit.form != nil, "\(name)")
                #expect(name.contains("deleted") == (unit.endedOn == "2017-10-20"), "\(name)")
                #expect((unit.municipality == nil) == name.contains("deleted"), "\(name)")
            }
        }
    }

    @Test(.enabled(if: files != nil, "the files are not beside the project"))
    func `a large company is read in full`() throws {
        let bytes = try #require(Self.files?["tidybrreg_entity_923609016.json"])
        let unit = try #require(try RegisterFile.units(bytes).first)
        #expect(unit.name == "EQUINOR ASA" && unit.form == "ASA" && unit.municipality == "1103")
        #expect(unit.employees == 21_408 && !unit.hidesEmployees && unit.industry == "06.100")
        #expect(unit.sectorCode == "1120" && unit.isPublic)
    }
}
