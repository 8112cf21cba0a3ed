import EventSourcing
import Events
import JSON
import ViewStorage

/// Participants with what they take part in, without names: those stand under seal.
package struct PersonIndex {
    package struct Entry {
        package let person: PersonRegistered
        /// In the order they began.
        package let enrolments: [(id: EnrolmentID, row: EnrolmentRow)]
    }

    package let entries: [Entry]

    package init(_ views: ProgrammeViews) throws {
        let enrolments = try views.offers.enrolments.rows().map { (id: $0.key, row: $0.row) }
        let byPerson = Dictionary(grouping: enrolments) { $0.row.enrolment.person }
        entries = try views.partners.persons.rows().map { id, person in
            Entry(
                person: person.content, enrolments: (byPerson[id] ?? []).sorted { $0.row.since < $1.row.since })
        }
    }
}

extension PersonIndex.Entry: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.writeObject { json in
            json.put("person", person.person)
            json.put("business", person.business)
            json.put("enrolments") { json in
                json.writeArray { json in
                    for (id, row) in enrolments {
                        json.element { json in
                            json.writeObject { json in
                                json.put("enrolment", id)
                                json.put("offer", row.enrolment.offer)
                                json.put("status", row.status)
                            }
                        }
                    }
                }
            }
        }
    }
}
