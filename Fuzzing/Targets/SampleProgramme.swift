import Decisions
import EventSourcing
import EventStorage
import Events

/// A log in which a small programme has begun: two businesses, a need, an offer with two seats, and one of them taken.
final class SampleProgramme: Sendable {
    /// The time at which all of it is recorded, and what is fed to it afterwards: a day in 2026.
    static let now = OffsetTime(Timestamp(microseconds: 1_770_000_000_000_000), offset: 60)

    private let directory: ScratchDirectory
    let log: EventLog

    init() throws {
        directory = try ScratchDirectory("programme")
        let time = Self.now.instant
        log = try EventLog.create(
            directory("log.mdb"), source: "/region/namdal", origin: SampleTree.origin, clock: { time })
        let provenance = Provenance(time: Self.now, actor: "actor:tester")
        for (number, text) in Self.lines.enumerated() {
            let line = try InputLine(Array(Self.expanded(text).utf8), else: provenance)
            guard let rule = Rulebook.rule(for: line.event) else { preconditionFailure("\(text) has a rule") }
            let request = Request(rule, on: line.provenance.time.instant.osloDate, today: time.osloDate)
            _ = try log.decide(request, provenance: line.provenance) { _ in
                EventID(high: 0x0198_0000_0000_7000, low: 1 << 63 + UInt64(number))
            }
        }
    }

    /// The line with each `@7` written out as the UUID that ends with 7.
    static func expanded(_ line: String) -> String {
        line.replacing(#/@([0-9])/#) { "01980000-0000-7000-8000-00000000000\($0.output.1)" }
    }

    private static let lines = [
        #"{"type":"programme.started","data":{"programme":"programme:@1","name":"Pilot","from":"2025-01-01","#
            + #""funder":"Fylket","grantShareMax":7000}}"#,
        #"{"type":"actor.registered","data":{"actor":"actor:@1","role":"coordinator"}}"#,
        #"{"type":"partner.registered","data":{"partner":"partner:@1","name":"Studiesenteret","kind":"annet"}}"#,
        #"{"type":"location.registered","data":{"location":"location:@1","name":"Salen","kom":"5007","#
            + #""kind":"studiesenter"}}"#,
        #"{"type":"business.registered","data":{"business":"business:@1","orgnr":"999900003","form":"AS","#
            + #""name":"Fjordtre AS","kom":"5047","division":2024,"nace":{"code":"16.100","standard":"SN2007"},"#
            + #""employees":{"value":7,"class":"5-9","source":"register","date":"2025-01-06"},"sector":"privat"}}"#,
        #"{"type":"business.registered","data":{"business":"business:@2","orgnr":"999900011","form":"AS","#
            + #""name":"Elvebakken","kom":"5007","division":2024,"#
            + #""employees":{"value":1,"class":"1-4","source":"register","date":"2025-01-06"},"sector":"privat"}}"#,
        #"{"type":"contact.registered","data":{"contact":"contact:@1","business":"business:@1","#
            + #""function":"daglig leder"}}"#,
        #"{"type":"visit.recorded","data":{"visit":"visit:@1","business":"business:@1","mode":"onsite","#
            + #""minutes":90,"travelMinutes":60,"km":44,"role":"motor","employeesStated":7,"kom":"5047"}}"#,
        #"{"type":"need.logged","data":{"need":"need:@1","business":"business:@1","title":"Truckførere","#
            + #""skills":[{"label":"truckfører","weight":100}],"heads":3,"urgency":3,"#
            + #""window":{"from":"2026-02-01","to":"2026-06-30"},"visit":"visit:@1"}}"#,
        #"{"type":"offer.created","data":{"offer":"offer:@1","title":"Truckførerkurs","provider":"partner:@1","#
            + #""kind":"course","skills":[{"label":"truckfører","weight":100}],"mode":"onsite","#
            + #""locations":["location:@1"],"start":"2026-03-10","end":"2026-03-21"}}"#,
        #"{"type":"offer.published","data":{"offer":"offer:@1","capacity":2,"waitingList":true}}"#,
        #"{"type":"person.registered","data":{"person":"person:@1","business":"business:@1","birthDecade":1980}}"#,
        #"{"type":"person.registered","data":{"person":"person:@2"}}"#,
        #"{"type":"enrolment.registered","data":{"enrolment":"enrolment:@1","offer":"offer:@1","#
            + #""person":"person:@1","business":"business:@1","need":"need:@1","funding":"employer","#
            + #""additionality":"no"}}"#,
    ]
}
