import EventSourcing
import JSON

/// Enhetsregisteret's JSON: a unit, a page of search results, or a list as in the bulk files.
///
/// Main units and sub-units have the same members; deleted ones have few. What links a unit has (`_links`, or `links` in
/// older files) is not looked at.
enum RegisterJSON {
    static func rows(_ value: JSONValue) -> [RegisterRow] {
        if let list = value.array { return list.map(row) }
        if let page = value["_embedded"] {
            return (page["enheter"]?.array ?? page["underenheter"]?.array ?? []).map(row)
        }
        // A search without results has a page and no units.
        if value["organisasjonsnummer"] == nil, value["page"] != nil { return [] }
        return [row(value)]
    }

    private static func row(_ value: JSONValue) -> RegisterRow {
        guard let number = value["organisasjonsnummer"]?.string else {
            return .unreadable(
                Text(en: "there is no `organisasjonsnummer`", nb: "det mangler `organisasjonsnummer`"))
        }
        var unit = RegisterUnit(number: number)
        unit.name = value["navn"]?.string
        unit.form = value["organisasjonsform"]?["kode"]?.string
        unit.municipality =
            ["beliggenhetsadresse", "forretningsadresse", "postadresse"].lazy
            .compactMap { value[$0]?["kommunenummer"]?.string }.first
        unit.industry = value["naeringskode1"]?["kode"]?.string
        unit.employees = value["antallAnsatte"]?.integer
        unit.hidesEmployees = unit.employees == nil && value["harRegistrertAntallAnsatte"]?.boolean == true
        unit.parent = value["overordnetEnhet"]?.string
        unit.sectorCode = value["institusjonellSektorkode"]?["kode"]?.string
        unit.endedOn = value["slettedato"]?.string ?? value["nedleggelsesdato"]?.string
        unit.isBankrupt = value["konkurs"]?.boolean ?? false
        return .unit(unit)
    }
}
