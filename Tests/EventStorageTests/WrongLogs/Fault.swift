/// One thing that a wrong log does wrong.
enum Fault: String, CaseIterable, Sendable {
    // Logs and handles.
    case sharesEventsBetweenLogs, handlesAreSeparate, forgetsOnReopening
    // Queries.
    case typesMustAllFit, anyTagWillDo, tagsMustBeTheSame, typeOrTagsWillDo, itemsMustAllFit, oneItemOnly
    case repeatsForEachItem, sortsByItem, allSkipsUntagged, emptyItemMatchesNothing, nothingFoundIsEverything
    // Reads.
    case startIsExclusive, startIsIgnored, ignoresBackwards, ignoresLimit, limitCountsAll, limitOfZeroIsNone
    case limitForEachItem, endIsExclusive, endIsIgnored, backwardsSwapsEnds, descending, emptyHasOne
    // Positions and the head.
    case positionsRepeat, refusalLeavesAGap, headOfEmptyIsOne, headLags, headOfReadIsLastRead
    // Ids and times.
    case changesIDs, ignoresIDs, acceptsRepeatedIDs, idIsATag, forgetsIDsOnReopening, noTime, timeChangesOnReopening
    case knowsEveryID
    // Appends.
    case answersWithFirst, storesHalfABatch, storesBeforeChecking, acceptsEmptyBatch, emptyAfterCondition
    case changesData, reversesBatch, checksOwnBatch, refusesWhatIsKnown, acceptsKnownInPart, capsBatches
    // Edges.
    case dropsEmptyData, roleIsNeverEmpty, cutsLongNames, asciiOnly, cutsLongData, capsTags, capsItems, normalises
    case oneTagOfAKind, foldsCase, acceptsLongLines
    // Conditions.
    case ignoresConditions, refusesEveryCondition, afterIsInclusive, ignoresAfter, afterChecksAnything
    case afterBehindHeadRefuses, conditionIgnoresTags, conditionIgnoresTypes, unheldTagRefuses, emptyRefuses
    case refusalStores, refusalIsAnotherError, firstConditionOnly, oneAfterForAll, zeroAfterAdmits
    case namesTheWrongEvent
    // Isolation.
    case checksBeforeLocking, readsAreLive, itemsAreReadInTurn, insertsBelow, batchesShowInParts, answersWithTheHead
    case readLocksAppend

    /// Whether it shows only when several work on the log at once. Rules about that take threads, and so they are tried on
    /// these faults alone.
    var isAboutIsolation: Bool {
        switch self {
        case .checksBeforeLocking, .readsAreLive, .itemsAreReadInTurn, .insertsBelow, .batchesShowInParts,
            .answersWithTheHead, .readLocksAppend:
            true
        default: false
        }
    }
}
