import EventSourcing
import Events
import JSON
import Projections

/// How changed figures are printed.
struct FigureDifferenceRendering {
    let period: Period?
    let isInternal: Bool
    let json: Bool

    func print(_ difference: FigureDifference) {
        if difference.changes.isEmpty, !json {
            Terminal.print(Text(en: "No figure changed.", nb: "Ingen tall er endret.").spoken)
        }
        var last = ""
        func heading(_ asked: FigureDifference.Asked) -> String {
            let by = asked.by.map(\.title.spoken).joined(separator: ", ").lowercased()
            return asked.statistic.title.spoken + (by.isEmpty ? "" : Text(en: " by ", nb: " etter ").spoken + by)
        }
        for change in difference.changes {
            if json { print(json: change); continue }
            if heading(change.asked) != last { Terminal.print(heading(change.asked)) }
            last = heading(change.asked)
            let labels = change.cell.labels.map(\.spoken)
            let what = labels.isEmpty ? Text(en: "all", nb: "alle").spoken : labels.joined(separator: ", ")
            let figures = isWithheld(change) ? Text(en: "changed", nb: "endret").spoken : moved(change)
            Terminal.print("  \(what): \(figures)")
        }
        guard difference.changes.contains(where: isWithheld), !json else { return }
        Terminal.print(
            Text(
                en: "changed: about persons; --internal shows the figures, and the events behind them.",
                nb: "endret: om personer; --internal viser tallene, og hendelsene bak."
            ).spoken)
    }

    /// A change of few persons tells as much as a count of them, and so does the number of events behind it.
    private func isWithheld(_ change: FigureDifference.Change) -> Bool {
        change.asked.statistic.isAboutPersons && !isInternal
    }

    private func moved(_ change: FigureDifference.Change) -> String {
        let causes = change.causes.map(\.description).joined(separator: ", ")
        let events =
            change.causes.count == 1
            ? Text(en: "event", nb: "hendelse").spoken : Text(en: "events", nb: "hendelser").spoken
        return "\(text(change.cell.old)) → \(text(change.cell.new))  (\(events) \(causes))"
    }

    private func text(_ cell: Cell?) -> String { cell?.text.spoken ?? "-" }

    private func print(json change: FigureDifference.Change) {
        Terminal.print { json in
            json.put("statistic", change.asked.statistic.name)
            json.put("period", period?.description)
            for (dimension, key) in zip(change.asked.by, change.cell.keys) { json.put(named: dimension.rawValue, key) }
            json.put("isTotal", change.cell.keys.isEmpty)
            if isWithheld(change) {
                json.put("withheld", true)
            } else {
                json.put("old") { write(change.cell.old, to: &$0) }
                json.put("new") { write(change.cell.new, to: &$0) }
                json.put("events", change.causes)
            }
        }
    }

    private func write(_ cell: Cell?, to json: inout JSONWriter) {
        guard let cell else { return json.writeNull() }
        json.writeObject { json in
            json.put("value", cell.amount)
            json.put("of", cell.base)
        }
    }
}
