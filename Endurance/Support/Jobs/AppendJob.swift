import EventSourcing
import EventStorage
import Evidence
import JSON
import Projections
import Transparency
import ViewStorage

extension Job {
    /// `loggbok append`, a line at a time: what was answered is in the log, what follows is a prefix of what was sent.
    static func append(_ template: Template) -> Job {
        Job(
            "append", prepare: template.copy(to:), command: { _ in try Place.loggbok(["append"]) }, input: \.lines,
            hasBegun: { try EventLog.open($0.log).treeHead().size > template.head.size },
            recover: { place, outcome in
                let log = try Place.soundLog(place.log)
                let added = try log.events(.all, ReadRange(from: Position(template.head.size + 1))).map(\.id)
                guard added.count >= outcome.answers.count,
                    try log.root(size: template.head.size) == template.head.rootHash
                else { throw Problem("\(outcome.answers.count) lines were answered, \(added.count) are there") }
                for (index, id) in added.enumerated() where "\(id)" != Template.id(index + 20) {
                    throw Problem("event \(index) behind the template's is \(id)")
                }
                for (index, answer) in outcome.answers.enumerated() {
                    let answer = try JSONValue(parsing: Array(answer.utf8))
                    guard answer["id"]?.string == "\(added[index])",
                        answer["position"]?.integer == Int(template.head.size) + index + 1
                    else { throw Problem("answer \(index) names another event than the log has") }
                }
                try place.require("append", input: place.lines)
                guard try log.treeHead().size == template.head.size + UInt64(Template.lines) else {
                    throw Problem("sent again, the lines are not there once each")
                }
            })
    }

    /// `loggbok views rebuild`: the views are those that a fold from the first event on gives.
    static func rebuild(_ template: Template) -> Job {
        Job(
            "rebuild", prepare: template.copy(to:), command: { _ in try Place.loggbok(["views", "rebuild"]) },
            hasBegun: { place in
                Folder(place.views).has("2.mdb") || (try? Folder(place.views).text("CURRENT")) != "1\n"
            },
            recover: { place, _ in
                let log = try Place.soundLog(place.log)
                let standing = try ViewStore<ProgrammeViews>(directory: place.views, log: log).current()
                guard standing.position == Position(template.head.size) else {
                    throw Problem("the views stand at \(standing.position)")
                }
                guard try standing.views.digests() == template.digests else {
                    throw Problem("the views are not those of the events")
                }
            })
    }
}
