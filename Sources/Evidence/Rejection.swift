import EventSourcing
import EventStorage

/// The evidence does not hold: a sentence for whoever has to act on it.
package struct Rejection: Error, Hashable {
    package let text: Text

    package init(en: String, nb: String) { text = Text(en: en, nb: nb) }
}

/// A checkpoint was signed that the log no longer has behind it: events that were there are gone or other ones.
package struct RolledBack: Error, Hashable {
    /// What was signed.
    package let signed: TreeHead
    /// What is there.
    package let log: TreeHead

    package init(signed: TreeHead, log: TreeHead) {
        self.signed = signed
        self.log = log
    }

    package var text: Text {
        Text(
            en: "The log was rolled back: a checkpoint of \(signed.size) events was signed, and the log of "
                + "\(log.size) does not have them. Nothing is signed or recorded. Restore the newest backup; or, if "
                + "what is gone is gone, `loggbok doctor --accept-rollback REASON`.",
            nb: "Loggen er rullet tilbake: et sjekkpunkt over \(signed.size) hendelser er signert, og loggen på "
                + "\(log.size) har dem ikke. Ingenting blir signert eller registrert. Legg tilbake den nyeste "
                + "sikkerhetskopien; eller, hvis det som er borte er borte, `loggbok doctor --accept-rollback GRUNN`.")
    }
}
