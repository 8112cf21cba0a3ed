import EventSourcing
import Events
import JSON
import Projections
import ViewStorage

/// How what waits for somebody is printed.
enum AttentionRendering {
    static func print(_ attention: Attention, _ views: ProgrammeViews, on today: CalendarDate) throws {
        try printDue(attention, views, today)
        Terminal.print("")
        printSilent(attention)
        Terminal.print("")
        try printUnmatched(attention, views, today)
    }

    private static func printDue(_ attention: Attention, _ views: ProgrammeViews, _ today: CalendarDate) throws {
        let short = ShortIDs(attention.due.map(\.planned.event.followup.value))
        var table = TextTable([
            .init(Text(en: "follow-up", nb: "oppfølging")), .init(Text(en: "due", nb: "frist")),
            .init(Text(en: "state", nb: "tilstand")), .init(Text(en: "about", nb: "gjelder")),
        ])
        for row in attention.due {
            let followup = row.planned.event
            table.add([
                short(followup.followup.value), "\(followup.dueOn)", state(followup.dueOn, today).spoken,
                try views.name(of: followup.about),
            ])
        }
        heading(Text(en: "Follow-ups", nb: "Oppfølging"), attention.due.count)
        if !table.isEmpty { table.print() }
    }

    private static func printSilent(_ attention: Attention) {
        let short = ShortIDs(attention.silent.map(\.business.business.business.value))
        var table = TextTable([
            .init(Text(en: "business", nb: "virksomhet")), .init(Text(en: "name", nb: "navn")),
            .init(Text(en: "last contact", nb: "siste kontakt")), .init(Text(en: "by", nb: "ved")),
        ])
        for (business, last) in attention.silent {
            table.add([
                short(business.business.business.value), business.shownName, "\(last.on)",
                Catalogue.type(named: last.type)?.title.spoken ?? last.type.name,
            ])
        }
        let months = Attention.silentMonths
        heading(
            Text(en: "No contact for \(months) months", nb: "Ingen kontakt på \(months) måneder"),
            attention.silent.count)
        if !table.isEmpty { table.print() }
    }

    private static func printUnmatched(_ attention: Attention, _ views: ProgrammeViews, _ today: CalendarDate) throws {
        let short = ShortIDs(attention.unmatched.map(\.need.need.need.value))
        var table = TextTable([
            .init(Text(en: "need", nb: "behov")), .init(Text(en: "title", nb: "tittel")),
            .init(Text(en: "business", nb: "virksomhet")), .init(Text(en: "days", nb: "dager"), isNumber: true),
        ])
        for (need, since) in attention.unmatched {
            table.add([
                short(need.need.need.value), need.need.title,
                try views.businesses.businesses.get(need.need.business)?.shownName ?? "", "\(today.day - since.day)",
            ])
        }
        let days = Attention.unmatchedDays
        heading(
            Text(en: "No offer for \(days) days", nb: "Ingen tilbud på \(days) dager"), attention.unmatched.count)
        if !table.isEmpty { table.print() }
    }

    private static func heading(_ text: Text, _ count: Int) { Terminal.print("\(text.spoken): \(count)") }

    private static func state(_ due: CalendarDate, _ today: CalendarDate) -> Text {
        switch due.day - today.day {
        case -1: Text(en: "overdue by 1 day", nb: "1 dag over fristen")
        case ..<0: Text(en: "overdue by \(today.day - due.day) days", nb: "\(today.day - due.day) dager over fristen")
        case 0: Text(en: "due today", nb: "i dag")
        case 1: Text(en: "due tomorrow", nb: "i morgen")
        case let days: Text(en: "in \(days) days", nb: "om \(days) dager")
        }
    }

    /// One line for each thing, with what kind it is.
    static func print(json attention: Attention, on today: CalendarDate) {
        for row in attention.due {
            let followup = row.planned.event
            Terminal.print { json in
                json.put("kind", followup.dueOn < today ? "overdue" : "due")
                json.put("followup", followup.followup)
                json.put("dueOn", followup.dueOn)
                json.put("about", followup.about)
            }
        }
        for (business, last) in attention.silent {
            Terminal.print { json in
                json.put("kind", "silent")
                json.put("business", business.business.business)
                json.put("last", last)
            }
        }
        for (need, since) in attention.unmatched {
            Terminal.print { json in
                json.put("kind", "unmatched")
                json.put("need", need.need.need)
                json.put("business", need.need.business)
                json.put("since", since)
            }
        }
    }
}

extension ProgrammeViews {
    /// What a follow-up is about, in words.
    func name(of subject: FollowupSubject) throws -> String {
        switch subject {
        case .business(let id): try businesses.businesses.get(id)?.shownName ?? id.description
        case .need(let id): try needs.needs.get(id)?.need.title ?? id.description
        case .offer(let id): try offers.offers.get(id)?.offer.title ?? id.description
        }
    }
}
