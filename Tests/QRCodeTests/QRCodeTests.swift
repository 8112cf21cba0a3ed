import Foundation
import Testing

@testable import QRCode

@Suite struct QRCodeTests {
    // The worked example of ISO/IEC 18004, annex I has other content; this one is Reed-Solomon's own known answer:
    // version 1-M, "HELLO WORLD" in alphanumeric mode, as widely published.
    @Test func `correction codewords are those of a known block`() {
        let data: [UInt8] = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
        #expect(ReedSolomon(degree: 10).remainder(of: data) == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
    }

    @Test func `the code is the smallest that holds the bytes`() {
        // Bytes that versions 1 to 20 hold at level M (ISO/IEC 18004, table 7).
        let capacities = [
            14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
        ]
        for (index, capacity) in capacities.enumerated() {
            let size = (index + 1) * 4 + 17
            #expect(QRCode([UInt8](repeating: 65, count: capacity))?.size == size)
            #expect(QRCode([UInt8](repeating: 65, count: capacity + 1))?.size != size)
        }
        #expect(QRCode([UInt8](repeating: 65, count: QRCode.capacity + 1)) == nil)
    }

    @Test func `the three finders and the quiet module stand where they must`() throws {
        let code = try #require(QRCode(Array("loggbok".utf8)))
        for (x, y) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
            for step in 0..<7 {
                #expect(code.isDark(x + step, y) && code.isDark(x + step, y + 6))
                #expect(code.isDark(x, y + step) && code.isDark(x + 6, y + step))
            }
            #expect(!code.isDark(x + 1, y + 1) && code.isDark(x + 3, y + 3))
        }
        #expect(code.isDark(8, code.size - 8))
    }

    /// Read by a program that is not ours, where it is installed (Debian's zbar-tools).
    @Test(arguments: [1, 14, 60, 200, 250, 400, 660])
    func `another program reads what was written`(count: Int) throws {
        let reader = "/usr/bin/zbarimg"
        guard FileManager.default.isExecutableFile(atPath: reader) else {
            print("skipped: no \(reader); Debian's zbar-tools has it")
            return
        }
        let text = String((0..<count).map { Character(Unicode.Scalar(UInt8(33 + $0 * 7 % 90))) })
        let code = try #require(QRCode(Array(text.utf8)))
        let file = FileManager.default.temporaryDirectory.appending(path: "qr-\(UUID()).pbm")
        defer { try? FileManager.default.removeItem(at: file) }
        try bitmap(code).write(to: file, atomically: true, encoding: .ascii)
        let process = Process()
        process.executableURL = URL(filePath: reader)
        process.arguments = ["--quiet", "--raw", "-Sbinary", file.path()]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let read = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: read, as: UTF8.self).hasPrefix(text))
    }

    /// A portable bitmap, six dots a module, with the quiet zone.
    private func bitmap(_ code: QRCode) -> String {
        let (scale, quiet) = (6, 4)
        let width = (code.size + 2 * quiet) * scale
        var text = "P1\n\(width) \(width)\n"
        for y in 0..<width {
            for x in 0..<width {
                let (column, row) = (x / scale - quiet, y / scale - quiet)
                let isInside = 0..<code.size ~= column && 0..<code.size ~= row
                text += isInside && code.isDark(column, row) ? "1 " : "0 "
            }
            text += "\n"
        }
        return text
    }
}
