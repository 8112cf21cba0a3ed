extension Row {
    /// Every row, in the order of the table. Those that append come last, the one that appends least first: the others
    /// look at a log of a known size, and the history opens more needs and offers as it goes on.
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
        .catchUp,
        .appendOne,
        .appendOneInC,
        .appendHundred,
        .appendHundredInC,
        .tree,
        .manyThreads,
        .condition,
        .refusal,
    ]
}
