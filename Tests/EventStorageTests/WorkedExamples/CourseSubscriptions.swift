import EventSourcing
import JSON

// A course has a number of seats, and a student takes five courses at most: one rule over two subjects. From the worked
// examples of dcb.events, "Course subscriptions".

struct CourseDefined: Event {
    static let type: EventType = "course.defined"
    static let version = 1
    static let title = Text(en: "Course defined", nb: "Kurs opprettet")
    let course: String
    let capacity: Int
    var tags: Tags { [.course(course)] }
}

struct CourseCapacityChanged: Event {
    static let type: EventType = "course.capacity-changed"
    static let version = 1
    static let title = Text(en: "Course capacity changed", nb: "Kursets kapasitet endret")
    let course: String
    let capacity: Int
    var tags: Tags { [.course(course)] }
}

struct StudentSubscribed: Event {
    static let type: EventType = "student.subscribed"
    static let version = 1
    static let title = Text(en: "Student subscribed", nb: "Student påmeldt")
    let student: String
    let course: String
    var tags: Tags { [.student(student), .course(course)] }
}

struct DefineCourse: Decision {
    let course: String
    let capacity: Int

    var query: Query { Query(types: [CourseDefined.type], tags: [.course(course)]) }
    var initialState: Bool { false }

    func apply(_ event: RecordedEvent, to exists: inout Bool) { exists = true }

    func decide(_ exists: Bool) throws(Refusal) -> [any Event] {
        if exists { throw Refusal("Course \(course) exists already") }
        return [CourseDefined(course: course, capacity: capacity)]
    }
}

struct ChangeCourseCapacity: Decision {
    let course: String
    let capacity: Int

    var query: Query { Query(types: [CourseDefined.type, CourseCapacityChanged.type], tags: [.course(course)]) }
    var initialState: Int? { nil }

    func apply(_ event: RecordedEvent, to current: inout Int?) throws {
        if let defined = try event.decode(as: CourseDefined.self) { current = defined.capacity }
        if let changed = try event.decode(as: CourseCapacityChanged.self) { current = changed.capacity }
    }

    func decide(_ current: Int?) throws(Refusal) -> [any Event] {
        if current == nil { throw Refusal("Course \(course) does not exist") }
        if current == capacity { throw Refusal("Capacity \(capacity) is the capacity it has") }
        return [CourseCapacityChanged(course: course, capacity: capacity)]
    }
}

/// What the rule depends on: everything about the course, and everything the student takes part in.
struct SubscribeStudent: Decision {
    static let mostCourses = 5
    let student: String
    let course: String

    struct State {
        var capacity: Int?
        var students: Set<String> = []
        var courses: Set<String> = []
    }

    var query: Query {
        Query([
            .init(types: [CourseDefined.type, CourseCapacityChanged.type], tags: [.course(course)]),
            .init(types: [StudentSubscribed.type], tags: [.course(course)]),
            .init(types: [StudentSubscribed.type], tags: [.student(student)]),
        ])
    }
    var initialState: State { State() }

    func apply(_ event: RecordedEvent, to state: inout State) throws {
        if let defined = try event.decode(as: CourseDefined.self) { state.capacity = defined.capacity }
        if let changed = try event.decode(as: CourseCapacityChanged.self) { state.capacity = changed.capacity }
        if let subscribed = try event.decode(as: StudentSubscribed.self) {
            if subscribed.course == course { state.students.insert(subscribed.student) }
            if subscribed.student == student { state.courses.insert(subscribed.course) }
        }
    }

    func decide(_ state: State) throws(Refusal) -> [any Event] {
        guard let capacity = state.capacity else { throw Refusal("Course \(course) does not exist") }
        if state.students.count >= capacity { throw Refusal("Course \(course) is fully booked") }
        if state.courses.contains(course) { throw Refusal("Student \(student) takes this course already") }
        if state.courses.count >= Self.mostCourses { throw Refusal("Student \(student) takes 5 courses already") }
        return [StudentSubscribed(student: student, course: course)]
    }
}

extension Tag {
    static func course(_ course: String) -> Tag { Tag("course", course)! }
    static func student(_ student: String) -> Tag { Tag("student", student)! }
}

extension CourseDefined {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(course: try json.take("course"), capacity: try json.take("capacity"))
    }

    func write(to json: inout JSONWriter) {
        json.put("course", course)
        json.put("capacity", capacity)
    }
}

extension CourseCapacityChanged {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(course: try json.take("course"), capacity: try json.take("capacity"))
    }

    func write(to json: inout JSONWriter) {
        json.put("course", course)
        json.put("capacity", capacity)
    }
}

extension StudentSubscribed {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(student: try json.take("student"), course: try json.take("course"))
    }

    func write(to json: inout JSONWriter) {
        json.put("student", student)
        json.put("course", course)
    }
}
