import EventSourcing
import Events

/// Needs and offers of the size that matching is measured at: titles and skills from a small stock of words, as people have.
struct Market {
    private static let subjects = [
        "truckfører", "sveising", "regnskap", "demensomsorg", "lederutvikling", "velferdsteknologi", "anbud",
        "fiskevelferd", "motorsag", "norsk for arbeidslivet", "bygningsvern", "næringsmiddelhygiene", "førstehjelp",
        "kunstig intelligens", "personvern", "yrkessjåfør", "kran og løft", "klimaregnskap", "konflikthåndtering",
        "legemiddelhåndtering", "plc-programmering", "markedsføring", "betongarbeid", "energieffektivisering",
    ]
    private static let frames = [
        "Kurs i %", "Vi trenger %", "% for nyansatte", "Grunnleggende %", "% – praksis og prøve",
        "Mer om % til skiftlaget",
        "Oppdatering: %", "% på nett", "Samling om %", "Fagbrev og %",
    ]

    static func id<Kind: Subject>(_ number: Int) -> ID<Kind> {
        ID(UniqueID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0000 + UInt64(number)))
    }

    private static func words(_ number: Int) -> (title: String, skills: [Skill]) {
        let subject = subjects[number * 7 % subjects.count]
        let title = "\(frames[number % frames.count]) \(number % 97)".replacing("%", with: subject)
        return (title, [Skill(label: subject), Skill(label: subjects[number * 5 % subjects.count], weight: 40)])
    }

    static func need(_ number: Int) -> NeedLogged {
        let (title, skills) = words(number)
        return NeedLogged(
            need: id(1_000_000 + number), business: id(1 + number % 20), title: title, skills: skills,
            heads: 1 + number % 8, urgency: 1 + number % 3, window: nil, modes: number % 3 == 0 ? [.onsite] : [],
            maxTravelMinutes: 60 + number % 90, languages: ["nb"], level: nil, budget: number % 2 == 0 ? 800_000 : nil,
            visit: nil)
    }

    static func offer(_ number: Int) -> [any Event] {
        let (title, skills) = words(number * 3 + 1)
        let start = CalendarDate(day: 20_500 + number % 200)
        return [
            OfferCreated(
                offer: id(2_000_000 + number), title: title, provider: id(500), kind: .course, skills: skills,
                level: nil, credits: nil, hours: 16, languages: ["nb"], mode: number % 4 == 0 ? .online : .onsite,
                locations: number % 4 == 0 ? [] : [id(501)], start: start, end: start.adding(days: 30), deadline: start,
                minHeads: nil, price: 100_000 * (number % 12), adaptedFrom: []),
            OfferPublished(offer: id(2_000_000 + number), capacity: 12, waitingList: true),
        ]
    }

    static var beginnings: [any Event] {
        guard let kom = MunicipalityNumber("5007") else { return [] }
        let day = CalendarDate(day: 20_000)
        return (1...20).map { number in
            BusinessRegistered(
                business: id(number), orgnr: nil, parent: nil, form: "AS", name: "Bedrift \(number)", kom: kom,
                division: 2024, nace: nil, employees: Employees(value: 9, source: .stated, date: day), sector: .privat,
                registerDigest: nil)
        } + [LocationRegistered(location: id(501), name: "Skolen", kom: kom, lat: nil, lon: nil, kind: .skole)]
    }
}
