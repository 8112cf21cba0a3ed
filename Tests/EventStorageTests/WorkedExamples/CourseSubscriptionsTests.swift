import Testing

@Suite struct CourseSubscriptionsTests {
    @Test func `a course is defined once`() throws {
        try given()
            .when(
                DefineCourse(course: "c1", capacity: 15),
                then: CourseDefined(course: "c1", capacity: 15))
        try given(CourseDefined(course: "c1", capacity: 10))
            .when(DefineCourse(course: "c1", capacity: 15), refused: "Course c1 exists already")
    }

    @Test func `the capacity of a course is changed to another`() throws {
        try given()
            .when(ChangeCourseCapacity(course: "c0", capacity: 15), refused: "Course c0 does not exist")
        try given(CourseDefined(course: "c1", capacity: 12))
            .when(ChangeCourseCapacity(course: "c1", capacity: 12), refused: "Capacity 12 is the capacity it has")
        try given(CourseDefined(course: "c1", capacity: 12))
            .when(
                ChangeCourseCapacity(course: "c1", capacity: 15),
                then: CourseCapacityChanged(course: "c1", capacity: 15))
    }

    @Test func `a course that does not exist takes no students`() throws {
        try given().when(SubscribeStudent(student: "s1", course: "c0"), refused: "Course c0 does not exist")
    }

    @Test func `a course takes as many students as it has seats`() throws {
        let twoOfThree = try given(
            CourseDefined(course: "c1", capacity: 3),
            StudentSubscribed(student: "s1", course: "c1"),
            StudentSubscribed(student: "s2", course: "c1"))
        try twoOfThree.when(
            SubscribeStudent(student: "s3", course: "c1"), then: StudentSubscribed(student: "s3", course: "c1"))
        try twoOfThree.when(SubscribeStudent(student: "s4", course: "c1"), refused: "Course c1 is fully booked")
        try twoOfThree.and(CourseCapacityChanged(course: "c1", capacity: 4))
            .when(SubscribeStudent(student: "s4", course: "c1"), then: StudentSubscribed(student: "s4", course: "c1"))
    }

    @Test func `a student subscribes to a course once`() throws {
        try given(CourseDefined(course: "c1", capacity: 10), StudentSubscribed(student: "s1", course: "c1"))
            .when(
                SubscribeStudent(student: "s1", course: "c1"), refused: "Student s1 takes this course already")
    }

    @Test func `a student takes five courses at most`() throws {
        var scenario = try given(CourseDefined(course: "c6", capacity: 10))
        for course in ["c1", "c2", "c3", "c4"] {
            scenario = try scenario.and(
                CourseDefined(course: course, capacity: 10), StudentSubscribed(student: "s1", course: course))
        }
        try scenario.when(
            SubscribeStudent(student: "s1", course: "c6"), then: StudentSubscribed(student: "s1", course: "c6"))
        try scenario.and(CourseDefined(course: "c5", capacity: 10))
            .when(SubscribeStudent(student: "s1", course: "c5"), refused: "Student s1 takes 5 courses already")
    }
}
