import EventSourcing
import JSON

/// One unit of a business register as a file has it: read, but not judged.
package struct RegisterUnit: Hashable, Sendable {
    package var number: String
    package var name: String?
    /// Form of organisation, as the register codes it: `AS`, `ENK`, `BEDR`.
    package var form: String?
    /// Where it lies, or else where it does business, or else where its post goes.
    package var municipality: String?
    package var industry: String?
    package var employees: Int?
    /// Whether the register has a head count that it does not tell, since it is below five.
    package var hidesEmployees = false
    /// The number of the unit it belongs to.
    package var parent: String?
    package var sectorCode: String?
    /// The day it was deleted or closed.
    package var endedOn: String?
    package var isBankrupt = false

    package init(number: String) { self.number = number }

    /// Whether it is public: state (6100), municipal (6500), public enterprises (1xxx), or a public form of organisation.
    package var isPublic: Bool {
        if let sectorCode, sectorCode.hasPrefix("1") || sectorCode == "6100" || sectorCode == "6500" { return true }
        return ["KOMM", "FYLK", "STAT", "ORGL"].contains(form)
    }

    /// The same bytes for the same content, however the file was laid out: what a row's digest is taken of.
    package var canonical: [UInt8] {
        JSONWriter.bytes { writer in
            writer.writeObject { unit in
                unit.put("number", number)
                unit.put("name", name)
                unit.put("form", form)
                unit.put("municipality", municipality)
                unit.put("industry", industry)
                unit.put("employees", employees)
                unit.put("hidesEmployees", hidesEmployees)
                unit.put("parent", parent)
                unit.put("sectorCode", sectorCode)
                unit.put("endedOn", endedOn)
                unit.put("isBankrupt", isBankrupt)
            }
        }
    }
}

/// One row of a register file.
package enum RegisterRow: Sendable {
    case unit(RegisterUnit)
    /// The row cannot be read, and why.
    case unreadable(Text)
}
