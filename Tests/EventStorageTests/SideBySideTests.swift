import EventStorage
import Testing

@Suite struct SideBySideTests {
    @Test(arguments: [0, 1, 127, 128, 10_001])
    func `what is made of many items side by side stands in their order`(count: Int) throws {
        let made = try mapSideBySide(Array(0..<count)) { "\($0) \($1)" }
        #expect(made == (0..<count).map { "\($0) \($0)" })
    }

    @Test func `an error of one is thrown when all have ended`() throws {
        struct Refused: Error, Equatable { let item: Int }
        #expect(throws: Refused(item: 700)) {
            _ = try mapSideBySide(Array(0..<1_000)) { _, item in
                if item == 700 { throw Refused(item: item) }
                return item
            }
        }
    }
}
