import ArgumentParser
import Decisions
import Events

struct LocationRegister: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register a place where people can learn.",
        nb: "Registrer et sted der folk kan lære.",
        example: "loggbok location register --name \"Namdal studiesenter\" --kom 5007 --kind studiesenter")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "What it is called.", nb: "Hva det heter."))
    var name: String

    @Option(help: .text(en: "The municipality it is in.", nb: "Kommunen det ligger i."))
    var kom: MunicipalityNumber

    @Option(help: .text(en: "What kind of place.", nb: "Hva slags sted."))
    var kind: LocationKind

    @Option(help: .text(en: "Degrees north, in units of 1e-5 degree.", nb: "Grader nord, i enheter av 1e-5 grad."))
    var lat: Int?

    @Option(help: .text(en: "Degrees east, in units of 1e-5 degree.", nb: "Grader øst, i enheter av 1e-5 grad."))
    var lon: Int?

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterLocation(
            LocationRegistered(location: asking.new(), name: name, kom: kom, lat: lat, lon: lon, kind: kind))
    }
}
