import EventSourcing
import JSON

/// Something need not be looked into any more.
package struct FollowupDropped: Event {
    package static let type: EventType = "followup.dropped"
    package static let version = 1
    package static let title = Text(en: "Follow-up dropped", nb: "Oppfølging droppet")

    package let followup: FollowupID
    package let about: FollowupSubject
    package let reason: String?
    package let note: Personal?

    package init(followup: FollowupID, about: FollowupSubject, reason: String?, note: Personal? = nil) {
        self.followup = followup
        self.about = about
        self.reason = reason
        self.note = note
    }

    package var tags: Tags { [followup.tag, about.tag] }

    package var personal: [PersonalField] {
        note.field("/note", of: about.tag, for: .account)
    }
}

extension FollowupDropped {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        followup = try json.take("followup")
        about = try json.take("about")
        reason = try json.takeTextIfPresent("reason")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("followup", followup)
        json.put("about", about)
        json.put("reason", reason)
    }
}
