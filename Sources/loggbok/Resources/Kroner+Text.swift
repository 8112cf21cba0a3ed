import EventSourcing

extension Kroner {
    /// An amount in øre as people write it: `4500`, or `4500.50` where there are øre.
    static func text(_ øre: Int) -> Text {
        let rest = øre % 100
        return Text(numbers: rest == 0 ? "\(øre / 100)" : "\(øre / 100).\(rest < 10 ? "0" : "")\(rest)")
    }
}
