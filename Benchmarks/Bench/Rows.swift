extension Row {
    /// Every row, in the order of the table. Those that append come last: the others look at a log of a known size.
    static let all: [Row] = [
        .appendThousand,
        .scan,
        .decode,
        .readTag,
        .verify,
        .proof,
        .rebuild,
        .disk,
        .memoryOfQuery,
        .memoryOfRebuild,
        .show,
        .appendOne,
        .appendOneInC,
        .appendHundred,
        .tree,
        .manyThreads,
        .condition,
        .refusal,
        .catchUp,
    ]
}
