import EventSourcing
import JSON

/// Something was looked into.
package struct FollowupDone: Event {
    package static let type: EventType = "followup.done"
    package static let version = 1
    package static let title = Text(en: "Follow-up done", nb: "Oppfølging gjort")

    package let followup: FollowupID
    package let about: FollowupSubject
    package let note: Personal?

    package init(followup: FollowupID, about: FollowupSubject, note: Personal? = nil) {
        self.followup = followup
        self.about = about
        self.note = note
    }

    package var tags: Tags { [followup.tag, about.tag] }

    package var personal: [PersonalField] {
        note.field("/note", of: about.tag, for: .account)
    }
}

extension FollowupDone {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        followup = try json.take("followup")
        about = try json.take("about")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("followup", followup)
        json.put("about", about)
    }
}
