import ArgumentParser
import EventSourcing
import Events

/// A time of day as clocks in Oslo show it, `2026-02-03T09:00`, or a time with its own offset.
struct OsloClock: ExpressibleByArgument {
    let time: OffsetTime

    /// `nil` for what is no time, and for one that the clocks skip on a night in March. Of an hour that comes twice in
    /// October it is the first.
    init?(argument: String) {
        if let time = OffsetTime(argument) {
            self.time = OffsetTime(oslo: time.instant)
            return
        }
        let summer = OffsetTime(argument + ":00+02:00").map { OffsetTime(oslo: $0.instant) }
        let winter = OffsetTime(argument + ":00+01:00").map { OffsetTime(oslo: $0.instant) }
        if let summer, summer.offset == 120 {
            time = summer
        } else if let winter, winter.offset == 60 {
            time = winter
        } else {
            return nil
        }
    }
}
