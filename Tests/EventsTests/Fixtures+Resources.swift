// swift-format-ignore-file: a fixture's data is stored on one line, and stands on one line here.

import EventSourcing

extension Fixtures {
    /// Who works and what it takes: actors, sessions, time, money; amendments and reports of it.
    static let resources: [Fixture] = [
        Fixture(
            "actor.registered", version: 1, requires: "actor role",
            tags:
                "actor:01980000-0000-7000-8000-000000000091 region:01980000-0000-7000-8000-0000000000a2",
            data:
                #"{"actor":"actor:01980000-0000-7000-8000-000000000091","role":"coordinator","region":"region:01980000-0000-7000-8000-0000000000a2"}"#
        ),
        Fixture(
            "actor.deactivated", version: 1, requires: "actor",
            tags:
                "actor:01980000-0000-7000-8000-000000000091",
            data:
                #"{"actor":"actor:01980000-0000-7000-8000-000000000091","reason":"ny jobb"}"#
        ),
        Fixture(
            "business.merged", version: 1, requires: "business into date",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 business:01980000-0000-7000-8000-0000000000b2",
            data:
                #"{"business":"business:01980000-0000-7000-8000-0000000000b1","into":"business:01980000-0000-7000-8000-0000000000b2","date":"2026-01-01"}"#
        ),
        Fixture(
            "business.closed", version: 1, requires: "business date reason",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1",
            data:
                #"{"business":"business:01980000-0000-7000-8000-0000000000b1","date":"2026-01-31","reason":"bankruptcy"}"#
        ),
        Fixture(
            "contact.registered", version: 1, requires: "contact business function",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 contact:01980000-0000-7000-8000-000000000092",
            data:
                #"{"contact":"contact:01980000-0000-7000-8000-000000000092","business":"business:01980000-0000-7000-8000-0000000000b1","function":"daglig leder"}"#
        ),
        Fixture(
            "contact.retired", version: 1, requires: "contact business",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 contact:01980000-0000-7000-8000-000000000092",
            data:
                #"{"contact":"contact:01980000-0000-7000-8000-000000000092","business":"business:01980000-0000-7000-8000-0000000000b1"}"#
        ),
        Fixture(
            "outreach.attempted", version: 1, requires: "business channel outcome",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1",
            data:
                #"{"business":"business:01980000-0000-7000-8000-0000000000b1","channel":"phone","outcome":"no-answer"}"#
        ),
        Fixture(
            "arena.held", version: 1, requires: "arena kind heads",
            tags:
                "arena:01980000-0000-7000-8000-000000000093 business:01980000-0000-7000-8000-0000000000b1 location:01980000-0000-7000-8000-0000000000a4 partner:01980000-0000-7000-8000-0000000000a3",
            data:
                #"{"arena":"arena:01980000-0000-7000-8000-000000000093","kind":"frokostmøte","location":"location:01980000-0000-7000-8000-0000000000a4","heads":24,"businesses":["business:01980000-0000-7000-8000-0000000000b1"],"partners":["partner:01980000-0000-7000-8000-0000000000a3"]}"#
        ),
        Fixture(
            "session.scheduled", version: 1, requires: "session offer start end mode",
            tags:
                "location:01980000-0000-7000-8000-0000000000a4 offer:01980000-0000-7000-8000-0000000000e1 session:01980000-0000-7000-8000-000000000094",
            data:
                #"{"session":"session:01980000-0000-7000-8000-000000000094","offer":"offer:01980000-0000-7000-8000-0000000000e1","start":"2025-03-05T09:00:00+01:00","end":"2025-03-05T15:00:00+01:00","mode":"onsite","location":"location:01980000-0000-7000-8000-0000000000a4","url":"https://moter.example/5"}"#
        ),
        Fixture(
            "session.moved", version: 1, requires: "session offer start end mode",
            tags:
                "location:01980000-0000-7000-8000-0000000000a4 offer:01980000-0000-7000-8000-0000000000e1 session:01980000-0000-7000-8000-000000000094",
            data:
                #"{"session":"session:01980000-0000-7000-8000-000000000094","offer":"offer:01980000-0000-7000-8000-0000000000e1","start":"2025-04-02T09:00:00+02:00","end":"2025-04-02T14:30:00+02:00","mode":"onsite","location":"location:01980000-0000-7000-8000-0000000000a4","url":"https://moter.example/5","reason":"ferja gikk ikke"}"#
        ),
        Fixture(
            "session.cancelled", version: 1, requires: "session offer",
            tags:
                "offer:01980000-0000-7000-8000-0000000000e1 session:01980000-0000-7000-8000-000000000094",
            data:
                #"{"session":"session:01980000-0000-7000-8000-000000000094","offer":"offer:01980000-0000-7000-8000-0000000000e1","reason":"læreren er syk"}"#
        ),
        Fixture(
            "attendance.recorded", version: 1, requires: "session offer enrolment person minutes",
            tags:
                "enrolment:01980000-0000-7000-8000-0000000000f2 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1 session:01980000-0000-7000-8000-000000000094",
            data:
                #"{"session":"session:01980000-0000-7000-8000-000000000094","offer":"offer:01980000-0000-7000-8000-0000000000e1","enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","person":"person:01980000-0000-7000-8000-0000000000f1","minutes":330}"#
        ),
        Fixture(
            "feedback.recorded", version: 1, requires: "feedback offer relevance monthsAfter",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 enrolment:01980000-0000-7000-8000-0000000000f2 feedback:01980000-0000-7000-8000-000000000095 offer:01980000-0000-7000-8000-0000000000e1",
            data:
                #"{"feedback":"feedback:01980000-0000-7000-8000-000000000095","offer":"offer:01980000-0000-7000-8000-0000000000e1","enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","business":"business:01980000-0000-7000-8000-0000000000b1","relevance":4,"usedAtWork":true,"monthsAfter":3}"#
        ),
        Fixture(
            "time.logged", version: 1, requires: "time minutes activity role",
            tags:
                "actor:01980000-0000-7000-8000-000000000091 business:01980000-0000-7000-8000-0000000000b1 offer:01980000-0000-7000-8000-0000000000e1 time:01980000-0000-7000-8000-000000000096",
            data:
                #"{"time":"time:01980000-0000-7000-8000-000000000096","actor":"actor:01980000-0000-7000-8000-000000000091","minutes":90,"activity":"outreach","role":"motor","business":"business:01980000-0000-7000-8000-0000000000b1","offer":"offer:01980000-0000-7000-8000-0000000000e1"}"#
        ),
        Fixture(
            "travel.logged", version: 1, requires: "travel km minutes mode role",
            tags:
                "actor:01980000-0000-7000-8000-000000000091 business:01980000-0000-7000-8000-0000000000b1 offer:01980000-0000-7000-8000-0000000000e1 travel:01980000-0000-7000-8000-000000000097",
            data:
                #"{"travel":"travel:01980000-0000-7000-8000-000000000097","actor":"actor:01980000-0000-7000-8000-000000000091","km":88,"minutes":75,"mode":"boat","role":"megler","business":"business:01980000-0000-7000-8000-0000000000b1","offer":"offer:01980000-0000-7000-8000-0000000000e1"}"#
        ),
        Fixture(
            "cost.recorded", version: 1, requires: "cost øre kind fundedBy",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 cost:01980000-0000-7000-8000-000000000098 offer:01980000-0000-7000-8000-0000000000e1",
            data:
                #"{"cost":"cost:01980000-0000-7000-8000-000000000098","øre":450000,"kind":"venue","fundedBy":"grant","role":"møteplass","business":"business:01980000-0000-7000-8000-0000000000b1","offer":"offer:01980000-0000-7000-8000-0000000000e1"}"#
        ),
        Fixture(
            "followup.planned", version: 1, requires: "followup dueOn about",
            tags:
                "followup:01980000-0000-7000-8000-000000000099 need:01980000-0000-7000-8000-0000000000d1",
            data:
                #"{"followup":"followup:01980000-0000-7000-8000-000000000099","dueOn":"2025-04-01","about":"need:01980000-0000-7000-8000-0000000000d1"}"#
        ),
        Fixture(
            "followup.done", version: 1, requires: "followup about",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 followup:01980000-0000-7000-8000-000000000099",
            data:
                #"{"followup":"followup:01980000-0000-7000-8000-000000000099","about":"business:01980000-0000-7000-8000-0000000000b1"}"#
        ),
        Fixture(
            "followup.dropped", version: 1, requires: "followup about",
            tags:
                "followup:01980000-0000-7000-8000-000000000099 offer:01980000-0000-7000-8000-0000000000e1",
            data:
                #"{"followup":"followup:01980000-0000-7000-8000-000000000099","about":"offer:01980000-0000-7000-8000-0000000000e1","reason":"løst"}"#
        ),
        Fixture(
            "event.corrected", version: 1, requires: "target at of ofVersion about time replacement reason",
            tags:
                "amends:visit.recorded business:01980000-0000-7000-8000-0000000000b1 business:01980000-0000-7000-8000-0000000000b2 event:01980000-0000-7000-8000-000000000011 kom:5046 kom:5047 visit:01980000-0000-7000-8000-0000000000c1",
            data:
                #"{"target":"01980000-0000-7000-8000-000000000011","at":17,"of":"visit.recorded","ofVersion":1,"about":"business:01980000-0000-7000-8000-0000000000b1 kom:5047 visit:01980000-0000-7000-8000-0000000000c1","time":"2025-02-12T00:00:00+01:00","replacement":{"visit":"visit:01980000-0000-7000-8000-0000000000c1","business":"business:01980000-0000-7000-8000-0000000000b2","mode":"onsite","minutes":90,"travelMinutes":35,"km":41,"role":"motor","kom":"5046"},"reason":"subject","legalBasis":"fvl. § 42"}"#
        ),
        Fixture(
            "event.voided", version: 1, requires: "target at of about reason",
            tags:
                "amends:visit.recorded business:01980000-0000-7000-8000-0000000000b1 event:01980000-0000-7000-8000-000000000011 kom:5047 visit:01980000-0000-7000-8000-0000000000c1",
            data:
                #"{"target":"01980000-0000-7000-8000-000000000011","at":17,"of":"visit.recorded","about":"business:01980000-0000-7000-8000-0000000000b1 kom:5047 visit:01980000-0000-7000-8000-0000000000c1","reason":"not-happened","legalBasis":"fvl. § 42"}"#
        ),
        Fixture(
            "report.locked", version: 1,
            requires: "report template templateVersion period edition position valuesDigest cells",
            tags:
                "report:01980000-0000-7000-8000-00000000009a report:fylke.2.2025-H1",
            data:
                #"{"report":"report:01980000-0000-7000-8000-00000000009a","template":"fylke","templateVersion":2,"period":"2025-H1","edition":1,"position":184,"treeRoot":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","valuesDigest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","cells":212}"#
        ),
    ]
}
