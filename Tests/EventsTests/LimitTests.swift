import EventSourcing
import Events
import JSON
import Testing

/// Values of the right kind that are not allowed all the same: out of range, in another unit, or against one another.
@Suite struct LimitTests {
    /// A value that is refused, where it stands, and where the refusal points if not there.
    struct Limit: Sendable, CustomTestStringConvertible {
        let type: EventType
        let member: String
        let value: String
        let path: String

        init(_ type: EventType, _ member: String, _ value: String, path: String? = nil) {
            self.type = type
            self.member = member
            self.value = value
            self.path = path ?? member
        }

        var testDescription: String { "\(type) \(member): \(value)" }
    }

    static let outOfRange = [
        Limit("programme.started", "grantShareMax", "-1"), Limit("programme.started", "grantShareMax", "10001"),
        Limit("location.registered", "lat", "9000001"), Limit("location.registered", "lon", "-18000001"),
        Limit("business.registered", "division", "1899"), Limit("business.registered", "division", "2101"),
        Limit("visit.recorded", "minutes", "0"), Limit("visit.recorded", "minutes", "1441"),
        Limit("visit.recorded", "travelMinutes", "-1"), Limit("visit.recorded", "km", "2001"),
        Limit("visit.recorded", "employeesStated", "1000001"),
        Limit("event.voided", "of", #""ne[d.logged""#), Limit("event.voided", "of", #""behov.ført""#),
        Limit("need.logged", "heads", "0"), Limit("need.logged", "heads", "10001"),
        Limit("need.logged", "urgency", "0"), Limit("need.logged", "urgency", "4"),
        Limit("need.logged", "maxTravelMinutes", "1441"), Limit("need.logged", "budget", "-1"),
        Limit("need.logged", "skills", "[]"), Limit("need.revised", "skills", "[]"),
        Limit("need.covered", "headsCovered", "0"),
        Limit("offer.created", "level", "1"), Limit("offer.created", "level", "9"),
        Limit("offer.created", "hours", "0"), Limit("offer.created", "minHeads", "0"),
        Limit("offer.created", "price", "100000000001"), Limit("offer.revised", "price", "-1"),
        Limit("offer.published", "capacity", "-1"), Limit("offer.capacity-changed", "capacity", "100001"),
        Limit("person.registered", "birthDecade", "1890"), Limit("person.registered", "birthDecade", "1984"),
        Limit("enrolment.completed", "hours", "10001"),
        Limit("data.imported", "accepted", "-1"), Limit("region.defined", "members", "[]"),
        Limit("visit.recorded", "minutes", "99999999999999999999"),
    ]

    static let otherUnits = [
        Limit("visit.recorded", "minutes", #""90 min""#), Limit("visit.recorded", "minutes", "1.5"),
        Limit("offer.created", "price", "4500.00"), Limit("offer.created", "price", "45e4"),
        Limit("offer.created", "credits", #"{"hundredths":725,"unit":"studiepoeng"}"#, path: "credits.hundredths"),
        Limit("offer.created", "credits", #"{"hundredths":750,"unit":"ects"}"#, path: "credits.unit"),
        Limit("offer.created", "credits", "7.5"), Limit("offer.started", "date", #""3.3.2025""#),
        Limit("offer.started", "date", #""2025-3-3""#), Limit("offer.started", "date", #""2025-02-29""#),
        Limit("need.logged", "languages", #"["norsk"]"#), Limit("need.logged", "languages", #"["NB"]"#),
        Limit("visit.recorded", "kom", "5047"), Limit("visit.recorded", "kom", #""547""#),
        Limit("partner.registered", "orgnr", "999900003"), Limit("partner.registered", "orgnr", #""999900004""#),
    ]

    static let otherWords = [
        Limit("partner.registered", "kind", #""bank""#), Limit("offer.created", "mode", #""hybrid""#),
        Limit("enrolment.registered", "additionality", #""nei""#), Limit("offer.cancelled", "reason", #""rain""#),
        Limit("business.updated", "field", #""mood""#), Limit("visit.recorded", "role", #""Motor""#),
        Limit("need.logged", "need", #""offer:01980000-0000-7000-8000-0000000000d1""#),
        Limit("need.logged", "need", #""01980000-0000-7000-8000-0000000000d1""#),
        Limit("visit.recorded", "partners", #"["person:01980000-0000-7000-8000-0000000000d1"]"#, path: "partners.0"),
        Limit("business.registered", "name", #""   ""#), Limit("need.logged", "title", "\"\u{A0} \""),
        Limit("offer.created", "title", #"" ""#),
        Limit("need.withdrawn", "reason", #""""#), Limit("need.withdrawn", "reason", #""two\nlines""#),
        Limit("need.withdrawn", "reason", "\"\(String(repeating: "å", count: 251))\""),
        Limit("visit.recorded", "topics", #"["sveising",""]"#),
    ]

    static let againstOneAnother = [
        Limit("programme.started", "to", #""2024-12-31""#),
        Limit(
            "region.defined", "members", #"[{"kom":"5007","from":"2024-01-01","to":"2024-01-01"}]"#,
            path: "members.0.to"),
        Limit("need.logged", "window", #"{"from":"2025-03-02","to":"2025-03-01"}"#, path: "window.to"),
        Limit("need.logged", "level", #"{"min":5,"max":4}"#, path: "level.max"),
        Limit("business.registered", "form", #""ENK""#),
        Limit(
            "business.registered", "employees", #"{"value":7,"class":"10-19","source":"visit","date":"2025-01-06"}"#,
            path: "employees.class"),
        Limit("business.registered", "nace", #"{"code":"16.1000","standard":"SN2007"}"#, path: "nace.code"),
        Limit("business.registered", "nace", #"{"code":"16.100","standard":"SN2002"}"#, path: "nace.standard"),
        Limit("business.updated", "new", #""many""#), Limit("business.updated", "new", #""-1""#),
    ]

    @Test(arguments: outOfRange + otherUnits + otherWords + againstOneAnother)
    func `a value that is not allowed is refused where it stands`(limit: Limit) throws {
        let fixture = try #require(Fixtures.all.last { $0.type == limit.type })
        let refusal = try #require(fixture.refusal(of: fixture.data(replacing: limit.member, with: limit.value)))
        #expect(refusal.path == limit.path, "\(refusal)")
    }

    static let allowed = [
        Limit("programme.started", "grantShareMax", "0"), Limit("programme.started", "grantShareMax", "10000"),
        Limit("programme.started", "to", #""2025-01-01""#), Limit("visit.recorded", "minutes", "1440"),
        Limit("need.logged", "heads", "10000"), Limit("need.logged", "urgency", "1"),
        Limit("need.logged", "window", #"{"to":"2025-06-30"}"#), Limit("need.logged", "window", "{}"),
        Limit("need.logged", "level", #"{"min":2,"max":8}"#), Limit("offer.created", "level", "2"),
        Limit("offer.published", "capacity", "0"), Limit("need.revised", "modes", "[]"),
        Limit("need.withdrawn", "reason", "\"\(String(repeating: "å", count: 250))\""),
        Limit("business.registered", "employees", #"{"class":"0-4 (skjult)","source":"register","date":"2025-01-06"}"#),
        Limit("business.updated", "new", #""0-4 (skjult)""#), Limit("visit.recorded", "kom", #""0301""#),
    ]

    @Test(arguments: allowed)
    func `a value at the edge of what is allowed is read and written`(limit: Limit) throws {
        let fixture = try #require(Fixtures.all.last { $0.type == limit.type })
        let data = fixture.data(replacing: limit.member, with: limit.value)
        #expect(String(decoding: try fixture.read(data).json, as: UTF8.self) == data)
    }

    @Test func `what a business's field may become depends on the field`() throws {
        let fixture = try #require(Fixtures.all.last { $0.type == BusinessUpdated.type })
        func refusal(_ field: String, _ new: String) -> JSONError? {
            fixture.refusal(
                of: #"{"business":"business:01980000-0000-7000-8000-0000000000b1","field":"\#(field)","new":"\#(new)","#
                    + #""source":"register"}"#)
        }
        let cases = [
            ("name", "Nytt navn", true), ("form", "SA", true), ("kom", "5007", true), ("kom", "Namsos", false),
            ("nace", "16.100", true), ("nace", "sag", false), ("sector", "offentlig", true), ("sector", "begge", false),
            ("employees", "0", true), ("employees", "12", true), ("employees", "ukjent", true),
            ("employees", "tolv", false),
        ]
        for (field, new, isAllowed) in cases {
            #expect((refusal(field, new) == nil) == isAllowed, "\(field) \(new)")
            #expect(isAllowed || refusal(field, new)?.path == "new", "\(field) \(new)")
        }
    }

    @Test(arguments: ["need.revised", "offer.revised"] as [EventType])
    func `a revision that changes nothing is refused`(type: EventType) throws {
        let fixture = try #require(Fixtures.all.last { $0.type == type })
        let kept = fixture.members.filter { fixture.required.contains($0.name) }
        let data = kept.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
        #expect(
            fixture.refusal(of: "{\(data)}")?.problem
                == .invalid(en: "at least one thing that changes", nb: "minst én ting som endres"))
    }

    @Test func `a need that something else covered names no offer`() throws {
        let fixture = try #require(Fixtures.all.last { $0.type == NeedCovered.type })
        let need = "need:01980000-0000-7000-8000-0000000000d1"
        let event = try fixture.read(#"{"need":"\#(need)","by":"other","headsCovered":1}"#)
        #expect(event.tags.line == need)
    }

    @Test func `a sole proprietorship is registered without name and number`() throws {
        let fixture = try #require(Fixtures.all.last { $0.type == BusinessRegistered.type })
        let business = #"{"business":"business:01980000-0000-7000-8000-0000000000b1""#
        let rest =
            #""kom":"5047","division":2024,"employees":{"source":"visit","date":"2025-01-06"},"sector":"privat"}"#
        #expect(fixture.refusal(of: #"\#(business),"form":"ENK",\#(rest)"#) == nil)
        #expect(fixture.refusal(of: #"\#(business),"form":"ENK","name":"Ola",\#(rest)"#)?.path == "form")
        #expect(fixture.refusal(of: #"\#(business),"orgnr":"999900003","form":"ENK",\#(rest)"#)?.path == "form")
    }
}
