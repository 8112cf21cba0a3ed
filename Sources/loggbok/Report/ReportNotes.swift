import EventSourcing
import Events
import Projections

/// What stands above and below the figures of every report.
enum ReportNotes {
    /// What a reader must know first: which days, as known when, and what a star means.
    static func above(_ report: PeriodReport, _ seal: ReportSeal) -> [Text] {
        let (from, to) = (report.period.from, report.period.to.adding(days: -1))
        var known = Text(en: "As known at event \(seal.position)", nb: "Slik kjent ved hendelse \(seal.position)")
        if let recorded = seal.recorded {
            let moment = Reporting.moment(recorded)
            known = Text(en: "\(known.en), recorded \(moment)", nb: "\(known.nb), registrert \(moment)")
        }
        return [
            Text(en: "From \(from) to \(to), both included.", nb: "Fra og med \(from) til og med \(to)."),
            Text(en: "\(known.en).", nb: "\(known.nb)."),
            Text(
                en:
                    "Figures of one to three persons are withheld (*), and as many more as subtraction would give away.",
                nb: "Tall på én til tre personer er holdt tilbake (*), og så mange til som subtraksjon ville røpet."),
        ]
    }

    /// What ties the figures to the log.
    static func below(_ seal: ReportSeal) -> [Text] {
        [
            Text(
                en: "From the log \(seal.origin), events 1 to \(seal.position), root \(seal.root).",
                nb: "Fra loggen \(seal.origin), hendelse 1 til \(seal.position), rot \(seal.root)."),
            Text(en: "Figures: SHA-256 \(seal.digest).", nb: "Tallene: SHA-256 \(seal.digest)."),
        ]
    }
}
