import EventSourcing
import EventStorage
import JSON

/// What a view does when an event of one type has happened.
public struct EventHandler {
    let type: EventType
    /// Adds this handler to those that listen to the type already.
    let join: (Subscription?) -> Subscription

    @usableFromInline
    init(type: EventType, join: @escaping (Subscription?) -> Subscription) {
        self.type = type
        self.join = join
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
            return Subscription(handlers) { head, data in
                let event = try E(json: data, version: head.version, isPrefix: true)
                let recorded = Recorded(
                    position: head.position, occurred: head.occurred, recorded: head.recorded, event: event)
                for handle in handlers.all { try handle(recorded) }
            }
        }
    }
}

/// Everybody who listens to one type: the event is decoded once for all of them.
///
/// It knows the type only through a closure, which is compiled for that type where the handler is declared.
@usableFromInline
final class Subscription {
    @usableFromInline let handlers: AnyObject
    let handle: (EventHead, Span<UInt8>) throws -> Void

    @usableFromInline
    init(_ handlers: AnyObject, _ handle: @escaping (EventHead, Span<UInt8>) throws -> Void) {
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
    private var byNumber: [Subscription?] = []

    init(_ views: [any View]) {
        for handler in views.flatMap(\.handlers) { byType[handler.type] = handler.join(byType[handler.type]) }
    }

    /// Hands the event to whoever listens to its type. `types` are the log's names by number.
    mutating func handle(_ head: EventHead, _ line: Span<UInt8>, _ types: [EventType]) throws {
        while byNumber.count < types.count { byNumber.append(byType[types[byNumber.count]]) }
        guard head.type < byNumber.count, let subscription = byNumber[head.type] else { return }
        do {
            try subscription.handle(head, line.extracting(head.dataOffset..<line.count))
        } catch {
            throw ViewError.handlerFailed(at: head.position, type: types[head.type], reason: "\(error)")
        }
    }
}

/// Why views could not be brought up to date. What was there before stays in use.
public enum ViewError: Error, Sendable {
    /// An event that a view listens to could not be taken in.
    case handlerFailed(at: Position, type: EventType, reason: String)
    /// A stored row cannot be read.
    case damagedRow(table: String)
    /// The directory of the views cannot be used; `errno` says why.
    case directory(path: String, code: Int32)
}
