import EventSourcing
import EventStorage

extension EventLog {
    /// What a person should know where the last event was recorded at a time that is still to come: recorded time never
    /// decreases, so one clock that was ahead dates all that follows. A minute is what clocks differ by.
    func clockWarning(now: Timestamp = .now()) throws -> Text? {
        guard let recorded = try event(at: head())?.envelope.recordedTime, recorded > now.adding(seconds: 60) else {
            return nil
        }
        return Text(
            en: "A clock was ahead: the last event was recorded at \(recorded), and until then so is all that "
                + "follows. Set the clock right; if it is, start a new logbook or wait.",
            nb: "En klokke gikk foran: den siste hendelsen ble registrert \(recorded), og det blir alt som "
                + "følger inntil da. Still klokka; går den rett, begynn en ny loggbok eller vent.")
    }
}
