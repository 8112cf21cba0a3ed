/// What a command said of how far it had come.
struct ProgressReport {
    /// When it said it, in seconds since its start.
    let elapsed: Double
    let done: Int
    let all: Int
    /// How much longer it thought it would take, in seconds.
    let left: Int

    /// The last complete report in the text: `done/all  rate/s  left s`. `nil` if there is none.
    init?(_ said: some Collection<UInt8>, elapsed: Double) {
        let text = String(decoding: said, as: UTF8.self)
        guard let line = text.split(separator: "\r").last(where: { $0.contains(" s ") }) else { return nil }
        let words = line.split(separator: " ")
        guard words.count >= 3, let left = Int(words[2]) else { return nil }
        let counts = words[0].split(separator: "/").compactMap { Int($0) }
        guard counts.count == 2 else { return nil }
        (self.elapsed, done, all, self.left) = (elapsed, counts[0], counts[1], left)
    }

    /// How long all of it was to take, as it looked then.
    var total: Double { elapsed + Double(left) }
}
