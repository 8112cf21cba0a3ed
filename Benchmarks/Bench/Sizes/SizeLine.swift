/// One line of the drawing: what something costs at each size.
struct SizeLine {
    /// What it is called in JSON.
    let name: String
    /// What is drawn beside the line.
    let title: String
    /// For each size the time it took, in seconds, the smallest size first.
    var samples: [Samples] = []

    /// How many times as long it takes at the greatest size as at the smallest.
    var growth: Double { samples[samples.count - 1].median / samples[0].median }
}
