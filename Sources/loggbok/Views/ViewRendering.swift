import EventSourcing
import JSON
import Projections
import ViewStorage

/// How views are printed: by their digests, their rows, and what differs.
enum ViewRendering {
    static func print(_ standing: ViewStore<ProgrammeViews>.Standing, json: Bool) throws {
        if !json { Terminal.print(Text(en: "At position", nb: "Ved posisjon").spoken + " \(standing.position):") }
        for view in standing.views.all {
            let digest = try ViewDigest(view)
            if json {
                Terminal.print { json in
                    json.put("view", type(of: view).name)
                    json.put("position", standing.position)
                    json.put("rows", digest.rows)
                    json.put("digest", digest.hexadecimal)
                }
            } else {
                Terminal.print("\(type(of: view).name.padded(to: 12))  \(digest)")
            }
        }
    }

    /// Every row of the view on a line of its own: its table, its key, and the row as it is stored.
    static func printRows(of view: any View) throws {
        for table in view.tables {
            try table.forEachStored { key, row in
                Terminal.print { json in
                    json.put("table", table.name)
                    json.put("key", table.text(ofKey: key))
                    json.put("row", RawJSON(row))
                }
            }
        }
    }

    static func print(_ difference: ViewDifference) {
        let same = Text(en: "same rows", nb: "samme rader").spoken
        let changes = Text(
            en: "\(difference.added) added, \(difference.changed) changed, \(difference.gone) gone",
            nb: "\(difference.added) nye, \(difference.changed) endret, \(difference.gone) borte"
        ).spoken
        Terminal.print("\(difference.view.padded(to: 12))  \(difference.isEmpty ? same : changes)")
        for row in difference.rows { Terminal.print("  \(row.change.title.spoken)  \(row.table)  \(row.key)") }
    }

    static func print(json difference: ViewDifference, generation: Int, _ position: Position) {
        Terminal.print { json in
            json.put("view", difference.view)
            json.put("generation", generation)
            json.put("position", position)
            json.put("added", difference.added)
            json.put("changed", difference.changed)
            json.put("gone", difference.gone)
            if !difference.rows.isEmpty { json.put("rows", difference.rows.map(DifferentRow.init)) }
        }
    }

    /// The view with the name; says which there are if there is none.
    static func view(named name: String, in views: ProgrammeViews) throws -> any View {
        guard let view = views.all.first(where: { type(of: $0).name == name }) else {
            let names = views.all.map { type(of: $0).name }.joined(separator: ", ")
            throw Failure(
                .usage, en: "There is no view “\(name)”. There are: \(names).",
                nb: "Det finnes ingen visning «\(name)». Det finnes: \(names).")
        }
        return view
    }
}

/// A row that is not the same in two generations, as JSON has it.
private struct DifferentRow: JSONWritable {
    let row: ViewDifference.Row

    init(_ row: ViewDifference.Row) { self.row = row }

    func write(to writer: inout JSONWriter) {
        writer.writeObject { json in
            json.put("table", row.table)
            json.put("key", row.key)
            json.put("change", row.change.rawValue)
        }
    }
}

extension ViewDifference.Row.Change {
    fileprivate var title: Text {
        switch self {
        case .added: Text(en: "added", nb: "ny")
        case .changed: Text(en: "changed", nb: "endret")
        case .gone: Text(en: "gone", nb: "borte")
        }
    }
}
