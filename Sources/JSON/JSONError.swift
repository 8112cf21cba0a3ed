/// Why a text could not be read as the JSON that was expected.
public struct JSONError: Error, Hashable, Sendable {
    /// What was wrong.
    public enum Problem: Hashable, Sendable {
        /// The text is not JSON at this byte.
        case syntax
        /// The text ends before its value does.
        case ended
        /// Text follows where the value should have ended.
        case trailing
        /// The bytes are not UTF-8.
        case encoding
        /// Arrays and objects lie inside each other deeper than `JSONReader.maximumDepth`.
        case depth
        /// A member that must be there is not.
        case missing
        /// A member that nobody asked for; only strict reading reports it.
        case unknown
        /// A member that stands there more than once; only strict reading reports it.
        case repeated
        /// Another kind of value was expected: the associated word says which.
        case expected(Kind)
        /// The value is of the right kind but not allowed. The words, in English and Norwegian, say what is: they follow
        /// upon "should be" and "skulle vært".
        case invalid(en: String, nb: String)

        /// The value is not allowed; what is, is a name, a number or a code: the same in every language.
        public static func invalid(_ right: String) -> Problem { .invalid(en: right, nb: right) }

        /// The value is not allowed; what is, looks like the example.
        public static func invalid(like example: String) -> Problem {
            .invalid(en: "like \(example)", nb: "som \(example)")
        }
    }

    /// The kinds of value a reader can ask for.
    public enum Kind: String, Hashable, Sendable {
        case string, integer, boolean, array, object
    }

    public let problem: Problem
    /// The member the problem is in, outermost first, joined by dots: `window.from`. Empty at the top.
    public private(set) var path: String
    /// Offset in bytes from the start of the text.
    public let offset: Int

    public init(_ problem: Problem, path: String = "", offset: Int = 0) {
        self.problem = problem
        self.path = path
        self.offset = offset
    }

    /// The same error, seen from the object that has it in its member `name`.
    public func under(_ name: some CustomStringConvertible) -> JSONError {
        var outer = self
        outer.path = path.isEmpty ? name.description : "\(name).\(path)"
        return outer
    }
}
