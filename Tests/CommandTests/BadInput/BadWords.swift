import Testing

/// Words that the program must not act on, and what it must say of them.
struct BadWords: CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    let reason: String

    var testDescription: String { words.map { $0.count > 60 ? "\($0.prefix(20))…" : $0 }.joined(separator: " ") }

    init(_ words: String..., code: Int32, says reason: String) {
        self.words = words
        self.code = code
        self.reason = reason
    }
}

extension BadWords {
    private static let need = ["need", "log", "--business", "999900003"]

    static let all: [BadWords] =
        [
            // Words that are no command.
            .init("nonsense", code: 64, says: "Unexpected argument 'nonsense'"),
            .init("need", "nonsense", code: 64, says: "See `loggbok need --help`"),
            .init("stats", "--nonsense", code: 64, says: "Unknown option '--nonsense'"),
            .init("stats", "--language", "fr", code: 64, says: "'nb' and 'en'"),
            .init("need", "log", code: 64, says: "Missing expected argument '--business <business>'"),
            .init("log", "--limit", "many", code: 64, says: "'many' is invalid for '--limit"),
            .init("log", "--limit=-1", code: 64, says: "--limit cannot be negative"),
            .init("follow", "--limit=-1", code: 64, says: "--limit cannot be negative"),
            .init("log", "--tag", "a b", code: 64, says: "“a b” is no tag; a tag is kind:value, such as kom:5007"),
            .init("log", "--type", "", code: 64, says: "“” is no event type"),
            .init("board", "--offers=-1", code: 64, says: "cannot be negative"),
            // Moments, periods, statistics.
            .init("stats", "--at", "yesterday", code: 64, says: "As it was known at a position, day or time"),
            .init("stats", "--at", "2025-13-01", code: 64, says: "'2025-13-01' is invalid"),
            .init("stats", "--at", "264", code: 66, says: "The log has 263 events; there is no position 264"),
            .init("stats", "--at", "99999999999999999999", code: 64, says: "is invalid for '--at"),
            .init("replay", "--to", "1000", code: 66, says: "there is no position 1000"),
            .init("stats", "--period", "2025-Q5", code: 64, says: "2025-Q3"),
            .init("stats", "--period", "2025-02-01..2025-01-01", code: 64, says: "is invalid for '--period"),
            .init("stats", "--by", "colour", code: 64, says: "municipality, sector, size, industry, role"),
            .init(
                "stats", "happiness", code: 64, says: "There is no statistic “happiness”. There are: visits, reached"),
            // Things that are not there, or could be several.
            .init("show", "264", code: 66, says: "There is no event 264"),
            .init("show", "0", code: 66, says: "There is no event 0"),
            .init("show", "zebra", code: 64, says: "neither a position nor an event's id"),
            .init("show", "01", code: 65, says: "“01” could be several events"),
            .init("show", "ffff", code: 66, says: "There is no event ffff"),
            .init(
                "need", "show", "01", code: 65,
                says: "“01” could be 24 different ones, such as 019463d7-c668 “Truckførere til nytt lager”"),
            .init("need", "show", "zzz", code: 66, says: "There is no need:zzz in this logbook"),
            .init("need", "show", "", code: 66, says: "There is no need:"),
            .init("need", "show", "offer:01994c73-6ce8", code: 66, says: "There is no need:offer:01994c73-6ce8"),
            .init(
                "offer", "show", "01980000-0000-7000-8000-000000000001", code: 66, says: "There is no offer:01980000"),
            .init("business", "show", "999900004", code: 65, says: "999900004 is no organisation number"),
            .init(
                "visit", "record", "--business", "889640782", code: 66, says: "There is no 889640782 in this logbook"),
            .init("enrolment", "cancel", "0199", "--reason", "x", code: 65, says: "type more of it"),
            // Values that no event has.
            .init(
                "business", "register", "--name", "A", "--kom", "Grong", code: 64, says: "'Grong' is invalid for '--kom"
            ),
            .init(
                "business", "register", "--name", "A", "--kom", "5045", "--orgnr", "999900004", code: 64,
                says: "the last a check digit"),
            .init("business", "register", "--kom", "5045", code: 64, says: "Give --name"),
            .init(
                "business", "register", "--name", "A", "--kom", "5045", "--employees=-5", code: 65,
                says: "--employees: should be 0"),
            .init(
                "business", "register", "--name", "A", "--kom", "5045", "--nace", "wood", code: 65,
                says: "“wood” is no industry code"),
            .init(
                "person", "register", "--birth-decade", "1987", code: 65,
                says: "--birth-decade: should be a decade such as 1980"),
            .init("person", "register", "--on", "2999-01-01", code: 1, says: "2999-01-01 is in the future"),
            .init("person", "register", "--on", "0001-01-01", code: 1, says: "before the programme started"),
            .init("person", "register", "--on", "31.12.2025", code: 64, says: "'31.12.2025' is invalid for '--on"),
            .init("person", "register", "--actor", "Kari Nordmann", code: 64, says: "“Kari Nordmann” cannot be an id"),
            .init("person", "register", "--request", "a b", code: 64, says: "“a b” cannot be an id"),
            .init(
                "enrolment", "complete", "019ad8ff-fb30", "--credits", "9223372036854775807", code: 64,
                says: "in steps of a half"),
            .init("enrolment", "complete", "019ad8ff-fb30", "--credits", "7.3", code: 64, says: "in steps of a half"),
            .init(
                "offer", "capacity", "01994c73-6ce8", "99999999999999999999", "--reason", "x", code: 64,
                says: "is invalid for '<capacity>'"),
            .init(
                "visit", "record", "--business", "999900003", "--minutes", "9223372036854775807", code: 65,
                says: "--minutes: should be"),
        ] + needs.map { words, reason in BadWords(words: need + words, code: 65, reason: reason) }

    private static let needs: [([String], String)] = [
        (["--title", ""], "--title: should be one line of 1 to 500 bytes"),
        (["--title", "a\nb"], "--title: should be one line"),
        (["--title", String(repeating: "x", count: 600)], "--title: should be one line"),
        (["--title", "A", "--heads", "0"], "--heads: should be"),
        (["--title", "A", "--urgency", "4"], "--urgency: should be 1 to 3"),
        (
            ["--title", "A", "--language-of-teaching", "norsk"],
            "--language-of-teaching: should be languages such as nb"
        ),
        (["--title", "A", "--earliest", "2025-05-05", "--latest", "2025-05-04"], "--latest: should be a day from"),
    ]

    private init(words: [String], code: Int32, reason: String) {
        (self.words, self.code, self.reason) = (words, code, reason)
    }
}
