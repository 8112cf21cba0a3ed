import EventSourcing
import EventStorage
import TestSupport
import Testing

@Suite struct EventLogTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `the stored line is the one the format describes`() throws {
        let log = try EventLog.test(directory)
        try log.append([.test(1, "need.logged", ["need:1", "business:2"], data: #"{"heads":3}"#)])
        let line = String(decoding: try log.events()[0].line, as: UTF8.self)
        let salt = try log.events()[0].envelope.salt
        #expect(salt.utf8.count == 22)
        #expect(
            line == """
                {"specversion":"1.0","id":"\(EventID.test(1))","source":"/test/north","type":"need.logged",\
                "dataschema":"need.logged/1","time":"2026-02-03T10:20:00+01:00",\
                "recordedtime":"2026-02-03T12:00:00.000000Z","actor":"actor:tester","tags":"business:2 need:1",\
                "salt":"\(salt)","data":{"heads":3}}
                """)
    }

    @Test(arguments: [1, 63, 64, 1000]) func `what is made of items on all cores is appended in their order`(
        _ count: Int
    ) throws {
        let log = try EventLog.test(directory)
        let receipt = try log.append(Array(1...count)) { .test($0, "a", ["t:1"]) }
        #expect(receipt.positions.map(\.rawValue) == (1...count).map { UInt64($0) })
        #expect(try log.events().map(\.id) == (1...count).map { .test($0) })
        #expect(try Set(log.events().map(\.envelope.salt)).count == count)
        #expect(try log.inspect().findings.isEmpty)
    }

    @Test func `nothing is appended if one of the items cannot be made an event`() throws {
        struct Unmade: Error {}
        let log = try EventLog.test(directory)
        for wrong in [1, 70, 200] {
            #expect(throws: Unmade.self) {
                try log.append(Array(1...200)) { number in
                    if number == wrong { throw Unmade() }
                    return .test(number, "a", ["t:1"])
                }
            }
        }
        #expect(try log.head() == .start)
        #expect(throws: AppendError.empty) { try log.append([Int]()) { .test($0, "a", ["t:1"]) } }
    }

    @Test func `ten thousand events are found by type, tag and id, and the inspection agrees`() throws {
        let log = try EventLog.test(directory)
        var number = 0
        for batch in 0..<200 {
            let events = (0..<(batch % 7 == 0 ? 300 : 1 + batch % 5)).map { _ in
                number += 1
                return NewEvent.test(number, number % 3 == 0 ? "a" : "b", [Tag("t:\(number % 10)")!, "all:1"])
            }
            try log.append(events)
        }
        #expect(try log.head() == Position(UInt64(number)))
        let found = try log.events(Query(types: ["a"], tags: ["t:4", "all:1"])).map(\.position.rawValue)
        let expected = (1...UInt64(number)).filter { (position: UInt64) -> Bool in position % 30 == 24 }
        #expect(found == expected)
        #expect(try log.position(of: .test(777)) == 777)
        #expect(try log.position(of: .test(number + 1)) == nil)
        let inspection = try log.inspect()
        #expect(inspection.findings.isEmpty && inspection.events == UInt64(number))
        let compacted = try log.compact()
        #expect(compacted.after == 1)
        #expect(try log.inspect().findings.isEmpty)
        #expect(try log.events(Query(tags: ["t:4"])).count == (number + 6) / 10)
    }
}
