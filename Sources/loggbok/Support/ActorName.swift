import EventSourcing

/// Who records: what `--actor` says, else `LOGGBOK_ACTOR`.
enum ActorName {
    private static let kind = "actor:"
    private static let unnamed = kind + "unnamed"

    /// The name as it is recorded: a name alone is that of an actor. `actor:unnamed` where nobody said.
    static func of(_ stated: String? = nil) -> String {
        guard let name = name(stated) else { return unnamed }
        return !name.contains(":") && Provenance.isName(kind + name) ? kind + name : name
    }

    /// What whoever records without a name should know: it stands in the log for good.
    static func warning(_ stated: String? = nil) -> Text? {
        guard name(stated) == nil else { return nil }
        return Text(
            en: "Nobody said who records this: it stands as \(unnamed). Say --actor NAME, or set LOGGBOK_ACTOR.",
            nb: "Ingen har sagt hvem som registrerer: det står som \(unnamed). Skriv --actor NAVN, eller sett "
                + "LOGGBOK_ACTOR.")
    }

    private static func name(_ stated: String?) -> String? { stated ?? environmentVariable("LOGGBOK_ACTOR") }
}
