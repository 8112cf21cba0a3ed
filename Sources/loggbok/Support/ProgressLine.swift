/// Tells how far something long has come: rate and time left, on a terminal only, after the first second.
final class ProgressLine {
    private let isShown = Terminal.isTerminal(2)
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var hasPrinted = false
    /// The part of the whole work that is under way, by the time it takes.
    private var part = (from: 0.0, to: 1.0)

    /// How much of the whole is done when the part under way is.
    var reached: Double { part.to }

    /// Goes on to the next part of the work: what is reported from now on is of it.
    func enter(upTo share: Double) { part = (part.to == 1 ? 0 : part.to, share) }

    func report(_ partDone: UInt64, _ all: UInt64) {
        let share = part.from + (part.to - part.from) * Double(partDone) / Double(max(1, all))
        let done = UInt64(share * Double(all))
        let now = ContinuousClock.now
        guard isShown, now - start > .seconds(1), now - last > .milliseconds(200), done > 0 else { return }
        last = now
        hasPrinted = true
        let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
        let rate = Double(done) / seconds
        let left = Int(Double(all - min(done, all)) / rate)
        Terminal.write(Array("\r\(done)/\(all)  \(Int(rate))/s  \(left) s   ".utf8), to: 2)
    }

    func end() {
        if hasPrinted { Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) }
    }
}
