import EventSourcing
import Events
import ViewStorage

/// What participants and businesses said of offers.
package struct FeedbackLog: View {
    package static let name = "feedback"
    package static let version = 1
    package static let title = Text(en: "Feedback", nb: "Tilbakemeldinger")

    package let feedback = ViewTable<FeedbackID, Noted<FeedbackRecorded>>("feedback")

    package var tables: [any AnyViewTable] { [feedback] }

    package var handlers: [EventHandler] {
        [.on(FeedbackRecorded.self) { feedback.add(Noted($0), for: $0.event.feedback) }]
    }
}
