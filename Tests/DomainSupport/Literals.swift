import EventSourcing
import Events

// Values as tests write them: `1` for an id, `"2025-03-03"` for a day. A literal that is no value is a mistake in the test.

extension ID: ExpressibleByIntegerLiteral {
    /// The id that stands for the number: the same for the same number.
    package init(number: Int) {
        self.init(UniqueID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0000 + UInt64(number)))
    }

    package init(integerLiteral number: Int) { self.init(number: number) }
}

extension CalendarDate: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no date") }
        self = date
    }
}

extension MunicipalityNumber: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let number = MunicipalityNumber(text) else { preconditionFailure("\(text) is no municipality") }
        self = number
    }
}

extension OrganisationNumber: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let number = OrganisationNumber(text) else { preconditionFailure("\(text) is no organisation number") }
        self = number
    }
}

extension Skill: ExpressibleByStringLiteral {
    package init(stringLiteral label: String) { self.init(label: label) }
}
