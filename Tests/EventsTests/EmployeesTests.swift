import EventSourcing
import Events
import JSON
import Testing

@Suite struct EmployeesTests {
    @Test(
        arguments: [
            (0, "0"), (1, "1-4"), (4, "1-4"), (5, "5-9"), (9, "5-9"), (10, "10-19"), (19, "10-19"), (20, "20-49"),
            (49, "20-49"), (50, "50-99"), (99, "50-99"), (100, "100-249"), (249, "100-249"), (250, "250+"),
            (1_000_000, "250+"),
        ])
    func `a number of employees falls in one class`(employees: Int, name: String) {
        #expect(SizeClass(of: employees).rawValue == name)
    }

    @Test func `the classes lie in the order of their size, what is not known behind them`() {
        let numbers = [0, 1, 5, 10, 20, 50, 100, 250]
        #expect(SizeClass.allCases == numbers.map { SizeClass(of: $0) } + [.hidden, .unknown])
    }

    @Test func `without a number the class stays what was said, or unknown`() throws {
        func read(_ json: String) throws(JSONError) -> Employees {
            let bytes = Array(json.utf8)
            return try JSONReader.read(bytes.span, strict: true) { (reader) throws(JSONError) in
                try Employees(from: &reader)
            }
        }
        #expect(try read(#"{"source":"register","date":"2025-01-06"}"#).sizeClass == .unknown)
        #expect(try read(#"{"class":"0-4 (skjult)","source":"register","date":"2025-01-06"}"#).sizeClass == .hidden)
        #expect(try read(#"{"class":"5-9","source":"register","date":"2025-01-06"}"#).value == nil)
        #expect(try read(#"{"value":7,"source":"stated","date":"2025-01-06"}"#).sizeClass == .to9)
    }

    @Test func `every class has a title in both languages`() {
        #expect(SizeClass.allCases.allSatisfy { !$0.title.en.isEmpty && !$0.title.nb.isEmpty })
        #expect(Set(SizeClass.allCases.map(\.title)).count == SizeClass.allCases.count)
    }
}
