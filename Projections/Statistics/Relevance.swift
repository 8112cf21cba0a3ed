import EventSourcing
import Events
import ViewStorage

extension Statistic {
    /// After how many months a participant can tell whether it was of use.
    private static let monthsUntilUse = 3

    static let relevance = Statistic(
        "relevance", Text(en: "Relevance", nb: "Nytte"),
        Text(
            en: "Mean of the answers from 1 to 5, by the day of the answer; cut by score it is their distribution.",
            nb: "Snitt av svarene fra 1 til 5, etter svardag; delt på skår er det fordelingen."),
        .ratio(.sum, over: .sum), unit: .mean, by: [.municipality, .sector, .size, .industry, .mode, .score],
        isAboutPersons: true
    ) { source in
        try source.answers { [.figure: $0.relevance, .base: 1] }
    }

    static let usedAtWork = Statistic(
        "used-at-work", Text(en: "Used at work", nb: "Brukt i jobben"),
        Text(
            en: "Answers that it is used at work, of answers to that at least three months after.",
            nb: "Svar om at det brukes i jobben, av svar på det minst tre måneder etter."),
        .ratio(.sum, over: .sum), by: [.municipality, .sector, .size, .industry, .mode, .score], isAboutPersons: true
    ) { source in
        try source.answers { answer in
            guard let used = answer.usedAtWork, answer.monthsAfter >= monthsUntilUse else { return [:] }
            return used ? [.figure: 1, .base: 1] : [.base: 1]
        }
    }

    static let feedbackResponse = Statistic(
        "feedback-response", Text(en: "Response rate", nb: "Svarandel"),
        Text(
            en: "Seats held at the start from which an answer came, of those in offers closed in the period.",
            nb: "Plasser ved start som det kom svar fra, av dem i tilbud avsluttet i perioden."),
        .ratio(.sum, over: .sum), by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        let answers = Dictionary(
            try source.views.feedback.feedback.rows().compactMap { _, row in
                row.event.enrolment.map { ($0, row.at) }
            }, uniquingKeysWith: min)
        return try source.seatsAtStart().compactMap { seat in
            guard let closed = seat.offer.closed else { return nil }
            let answer = answers[seat.id]
            return Contribution(
                on: closed.on, seat.id, counting: answer == nil ? [.base] : [.figure, .base],
                try source.attributes(of: seat.enrolment, on: seat.started.on),
                from: seat.sources + [closed.at, answer], about: seat.person)
        }
    }
}

extension StatisticSource {
    /// One contribution for each answer, attributed to the business it came from or the participant's.
    fileprivate func answers(
        _ amounts: (FeedbackRecorded) -> [Contribution.Side: Int?]
    ) throws -> [Contribution] {
        try views.feedback.feedback.rows().map { id, row in
            let enrolment = try row.event.enrolment.flatMap { try views.offers.enrolments.get($0) }
            let business = try row.event.business ?? enrolment.flatMap { try self.business(of: $0) }
            let offer = try views.offers.offers.get(row.event.offer)
            return Contribution(
                on: row.on, id, amounts: amounts(row.event),
                try attributes(of: business, on: row.on).with(.mode, offer?.offer.mode.rawValue)
                    .with(.score, row.event.relevance.description), from: [row.at],
                about: enrolment?.enrolment.person.description)
        }
    }
}
