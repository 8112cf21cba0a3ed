import EventSourcing
import EventStorage
import Evidence

extension Vault {
    /// Compares what the lines say of sealed values with what is kept beside them.
    ///
    /// A digest without its bytes is missing data, unless the log says that its subject was erased: a deletion cannot pass
    /// for an erasure. What is left of an erased subject is an erasure that is incomplete.
    ///
    /// - Parameter erased: the subjects that the log says are erased.
    /// - Returns: how many sealed values there are, how many of them were erased, and how many are not here because the
    ///   logbook was imported without them.
    /// - Cost: a look at each event, and a hash of each sealed value.
    package func check(
        erased: [Tag], _ result: inout Verification, progress: (UInt64, UInt64) -> Void = { _, _ in }
    ) throws -> (values: Int, erased: Int, elsewhere: Int) {
        let gone = Set(erased)
        let head = try log.head()
        var counts = (values: 0, erased: 0, elsewhere: 0)
        let isElsewhere = folder.has(SealedFile.elsewhere)
        var left: Set<Tag> = []
        try log.read(.all, ReadRange(to: head)) { event in
            if event.position.rawValue % 4_096 == 0 { progress(event.position.rawValue, head.rawValue) }
            if event.sealed.isEmpty { return true }
            let seals = try log.seals(at: event.position)
            for (place, field) in event.sealed.enumerated() {
                counts.values += 1
                if gone.contains(field.subject) {
                    counts.erased += 1
                    if seals[place] != nil { left.insert(field.subject) }
                } else if let seal = seals[place] {
                    if SealedBlob(seal.blob).digest != field.digest { result.note(missing: field, at: event.position) }
                } else if isElsewhere {
                    counts.elsewhere += 1
                } else {
                    result.note(missing: field, at: event.position)
                }
            }
            return true
        }
        if hasKeys {
            let lock = try folder.share(KeyStore.lock)
            defer { withExtendedLifetime(lock) {} }
            let store = try KeyStore(path)
            for subject in erased where try store.hasKey(of: subject) { left.insert(subject) }
        }
        for subject in left.sorted() {
            result.note(
                en: "erasure incomplete: a key or a sealed value of \(subject) is left; `loggbok erase run \(subject)`",
                nb: "ufullstendig sletting: en nøkkel eller forseglet verdi for \(subject) er igjen; "
                    + "`loggbok erase run \(subject)`")
        }
        return counts
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
