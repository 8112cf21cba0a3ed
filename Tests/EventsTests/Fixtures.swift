// swift-format-ignore-file: a fixture's data is stored on one line, and stands on one line here.

import EventSourcing

/// The stored form of one event of each type and version. A fixture is never edited: what it shows lies in logs.
///
/// A new type, or a new version of one, gets a fixture behind the others.
enum Fixtures {
    static let all = programme + log + matches

    private static let programme: [Fixture] = [
        Fixture(
            "programme.started", version: 1, requires: "programme name from funder grantShareMax",
            tags: "programme:01980000-0000-7000-8000-0000000000a1",
            data:
                #"{"programme":"programme:01980000-0000-7000-8000-0000000000a1","name":"Kompetansepilot Namdalen","from":"2025-01-01","to":"2026-12-31","funder":"Trøndelag fylkeskommune","grantShareMax":7000}"#
        ),
        Fixture(
            "region.defined", version: 1, requires: "region name members",
            tags: "region:01980000-0000-7000-8000-0000000000a2",
            data:
                #"{"region":"region:01980000-0000-7000-8000-0000000000a2","name":"Namdalen","members":[{"kom":"5007","from":"2024-01-01"},{"kom":"5020","from":"2024-01-01","to":"2025-01-01"}]}"#
        ),
        Fixture(
            "partner.registered", version: 1, requires: "partner name kind",
            tags: "org:999900003 partner:01980000-0000-7000-8000-0000000000a3",
            data:
                #"{"partner":"partner:01980000-0000-7000-8000-0000000000a3","name":"Namdalshagen","kind":"næringshage","orgnr":"999900003"}"#
        ),
        Fixture(
            "location.registered", version: 1, requires: "location name kom kind",
            tags: "kom:5007 location:01980000-0000-7000-8000-0000000000a4",
            data:
                #"{"location":"location:01980000-0000-7000-8000-0000000000a4","name":"Namdal studiesenter","kom":"5007","lat":6446580,"lon":1149600,"kind":"studiesenter"}"#
        ),
        Fixture(
            "business.registered", version: 1, requires: "business form kom division employees sector",
            tags: "business:01980000-0000-7000-8000-0000000000b1 kom:5047 org:999900011",
            data:
                #"{"business":"business:01980000-0000-7000-8000-0000000000b1","orgnr":"999900011","parent":"business:01980000-0000-7000-8000-0000000000b2","form":"AS","name":"Fjordtre AS","kom":"5047","division":2024,"nace":{"code":"16.100","standard":"SN2007"},"employees":{"value":7,"class":"5-9","source":"register","date":"2025-01-06"},"sector":"privat","registerDigest":"9f86d081884c7d65"}"#
        ),
        Fixture(
            "business.updated", version: 1, requires: "business field new source",
            tags: "business:01980000-0000-7000-8000-0000000000b1",
            data:
                #"{"business":"business:01980000-0000-7000-8000-0000000000b1","field":"employees","old":"7","new":"12","source":"visit"}"#
        ),
        Fixture(
            "visit.recorded", version: 1, requires: "visit business mode minutes travelMinutes km role kom",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 kom:5047 partner:01980000-0000-7000-8000-0000000000a3 visit:01980000-0000-7000-8000-0000000000c1",
            data:
                #"{"visit":"visit:01980000-0000-7000-8000-0000000000c1","business":"business:01980000-0000-7000-8000-0000000000b1","mode":"onsite","minutes":90,"travelMinutes":35,"km":41,"role":"møteplass","topics":["sveising","HMS"],"employeesStated":8,"partners":["partner:01980000-0000-7000-8000-0000000000a3"],"kom":"5047"}"#
        ),
        Fixture(
            "need.logged", version: 1, requires: "need business title skills heads urgency",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 need:01980000-0000-7000-8000-0000000000d1 skill:0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e skill:truckforer visit:01980000-0000-7000-8000-0000000000c1",
            data:
                #"{"need":"need:01980000-0000-7000-8000-0000000000d1","business":"business:01980000-0000-7000-8000-0000000000b1","title":"Truckførerkurs for tre","skills":[{"code":"http://data.europa.eu/esco/skill/0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e","label":"bruke regneark","scheme":"ESCO 1.1.1","weight":60},{"label":"Truckfører","weight":100}],"heads":3,"urgency":2,"window":{"from":"2025-03-01","to":"2025-06-30"},"modes":["onsite","blended"],"maxTravelMinutes":60,"languages":["nb","pl"],"level":{"min":4,"max":5},"budget":1250000,"visit":"visit:01980000-0000-7000-8000-0000000000c1"}"#
        ),
        Fixture(
            "need.revised", version: 1, requires: "need reason",
            tags:
                "need:01980000-0000-7000-8000-0000000000d1 skill:0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e skill:truckforer",
            data:
                #"{"need":"need:01980000-0000-7000-8000-0000000000d1","title":"Truckførerkurs for fire","skills":[{"code":"http://data.europa.eu/esco/skill/0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e","label":"bruke regneark","scheme":"ESCO 1.1.1","weight":60},{"label":"Truckfører","weight":100}],"heads":4,"urgency":3,"window":{"from":"2025-04-01"},"modes":["online"],"maxTravelMinutes":45,"languages":["en"],"level":{"min":4,"max":4},"budget":900000,"reason":"en til ble ansatt"}"#
        ),
        Fixture(
            "need.withdrawn", version: 1, requires: "need reason",
            tags: "need:01980000-0000-7000-8000-0000000000d1",
            data: #"{"need":"need:01980000-0000-7000-8000-0000000000d1","reason":"oppdraget falt bort"}"#),
        Fixture(
            "need.reopened", version: 1, requires: "need reason",
            tags: "need:01980000-0000-7000-8000-0000000000d1",
            data: #"{"need":"need:01980000-0000-7000-8000-0000000000d1","reason":"kurset ble avlyst"}"#),
        Fixture(
            "need.covered", version: 1, requires: "need offer by headsCovered",
            tags: "need:01980000-0000-7000-8000-0000000000d1 offer:01980000-0000-7000-8000-0000000000e1",
            data:
                #"{"need":"need:01980000-0000-7000-8000-0000000000d1","offer":"offer:01980000-0000-7000-8000-0000000000e1","by":"offer","headsCovered":2}"#
        ),
        Fixture(
            "offer.created", version: 1, requires: "offer title provider kind skills mode",
            tags:
                "location:01980000-0000-7000-8000-0000000000a4 need:01980000-0000-7000-8000-0000000000d1 offer:01980000-0000-7000-8000-0000000000e1 partner:01980000-0000-7000-8000-0000000000a3 skill:0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e skill:truckforer",
            data:
                #"{"offer":"offer:01980000-0000-7000-8000-0000000000e1","title":"Truckførerkurs","provider":"partner:01980000-0000-7000-8000-0000000000a3","kind":"fagskole","skills":[{"code":"http://data.europa.eu/esco/skill/0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e","label":"bruke regneark","scheme":"ESCO 1.1.1","weight":60},{"label":"Truckfører","weight":100}],"level":5,"credits":{"hundredths":750,"unit":"fagskolepoeng"},"hours":40,"languages":["nb"],"mode":"blended","locations":["location:01980000-0000-7000-8000-0000000000a4"],"start":"2025-03-03","end":"2025-03-31","deadline":"2025-02-24","minHeads":4,"price":450000,"adaptedFrom":["need:01980000-0000-7000-8000-0000000000d1"]}"#
        ),
        Fixture(
            "offer.published", version: 1, requires: "offer capacity waitingList",
            tags: "offer:01980000-0000-7000-8000-0000000000e1",
            data: #"{"offer":"offer:01980000-0000-7000-8000-0000000000e1","capacity":12,"waitingList":true}"#),
        Fixture(
            "offer.revised", version: 1, requires: "offer reason",
            tags:
                "location:01980000-0000-7000-8000-0000000000a4 offer:01980000-0000-7000-8000-0000000000e1 skill:0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e skill:truckforer",
            data:
                #"{"offer":"offer:01980000-0000-7000-8000-0000000000e1","title":"Truckførerkurs T1 til T4","skills":[{"code":"http://data.europa.eu/esco/skill/0d2cc6f4-8d7e-4b1c-9d3e-5f6a7b8c9d0e","label":"bruke regneark","scheme":"ESCO 1.1.1","weight":60},{"label":"Truckfører","weight":100}],"level":4,"hours":32,"languages":["nb","en"],"mode":"onsite","locations":["location:01980000-0000-7000-8000-0000000000a4"],"start":"2025-03-10","end":"2025-04-04","deadline":"2025-03-03","minHeads":3,"price":400000,"reason":"flyttet en uke"}"#
        ),
        Fixture(
            "offer.capacity-changed", version: 1, requires: "offer capacity reason",
            tags: "offer:01980000-0000-7000-8000-0000000000e1",
            data: #"{"offer":"offer:01980000-0000-7000-8000-0000000000e1","capacity":16,"reason":"større rom"}"#),
        Fixture(
            "offer.started", version: 1, requires: "offer date",
            tags: "offer:01980000-0000-7000-8000-0000000000e1",
            data: #"{"offer":"offer:01980000-0000-7000-8000-0000000000e1","date":"2025-03-03"}"#),
        Fixture(
            "offer.closed", version: 1, requires: "offer date",
            tags: "offer:01980000-0000-7000-8000-0000000000e1",
            data: #"{"offer":"offer:01980000-0000-7000-8000-0000000000e1","date":"2025-03-31"}"#),
        Fixture(
            "offer.cancelled", version: 1, requires: "offer date reason",
            tags: "offer:01980000-0000-7000-8000-0000000000e1",
            data: #"{"offer":"offer:01980000-0000-7000-8000-0000000000e1","date":"2025-02-25","reason":"too-few"}"#),
        Fixture(
            "person.registered", version: 1, requires: "person",
            tags: "business:01980000-0000-7000-8000-0000000000b1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"person":"person:01980000-0000-7000-8000-0000000000f1","business":"business:01980000-0000-7000-8000-0000000000b1","birthDecade":1980,"gender":"ukjent","basis":"avtale"}"#
        ),
        Fixture(
            "enrolment.registered", version: 1, requires: "enrolment offer person funding additionality",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 enrolment:01980000-0000-7000-8000-0000000000f2 need:01980000-0000-7000-8000-0000000000d1 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","offer":"offer:01980000-0000-7000-8000-0000000000e1","person":"person:01980000-0000-7000-8000-0000000000f1","business":"business:01980000-0000-7000-8000-0000000000b1","need":"need:01980000-0000-7000-8000-0000000000d1","funding":"employer","additionality":"no","overrideReason":"avtalt før fristen"}"#
        ),
        Fixture(
            "enrolment.waitlisted", version: 1, requires: "enrolment offer person funding additionality",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 enrolment:01980000-0000-7000-8000-0000000000f2 need:01980000-0000-7000-8000-0000000000d1 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","offer":"offer:01980000-0000-7000-8000-0000000000e1","person":"person:01980000-0000-7000-8000-0000000000f1","business":"business:01980000-0000-7000-8000-0000000000b1","need":"need:01980000-0000-7000-8000-0000000000d1","funding":"programme","additionality":"unknown","overrideReason":"avtalt før fristen"}"#
        ),
        Fixture(
            "enrolment.promoted", version: 1, requires: "enrolment offer person",
            tags:
                "enrolment:01980000-0000-7000-8000-0000000000f2 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","offer":"offer:01980000-0000-7000-8000-0000000000e1","person":"person:01980000-0000-7000-8000-0000000000f1","outOfOrderReason":"samme skift"}"#
        ),
        Fixture(
            "enrolment.cancelled", version: 1, requires: "enrolment offer person date by reason",
            tags:
                "enrolment:01980000-0000-7000-8000-0000000000f2 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","offer":"offer:01980000-0000-7000-8000-0000000000e1","person":"person:01980000-0000-7000-8000-0000000000f1","date":"2025-02-20","by":"participant","reason":"sykdom"}"#
        ),
        Fixture(
            "enrolment.withdrawn", version: 1, requires: "enrolment offer person date by reason",
            tags:
                "enrolment:01980000-0000-7000-8000-0000000000f2 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","offer":"offer:01980000-0000-7000-8000-0000000000e1","person":"person:01980000-0000-7000-8000-0000000000f1","date":"2025-03-10","by":"business","reason":"travelt på jobb"}"#
        ),
        Fixture(
            "enrolment.completed", version: 1, requires: "enrolment offer person date result",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 enrolment:01980000-0000-7000-8000-0000000000f2 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","offer":"offer:01980000-0000-7000-8000-0000000000e1","person":"person:01980000-0000-7000-8000-0000000000f1","business":"business:01980000-0000-7000-8000-0000000000b1","date":"2025-03-31","hours":40,"credits":{"hundredths":750,"unit":"studiepoeng"},"result":"passed"}"#
        ),
        Fixture(
            "enrolment.not-completed", version: 1, requires: "enrolment offer person date reason",
            tags:
                "business:01980000-0000-7000-8000-0000000000b1 enrolment:01980000-0000-7000-8000-0000000000f2 offer:01980000-0000-7000-8000-0000000000e1 person:01980000-0000-7000-8000-0000000000f1",
            data:
                #"{"enrolment":"enrolment:01980000-0000-7000-8000-0000000000f2","offer":"offer:01980000-0000-7000-8000-0000000000e1","person":"person:01980000-0000-7000-8000-0000000000f1","business":"business:01980000-0000-7000-8000-0000000000b1","date":"2025-03-31","reason":"møtte ikke til prøven"}"#
        ),
        Fixture(
            "data.imported", version: 1, requires: "batch file accepted rejected",
            tags: "import:01980000-0000-7000-8000-0000000000a5",
            data:
                #"{"batch":"import:01980000-0000-7000-8000-0000000000a5","file":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","accepted":41,"rejected":2}"#
        ),
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

    private static let matches: [Fixture] = [
        Fixture(
            "match.proposed", version: 1, requires: "need offer business score matcherVersion positionSeen",
            tags:
                "business:01980000-0000-7000-8000-000000000003 need:01980000-0000-7000-8000-000000000001 offer:01980000-0000-7000-8000-000000000002",
            data:
                #"{"need":"need:01980000-0000-7000-8000-000000000001","offer":"offer:01980000-0000-7000-8000-000000000002","business":"business:01980000-0000-7000-8000-000000000003","score":812,"components":[{"name":"topic","points":700},{"name":"seats","points":80}],"matcherVersion":"loggbok-match/1+subjects/1","positionSeen":41}"#
        ),
        Fixture(
            "match.accepted", version: 1, requires: "need offer business",
            tags:
                "business:01980000-0000-7000-8000-000000000003 need:01980000-0000-7000-8000-000000000001 offer:01980000-0000-7000-8000-000000000002",
            data:
                #"{"need":"need:01980000-0000-7000-8000-000000000001","offer":"offer:01980000-0000-7000-8000-000000000002","business":"business:01980000-0000-7000-8000-000000000003","reason":"place"}"#
        ),
        Fixture(
            "match.rejected", version: 1, requires: "need offer business reason",
            tags:
                "business:01980000-0000-7000-8000-000000000003 need:01980000-0000-7000-8000-000000000001 offer:01980000-0000-7000-8000-000000000002",
            data:
                #"{"need":"need:01980000-0000-7000-8000-000000000001","offer":"offer:01980000-0000-7000-8000-000000000002","business":"business:01980000-0000-7000-8000-000000000003","reason":"price"}"#
        ),
        Fixture(
            "reference.loaded", version: 1, requires: "kind version digest", tags: "reference:skills",
            data:
                #"{"kind":"skills","version":"ESCO 1.1.1","digest":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"}"#
        ),
    ]
}
