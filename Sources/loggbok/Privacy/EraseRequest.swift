import ArgumentParser
import Decisions
import Events

extension ErasureBasis: ExpressibleByArgument {}
extension ErasureRequester: ExpressibleByArgument {}

struct EraseRequest: AppendCommand {
    static let configuration = CommandConfiguration(
        "request", en: "Record that somebody is to be forgotten; from here on nothing personal of theirs is read.",
        nb: "Registrer at noen skal glemmes; fra nå av leses ingenting personlig om dem.",
        example: "loggbok erase request person:0198f3a2 --basis consent-withdrawn --requested-by subject")

    @OptionGroup var options: AppendingOptions
    @OptionGroup var who: SubjectArgument

    @Option(
        help: .text(
            en: "Why: no-longer-needed, consent-withdrawn, objection, unlawful, duty or retention.",
            nb: "Hvorfor: no-longer-needed, consent-withdrawn, objection, unlawful, duty eller retention."))
    var basis: ErasureBasis

    @Option(
        help: .text(
            en: "Who asked: subject, guardian, programme or authority.",
            nb: "Hvem som ba om det: subject, guardian, programme eller authority."))
    var requestedBy: ErasureRequester = .subject

    func rule(_ asking: Asking) throws -> any Rule {
        RequestErasure(
            ErasureRequested(subject: try asking.find.subject(who.subject), basis: basis, requestedBy: requestedBy))
    }
}
