// swift-format-ignore-file: a fixture's data is stored on one line, and stands on one line here.

import EventSourcing

extension Fixtures {
    /// From the first need to the last seat: what the programme does.
    static let programme: [Fixture] = [
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
            "business.registered", version: 1, requires: "business form kom division employees",
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
    ]
}
