import EventSourcing
import EventStorage
import Evidence

/// What there is of sealed values.
package struct SealCounts: Hashable, Sendable {
    /// As many as the lines tell of.
    package fileprivate(set) var values = 0
    package fileprivate(set) var erased = 0
    /// Not here, because the logbook was imported without them.
    package fileprivate(set) var elsewhere = 0
    /// Here, in a logbook that has no keys at all: a backup or an import, or its `keys.mdb` is gone.
    package fileprivate(set) var keyless = 0
}

extension Vault {
    /// Compares what the lines say of sealed values with what is kept beside them, and with the keys.
    ///
    /// A digest without its bytes is missing data, and bytes without their key are as good as gone, unless the log says that
    /// the subject was erased: a deletion cannot pass for an erasure. What is left of an erased subject is an erasure that is
    /// incomplete. That values stay elsewhere is believed only if none of them is here.
    ///
    /// - Parameter erased: the subjects that the log says are erased.
    /// - Cost: a look at each event, and a hash of each sealed value.
    package func check(
        erased: [Tag], _ result: inout Verification, progress: (UInt64, UInt64) -> Void = { _, _ in }
    ) throws -> SealCounts {
        let head = try log.head()
        var survey = SealSurvey(erased: Set(erased), elsewhere: try SealedFile.elsewhere(in: folder))
        try log.read(.all, ReadRange(to: head)) { event in
            if event.position.rawValue % 4_096 == 0 { progress(event.position.rawValue, head.rawValue) }
            if !event.sealed.isEmpty { survey.look(at: event, try log.seals(at: event.position), &result) }
            return true
        }
        survey.settleAbsent(&result)
        if hasKeys {
            let lock = try folder.share(KeyStore.lock)
            defer { withExtendedLifetime(lock) {} }
            try survey.compare(with: KeyStore(path), &result)
        } else {
            survey.counts.keyless = survey.names.values.reduce(0) { $0 + $1.values }
        }
        survey.noteLeft(&result)
        return survey.counts
    }
}

/// What is seen of sealed values on the way through the log.
private struct SealSurvey {
    typealias Absent = (field: SealedField, position: Position)

    let erased: Set<Tag>
    /// Values up to this position are said to be elsewhere.
    let elsewhere: Position
    var counts = SealCounts()
    /// The keys that values here need, with the first event that has one, and how many there are.
    private(set) var names: [DataKeyName: (first: Position, values: Int)] = [:]
    private var absent: [Absent] = []
    private var isSomeHere = false
    /// Erased subjects of whom something is left.
    private var left: Set<Tag> = []

    init(erased: Set<Tag>, elsewhere: Position) { (self.erased, self.elsewhere) = (erased, elsewhere) }

    mutating func look(at event: RecordedEvent, _ seals: [Int: StoredSeal], _ result: inout Verification) {
        for (place, field) in event.sealed.enumerated() {
            counts.values += 1
            let seal = seals[place]
            if erased.contains(field.subject) {
                counts.erased += 1
                if seal != nil { left.insert(field.subject) }
            } else if let seal {
                if event.position <= elsewhere { isSomeHere = true }
                guard SealedBlob(seal.blob).digest == field.digest else {
                    result.note(missing: field, at: event.position)
                    continue
                }
                let name = DataKeyName(subject: seal.subject, purpose: seal.purpose, epoch: seal.epoch)
                names[name, default: (event.position, 0)].values += 1
            } else if event.position <= elsewhere {
                counts.elsewhere += 1
                if absent.count < Verification.most { absent.append((field, event.position)) }
            } else {
                result.note(missing: field, at: event.position)
            }
        }
    }

    /// A logbook that was imported without values has none of them: where some are here, the others were taken away.
    mutating func settleAbsent(_ result: inout Verification) {
        guard isSomeHere else { return }
        counts.elsewhere = 0
        for (field, position) in absent { result.note(missing: field, at: position) }
    }

    mutating func compare(with store: KeyStore, _ result: inout Verification) throws {
        // The keys of an erasure that has begun are gone, and it will be finished.
        let begun = try store.marks()
        for (name, needed) in names.sorted(by: { $0.value.first < $1.value.first })
        where try begun[name.subject] == nil && store.key(name) == nil {
            result.note(
                needed.first,
                en: "missing key: \(needed.values) sealed values of \(name.subject) cannot be opened any more, and no "
                    + "erasure says why",
                nb: "manglende nøkkel: \(needed.values) forseglede verdier for \(name.subject) kan ikke åpnes lenger, "
                    + "og ingen sletting sier hvorfor")
        }
        for subject in erased where try store.hasKey(of: subject) { left.insert(subject) }
    }

    func noteLeft(_ result: inout Verification) {
        for subject in left.sorted() {
            result.note(
                en: "erasure incomplete: a key or a sealed value of \(subject) is left; `loggbok erase run \(subject)`",
                nb: "ufullstendig sletting: en nøkkel eller forseglet verdi for \(subject) er igjen; "
                    + "`loggbok erase run \(subject)`")
        }
    }
}

extension Verification {
    fileprivate mutating func note(missing field: SealedField, at position: Position) {
        note(
            position,
            en: "missing data: the sealed value \(field.at) of \(field.subject) is not there, and no erasure says why",
            nb:
                "manglende data: den forseglede verdien \(field.at) for \(field.subject) er borte, og ingen sletting sier "
                + "hvorfor")
    }
}
