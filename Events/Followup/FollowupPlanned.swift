import EventSourcing
import JSON

/// Somebody will look into something by a day.
package struct FollowupPlanned: Event {
    package static let type: EventType = "followup.planned"
    package static let version = 1
    package static let title = Text(en: "Follow-up planned", nb: "Oppfølging planlagt")

    package let followup: FollowupID
    package let dueOn: CalendarDate
    package let about: FollowupSubject
    package let note: Personal?

    package init(followup: FollowupID, dueOn: CalendarDate, about: FollowupSubject, note: Personal? = nil) {
        self.followup = followup
        self.dueOn = dueOn
        self.about = about
        self.note = note
    }

    package var tags: Tags { [followup.tag, about.tag] }

    package var personal: [PersonalField] {
        note.field("/note", of: about.tag, for: .account)
    }
}

extension FollowupPlanned {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        followup = try json.take("followup")
        dueOn = try json.take("dueOn")
        about = try json.take("about")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("followup", followup)
        json.put("dueOn", dueOn)
        json.put("about", about)
    }
}
