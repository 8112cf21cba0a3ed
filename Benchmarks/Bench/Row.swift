/// One row of the table: a piece of work, and the least that it could cost.
///
/// A row lives in a file of its own under `Rows/` and stands in the list in `Rows.swift`; nothing else knows of it.
struct Row: Sendable {
    /// What it is called on the command line and in JSON.
    let name: String
    /// What is done, for people, in 32 characters.
    let work: String
    /// What it is measured against.
    let floor: String
    let goals: [Goal]
    let measure: @Sendable (Workplace) throws -> Measurement
}

/// What a row is to reach.
enum Goal: Sendable {
    case ratioAtMost(Double)
    case ratioAtLeast(Double)
    /// In the unit of the work's figure.
    case atMost(Double)
    case atLeast(Double)

    func isReached(by measurement: Measurement) -> Bool {
        switch self {
        case .ratioAtMost(let most): measurement.ratio.map { $0 <= most } ?? false
        case .ratioAtLeast(let least): measurement.ratio.map { $0 >= least } ?? false
        case .atMost(let most): measurement.work.median <= most
        case .atLeast(let least): measurement.work.median >= least
        }
    }
}

/// What came out of a row.
struct Measurement {
    /// What the figures count.
    enum Unit: String {
        case seconds
        case eventsPerSecond = "events/s"
        case bytes
        /// Bytes stored for each byte of the lines.
        case bytesPerByte = "bytes/byte"
    }

    let unit: Unit
    let work: Samples
    /// `nil` where there is nothing to measure against.
    let floor: Samples?
    /// How often the floor goes into the work, or for rates the work into the floor.
    let ratio: Double?

    /// Work and floor as they are, and the ratio of their medians.
    init(_ unit: Unit, _ work: Samples, floor: Samples? = nil) {
        self.unit = unit
        self.work = work
        self.floor = floor
        ratio = floor.map { work.median / $0.median }
    }
}
