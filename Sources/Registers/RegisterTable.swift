import EventSourcing

/// A register as a table: the bulk files' column names, or those a person would write.
enum RegisterTable {
    private enum Column: CaseIterable {
        case number, name, form, locationMunicipality, businessMunicipality, postMunicipality, industry, employees
        case hasEmployees, parent, sector, deleted, closed, bankrupt

        /// Names of the column, in lower case, without spaces, with `æ` as `ae`.
        var names: [String] {
            switch self {
            case .number: ["organisasjonsnummer", "orgnr", "org.nr", "org.nr."]
            case .name: ["navn", "name", "firma"]
            case .form: ["organisasjonsform.kode", "organisasjonsform", "orgform", "form"]
            case .locationMunicipality:
                ["beliggenhetsadresse.kommunenummer", "kommunenummer", "kommunenr", "kommune", "kom", "municipality"]
            case .businessMunicipality: ["forretningsadresse.kommunenummer"]
            case .postMunicipality: ["postadresse.kommunenummer"]
            case .industry: ["naeringskode1.kode", "naeringskode", "naeringskode1", "nace", "industry"]
            case .employees: ["antallansatte", "ansatte", "employees"]
            case .hasEmployees: ["harregistrertantallansatte"]
            case .parent: ["overordnetenhet", "parent"]
            case .sector: ["institusjonellsektorkode.kode", "sektorkode"]
            case .deleted: ["slettedato"]
            case .closed: ["nedleggelsesdato"]
            case .bankrupt: ["konkurs"]
            }
        }
    }

    /// The rows of the table, or `nil` if it has no column for the organisation number.
    static func rows(_ text: String) -> [RegisterRow]? {
        let table = CSVTable(text)
        let titles = table.header.map(plain)
        var places: [Column: Int] = [:]
        for column in Column.allCases {
            places[column] = column.names.lazy.compactMap { titles.firstIndex(of: $0) }.first
        }
        guard places[.number] != nil else { return nil }
        return table.rows.map { row in
            guard row.count == titles.count else {
                return .unreadable(
                    Text(
                        en: "the row has \(row.count) fields, the header \(titles.count)",
                        nb: "raden har \(row.count) felt, overskriften \(titles.count)"))
            }
            return .unit(unit { column in places[column].map { trimmed(row[$0]) }.flatMap { $0.isEmpty ? nil : $0 } })
        }
    }

    private static func unit(_ field: (Column) -> String?) -> RegisterUnit {
        var unit = RegisterUnit(number: field(.number) ?? "")
        unit.name = field(.name)
        unit.form = field(.form)
        let municipality = field(.locationMunicipality) ?? field(.businessMunicipality) ?? field(.postMunicipality)
        // Spreadsheets drop the zero in front.
        unit.municipality = municipality.map { $0.count == 3 ? "0" + $0 : $0 }
        unit.industry = field(.industry)
        unit.employees = field(.employees).flatMap { Int($0) }
        unit.hidesEmployees = unit.employees == nil && isTrue(field(.hasEmployees))
        unit.parent = field(.parent)
        unit.sectorCode = field(.sector)
        unit.endedOn = field(.deleted) ?? field(.closed)
        unit.isBankrupt = isTrue(field(.bankrupt))
        return unit
    }

    private static func isTrue(_ text: String?) -> Bool { ["true", "ja", "j", "1"].contains(text?.lowercased()) }

    private static func plain(_ title: String) -> String {
        String(title.lowercased().unicodeScalars.filter { $0 != " " && $0 != "\u{FEFF}" }).split(
            separator: "æ", omittingEmptySubsequences: false
        )
        .joined(separator: "ae")
    }

    private static func trimmed(_ text: String) -> String {
        let space: (Character) -> Bool = { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }
        return String(text.drop(while: space).reversed().drop(while: space).reversed())
    }
}
