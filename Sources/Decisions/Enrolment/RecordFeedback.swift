import EventSourcing
import Events

/// A participant says what an offer was worth, once; or a business does.
package struct RecordFeedback: Rule {
    package let asked: FeedbackRecorded

    package init(_ asked: FeedbackRecorded) { self.asked = asked }

    private var others: [Tag] { asked.business.map { [$0.tag] } ?? [] }

    package var boundary: Query {
        let earlier = asked.enrolment.map { [Query.Item(types: [FeedbackRecorded.type], tags: [$0.tag])] } ?? []
        return Query((KnownOffer.query(asked.offer) + .beginnings(of: [asked.feedback.tag] + others)).items + earlier)
    }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        guard known.offer.created != nil else {
            throw .unknown(asked.offer.tag)
        }
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.feedback.tag)
        if let enrolment = asked.enrolment {
            _ = try known.offer.require(enrolment)
            try known.offer.requireUnanswered(enrolment)
        }
        if asked.enrolment == nil, asked.business == nil {
            throw Refusal(
                "feedback-from-nobody",
                Text(
                    en: "Feedback comes from an enrolment or a business.",
                    nb: "En tilbakemelding kommer fra en påmelding eller en virksomhet."))
        }
        return [asked]
    }
}

extension KnownOffer {
    fileprivate func requireUnanswered(_ enrolment: EnrolmentID) throws(Refusal) {
        guard let answer = answers[enrolment] else { return }
        throw Refusal(
            "feedback-recorded",
            Text(
                en: "Feedback from this enrolment is recorded already.",
                nb: "Tilbakemeldingen fra denne påmeldingen er registrert fra før."),
            inTheWay: answer)
    }
}
