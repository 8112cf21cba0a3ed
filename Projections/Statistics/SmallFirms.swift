import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let smallUnder10 = small(under: 10)
    static let smallUnder50 = small(under: 50)
    static let smallUnder100 = small(under: 100)

    /// A business counts with the size it had when it was first met in the period.
    private static func small(under limit: Int) -> Statistic {
        Statistic(
            "small-under-\(limit)", Text(en: "Share under \(limit) employees", nb: "Andel under \(limit) ansatte"),
            Text(
                en: "Businesses reached with fewer than \(limit) employees, of those whose size is known.",
                nb: "Virksomheter nådd med færre enn \(limit) ansatte, av dem med kjent størrelse."),
            .ratio(.first, over: .first)
        ) { source in
            try source.meetings().map { meeting in
                let size = try source.views.businesses.businesses.get(meeting.business)?.sizeClass(on: meeting.on)
                let sides: Set<Contribution.Side> =
                    switch size?.isBelow(limit) {
                    case nil: [.aside(.unknown)]
                    case true?: [.figure, .base]
                    case false?: [.base]
                    }
                return Contribution(
                    on: meeting.on, try source.identity(of: meeting.business), counting: sides,
                    try source.attributes(of: meeting.business, on: meeting.on), from: [meeting.at])
            }
        }
    }
}

extension SizeClass {
    /// Whether all businesses of the class have fewer employees; `nil` where that is not known.
    fileprivate func isBelow(_ limit: Int) -> Bool? {
        switch self {
        case .none, .to4, .hidden: true
        case .to9: limit >= 10
        case .to19: limit >= 20
        case .to49: limit >= 50
        case .to99: limit >= 100
        case .to249, .from250: false
        case .unknown: nil
        }
    }
}
