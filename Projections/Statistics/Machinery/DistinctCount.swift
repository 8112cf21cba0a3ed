/// How many different things were noted in one figure, and then in the next: nothing has to be forgotten between them.
struct DistinctCount {
    private var lastNotedIn: [Int]
    private var place = -1
    private var count = 0

    /// - Parameter most: the things are numbered below this.
    init(of most: Int) { lastNotedIn = [Int](repeating: -1, count: most) }

    mutating func note(_ thing: Int, in place: Int) {
        if self.place != place { (self.place, count) = (place, 0) }
        if lastNotedIn[thing] == place { return }
        lastNotedIn[thing] = place
        count += 1
    }

    func count(in place: Int) -> Int { self.place == place ? count : 0 }
}
