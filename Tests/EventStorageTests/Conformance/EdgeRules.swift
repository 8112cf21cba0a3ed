import EventSourcing
import EventStorage
import TestSupport

extension Rule {
    // append_preserves_an_empty_payload, metadata_distinguishes_absent_from_empty, store_accepts_a_max_length_identifier,
    // store_accepts_non_ascii_identifiers (types; tags are ASCII by format), store_accepts_the_guaranteed_minimum_payload,
    // _tag_count, _batch_size, store_evaluates_a_query_at_the_guaranteed_minimum_item_count,
    // tags_differing_only_by_unicode_normalisation_are_distinct (types here), tags_may_repeat_a_key,
    // append_preserves_event_type_and_tags_byte_for_byte, append_reports_exceeded_store_limits
    static let edgeRules = [
        Rule("empty data come back empty") { log in
            try log.append(.test(1, data: "{}"))
            try expect(try log.first().data, is: "{}")
        },
        Rule("what was not said is told from what was") { log in
            try log.append(.test(1), .test(2).with(role: "coordinator"))
            try expect(try log.all().map(\.role), is: ["", "coordinator"])
        },
        Rule("a type and a tag may be as long as the limit") { log in
            let type = EventType(String(repeating: "t", count: EventType.maximumLength))!
            let tag = Tag("k:" + String(repeating: "v", count: Tag.maximumLength - 2))!
            try log.append(.test(1, type, [tag]), .test(2))
            try expect(try log.positions(Query(types: [type], tags: [tag])), is: [1])
        },
        Rule("a type may have letters beyond ASCII") { log in
            try log.append(.test(1, "påmelding.gjåetiemåerhkeme"), .test(2, "pamelding"))
            try expect(try log.positions(Query(types: ["påmelding.gjåetiemåerhkeme"])), is: [1])
        },
        Rule("data of 60,000 bytes are accepted") { log in
            let data = #"{"text":""# + String(repeating: "ø", count: 30_000) + #""}"#
            try log.append(.test(1, data: data))
            try expect(try log.first().data, is: data)
        },
        Rule("a hundred tags are accepted, and each finds the event") { log in
            try log.append(.test(1, tags: Tags((1...100).map { Tag("k:\($0)")! })), .test(2))
            for number in [1, 50, 100] { try expect(try log.positions(Query(tags: [Tag("k:\(number)")!])), is: [1]) }
        },
        Rule("a batch of two thousand events is accepted") { log in
            try log.append((1...2000).map { .test($0, tags: [Tag("k:\($0 % 7)")!]) }, unless: [])
            try expect(try log.head(), is: 2000)
            try expect(try log.positions(Query(tags: ["k:3"])).count, is: 286)
        },
        Rule("a query of a thousand items is answered") { log in
            try log.append((1...20).map { .test($0, tags: [Tag("k:\($0)")!]) }, unless: [])
            let items = (1...1000).reversed().map { Query.Item(tags: [Tag("k:\($0 * 2)")!]) }
            try expect(try log.positions(Query(items)).count, is: 10)
        },
        Rule("types that differ only in Unicode normalisation are different") { log in
            let (composed, decomposed): (EventType, EventType) = ("sted.\u{E5}pnet", "sted.a\u{30A}pnet")
            try log.append(.test(1, composed), .test(2, decomposed))
            try expect(try log.positions(Query(types: [composed])), is: [1])
            try expect(try log.positions(Query(types: [decomposed])), is: [2])
            try expectConditionFails { try log.append([.test(3)], unless: [.none([composed])]) }
        },
        Rule("a tag's kind may repeat") { log in
            try log.append(.test(1, tags: ["skill:a", "skill:b"]))
            try expect(try log.positions(Query(tags: ["skill:a", "skill:b"])), is: [1])
        },
        Rule("types and tags come back byte for byte") { log in
            let tags: Tags = ["A:b", "a:B", "a:b~-._", "0:9"]
            try log.append(.test(1, "Blandet.BOKSTAV", tags))
            try expect(try log.first().type.name, is: "Blandet.BOKSTAV")
            try expect(try log.first().tags, is: tags)
            try expect(try log.positions(Query(types: ["blandet.bokstav"])), is: [])
        },
        Rule("a line that is too long is refused with its length") { log in
            do {
                _ = try log.append([.test(1), .tooLong(2)], unless: [])
                throw Broken(description: "a line that is too long was appended")
            } catch AppendError.lineTooLong(let event, let length) {
                try expect(event, is: 1)
                try expect(length > EventLine.maximumLength)
            }
            try expect(try log.head(), is: .start)
        },
    ]
}

extension NewEvent {
    fileprivate func with(role: String) -> NewEvent {
        var provenance = provenance
        provenance.role = role
        return NewEvent(id: id, type: type, provenance: provenance, tags: tags, data: data)
    }
}
