import EventSourcing
import EventStorage
import JSON

/// What a view does when an event of one type has happened.
public struct EventHandler {
    /// The type it listens to; `nil` for all.
    let type: EventType?
    /// Adds this handler to those that listen to the type already.
    let join: (Subscription?) -> Subscription

    @usableFromInline
    init(type: EventType?, join: @escaping (Subscription?) -> Subscription) {
        self.type = type
        self.join = join
    }

    /// Listens to every event, of whatever type, and decodes none of them.
    public static func onEach(_ handle: @escaping (EventPlace) throws -> Void) -> EventHandler {
        EventHandler(type: nil) { _ in Subscription(nil) { place, _ in try handle(place) } }
    }

    @inlinable
    public static func on<E: Event>(_ event: E.Type, _ handle: @escaping (Recorded<E>) throws -> Void) -> EventHandler {
        EventHandler(type: E.type) { existing in
            if let existing, let handlers = existing.handlers as? Handlers<E> {
                handlers.all.append(handle)
                return existing
            }
            let handlers = Handlers<E>()
            handlers.all.append(handle)
            return Subscription(handlers) { place, data in
                let event = try E(json: data, version: place.version, isPrefix: true)
                let recorded = Recorded(
                    position: place.position, occurred: place.occurred, recorded: place.recorded, event: event)
                for handle in handlers.all { try handle(recorded) }
            }
        }
    }
}

/// What a handler is told of an event beside its data.
public struct EventPlace {
    public let position: Position
    public let type: EventType
    /// The version the data is in.
    public internal(set) var version: Int
    public internal(set) var occurred: Timestamp
    public let recorded: Timestamp

    init(_ head: EventHead, _ type: EventType) {
        self.type = type
        (position, version, occurred, recorded) = (head.position, head.version, head.occurred, head.recorded)
    }
}

/// Everybody who listens to one type: the event is decoded once for all of them.
///
/// It knows the type only through a closure, which is compiled for that type where the handler is declared.
@usableFromInline
final class Subscription {
    @usableFromInline let handlers: AnyObject?
    let handle: (EventPlace, Span<UInt8>) throws -> Void

    @usableFromInline
    init(_ handlers: AnyObject?, _ handle: @escaping (EventPlace, Span<UInt8>) throws -> Void) {
        self.handlers = handlers
        self.handle = handle
    }
}

@usableFromInline
final class Handlers<E: Event> {
    @usableFromInline var all: [(Recorded<E>) throws -> Void] = []

    @inlinable
    init() {}
}

/// The handlers of all views, by event type.
struct Dispatcher {
    private var byType: [EventType: Subscription] = [:]
    /// Those that listen to every type.
    private let each: [Subscription]
    private var byNumber: [Subscription?] = []

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
        } catch let error as ViewError {
            // A row that a handler came upon: that the event was the occasion helps nobody.
            throw error
        } catch {
            throw ViewError.handlerFailed(
                at: place.position, type: types[type], reason: (error as? JSONError)?.text ?? Text("\(error)"))
        }
    }
}

/// Why views could not be brought up to date. What was there before stays in use.
public enum ViewError: Error, Sendable {
    /// An event that a view listens to could not be taken in.
    case handlerFailed(at: Position, type: EventType, reason: Text)
    /// A stored row cannot be read.
    case damagedRow(table: String)
    /// The directory of the views cannot be used; `errno` says why.
    case directory(path: String, code: Int32)
}
