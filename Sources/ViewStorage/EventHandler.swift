import EventSourcing
import EventStorage
import JSON

/// What a view does when an event of one type has happened.
package struct EventHandler {
    /// The type it listens to; `nil` for all.
    let type: EventType?
    /// Adds this handler to those that listen to the type already.
    fileprivate let join: ((any Subscription)?) -> any Subscription

    /// Listens to every event, of whatever type, and decodes none of them.
    package static func onEach(_ handle: @escaping (EventPlace) throws -> Void) -> EventHandler {
        EventHandler(type: nil) { _ in EachSubscription(handle) }
    }

    package static func on<E: Event>(_ event: E.Type, _ handle: @escaping (Recorded<E>) throws -> Void) -> EventHandler
    {
        EventHandler(type: E.type) { existing in
            let subscription = existing as? TypedSubscription<E> ?? TypedSubscription<E>()
            subscription.handlers.append(handle)
            return subscription
        }
    }
}

/// Everybody who listens to one type: the event is decoded once for all of them.
protocol Subscription: AnyObject {
    func handle(_ place: EventPlace, _ data: Span<UInt8>) throws
}

/// What a handler is told of an event beside its data.
package struct EventPlace {
    package let position: Position
    package let type: EventType
    /// The version the data is in.
    package internal(set) var version: Int
    package internal(set) var occurred: Timestamp
    package let recorded: Timestamp

    init(_ head: EventHead, _ type: EventType) {
        self.type = type
        (position, version, occurred, recorded) = (head.position, head.version, head.occurred, head.recorded)
    }
}

private final class TypedSubscription<E: Event>: Subscription {
    var handlers: [(Recorded<E>) throws -> Void] = []

    func handle(_ place: EventPlace, _ data: Span<UInt8>) throws {
        let event = try E(json: data, version: place.version, isPrefix: true)
        let recorded = Recorded(
            position: place.position, occurred: place.occurred, recorded: place.recorded, event: event)
        for handle in handlers { try handle(recorded) }
    }
}

private final class EachSubscription: Subscription {
    private let body: (EventPlace) throws -> Void

    init(_ body: @escaping (EventPlace) throws -> Void) { self.body = body }

    func handle(_ place: EventPlace, _ data: Span<UInt8>) throws { try body(place) }
}

/// The handlers of all views, by event type.
struct Dispatcher {
    private var byType: [EventType: any Subscription] = [:]
    /// Those that listen to every type.
    private let each: [any Subscription]
    private var byNumber: [(any Subscription)?] = []

    init(_ views: [any View]) {
        let handlers = views.flatMap(\.handlers)
        each = handlers.filter { $0.type == nil }.map { $0.join(nil) }
        for handler in handlers {
            if let type = handler.type { byType[type] = handler.join(byType[type]) }
        }
    }

    /// Hands the event to whoever listens to its type. `types` are the log's names by number.
    mutating func handle(
        _ place: EventPlace, type: Int, _ data: Span<UInt8>, _ types: [EventType]
    ) throws {
        while byNumber.count < types.count { byNumber.append(byType[types[byNumber.count]]) }
        do {
            for subscription in each { try subscription.handle(place, data) }
            if type < byNumber.count, let subscription = byNumber[type] { try subscription.handle(place, data) }
        } catch {
            throw ViewError.handlerFailed(at: place.position, type: types[type], reason: "\(error)")
        }
    }
}

/// Why views could not be brought up to date. What was there before stays in use.
package enum ViewError: Error, Sendable {
    /// An event that a view listens to could not be taken in.
    case handlerFailed(at: Position, type: EventType, reason: String)
    /// A stored row cannot be read.
    case damagedRow(table: String)
    /// The directory of the views cannot be used; `errno` says why.
    case directory(path: String, code: Int32)
}
