import ArgumentParser
import EventSourcing
import Glibc

/// The command line: one subcommand a file, each declares itself, calls one function and renders.
@main
struct Loggbok: ParsableCommand {
    static let configuration = CommandConfiguration(
        "loggbok", en: "The logbook of a competence programme: every event kept, every figure provable.",
        nb: "Loggboka til et kompetanseprogram: hver hendelse bevart, hvert tall etterprøvbart.",
        example:
            "loggbok demo\nloggbok need log --logbook namdal.loggbok --business 999900003 \\\n    --title \"Truckfører\" --skill truckfører --heads 3",
        subcommands: [
            Init.self, Demo.self,
            ProgrammeCommands.self, RegionCommands.self, PartnerCommands.self, LocationCommands.self,
            BusinessCommands.self, VisitCommands.self, NeedCommands.self, OfferCommands.self, PersonCommands.self,
            EnrolmentCommands.self,
            Board.self, MatchCommands.self, PoolCommand.self, Stats.self, ViewsCommands.self, ReferenceCommands.self,
            Append.self, Log.self, Show.self, Follow.self, Replay.self, Doctor.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            end(failure)
        } catch let error where exitCode(for: error) != .failure {
            exit(withError: error)
        } catch {
            end(Failure(error))
        }
    }

    private static func end(_ failure: Failure) -> Never {
        Terminal.note("loggbok: \(failure.text.spoken)")
        Glibc.exit(failure.code.rawValue)
    }
}
