import EventSourcing
import JSON

/// A kind of thing that events are about.
package protocol Subject: Sendable {
    /// Stands before each of its ids: `need`.
    static var kind: StaticString { get }
}

/// The id of one thing of a kind, written with the kind in front: `need:0198f3a2-…`.
package struct ID<Kind: Subject>: Hashable, Comparable, Sendable {
    package let value: UniqueID

    package init(_ value: UniqueID) { self.value = value }

    /// The id that `text` writes, or `nil` if it is none, or one of another kind.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8.span)
    }

    init?(utf8 text: Span<UInt8>) {
        let kind = Kind.kind.utf8CodeUnitCount
        guard text.count == kind + 1 + UniqueID.length, text[kind] == UInt8(ascii: ":"),
            let value = UniqueID(utf8: text.extracting(kind + 1..<text.count))
        else { return nil }
        guard text.starts(with: Kind.kind) else { return nil }
        self.init(value)
    }

    /// The tag by which events about it are found.
    package var tag: Tag {
        guard let tag = Tag(Kind.kind, value) else { preconditionFailure("\(Kind.kind) does not make tags") }
        return tag
    }

    package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension ID: CustomStringConvertible {
    package var description: String { "\(Kind.kind):\(value)" }
}

extension ID: JSONReadable, JSONWritable {
    package init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        do throws(JSONError) {
            self = try reader.readPlainString(like: "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f") { ID(utf8: $0) }
        } catch {
            guard case .invalid = error.problem else { throw error }
            throw JSONError(.invalid(like: "\(Kind.kind):0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f"), offset: offset)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writePlain { text in
            text.write(literal: Kind.kind)
            text.write(literal: ":")
            text.write(raw: value.characters.span)
        }
    }
}

package enum Programme: Subject { package static let kind: StaticString = "programme" }
package enum Region: Subject { package static let kind: StaticString = "region" }
package enum Partner: Subject { package static let kind: StaticString = "partner" }
package enum Location: Subject { package static let kind: StaticString = "location" }
package enum Business: Subject { package static let kind: StaticString = "business" }
package enum Visit: Subject { package static let kind: StaticString = "visit" }
package enum Need: Subject { package static let kind: StaticString = "need" }
package enum Offer: Subject { package static let kind: StaticString = "offer" }
package enum Person: Subject { package static let kind: StaticString = "person" }
package enum Enrolment: Subject { package static let kind: StaticString = "enrolment" }
package enum Import: Subject { package static let kind: StaticString = "import" }
package enum Actor: Subject { package static let kind: StaticString = "actor" }
package enum Contact: Subject { package static let kind: StaticString = "contact" }
package enum Arena: Subject { package static let kind: StaticString = "arena" }
package enum Session: Subject { package static let kind: StaticString = "session" }
package enum Feedback: Subject { package static let kind: StaticString = "feedback" }
package enum Time: Subject { package static let kind: StaticString = "time" }
package enum Travel: Subject { package static let kind: StaticString = "travel" }
package enum Cost: Subject { package static let kind: StaticString = "cost" }
package enum Followup: Subject { package static let kind: StaticString = "followup" }
package enum Report: Subject { package static let kind: StaticString = "report" }

package typealias ProgrammeID = ID<Programme>
package typealias RegionID = ID<Region>
package typealias PartnerID = ID<Partner>
package typealias LocationID = ID<Location>
package typealias BusinessID = ID<Business>
package typealias VisitID = ID<Visit>
package typealias NeedID = ID<Need>
package typealias OfferID = ID<Offer>
package typealias PersonID = ID<Person>
package typealias EnrolmentID = ID<Enrolment>
package typealias ImportID = ID<Import>
package typealias ActorID = ID<Actor>
package typealias ContactID = ID<Contact>
package typealias ArenaID = ID<Arena>
package typealias SessionID = ID<Session>
package typealias FeedbackID = ID<Feedback>
package typealias TimeID = ID<Time>
package typealias TravelID = ID<Travel>
package typealias CostID = ID<Cost>
package typealias FollowupID = ID<Followup>
package typealias ReportID = ID<Report>
