import ArgumentParser
import EventSourcing
import Glibc

/// The command line: one subcommand a file, each declares itself, calls one function and renders.
@main
struct Loggbok: ParsableCommand {
    /// The first heading of `CHANGELOG.md`.
    static let version = "Unreleased"

    static let configuration = CommandConfiguration(
        "loggbok", en: "The logbook of a competence programme: every event kept, every figure provable.",
        nb: "Loggboka til et kompetanseprogram: hver hendelse bevart, hvert tall etterprøvbart.",
        example:
            "loggbok demo\nloggbok need log --logbook namdal.loggbok --business 999900003 --title \"Truckfører\" --skill truckfører --heads 3",
        subcommands: [
            Init.self, Demo.self,
            ProgrammeCommands.self, RegionCommands.self, ActorCommands.self, PartnerCommands.self,
            LocationCommands.self,
            BusinessCommands.self, ContactCommands.self, OutreachCommands.self, VisitCommands.self,
            ArenaCommands.self, NeedCommands.self, OfferCommands.self, SessionCommands.self, PersonCommands.self,
            EnrolmentCommands.self, FeedbackCommands.self,
            TimeCommands.self, TravelCommands.self, CostCommands.self, FollowupCommands.self,
            Board.self, MatchCommands.self, PoolCommand.self, StatsCommands.self, FunnelCommand.self,
            ReportCommands.self, Resources.self,
            Quality.self, ViewsCommands.self, ReferenceCommands.self,
            EventCorrect.self, EventVoid.self,
            Append.self, Log.self, Show.self, Follow.self, Replay.self, Doctor.self,
            CheckpointCommands.self, Verify.self, ProveCommands.self, VerifyProof.self, ExportCommand.self,
            VerifyExport.self, TilesCommand.self, ImportCommand.self, BackupCommand.self, RestoreCommand.self,
            WitnessCommand.self, KeyCommands.self,
            EraseCommands.self, RetentionCommands.self, Disclose.self, VerifyDisclosure.self, VaultCommands.self,
        ], version: "loggbok \(version)")

    @Option(
        help: .text(
            en: "nb or en; else the locale's.", nb: "nb eller en; ellers det systemet er satt til.", valueName: "nb|en")
    )
    var language: Language?

    static func main() {
        ReadingFault.tell()
        do {
            var command = try parseAsRoot()
            do { try command.run() } catch let failure as Failure where failure.code == .usage {
                end(WrongCall(failure, of: type(of: command)))
            }
        } catch let failure as Failure {
            end(failure)
        } catch let error where exitCode(for: error) == .success {
            Terminal.print(UsageText.help(fullMessage(for: error)))
        } catch let error where exitCode(for: error) == .validationFailure {
            end(WrongCall(parser: fullMessage(for: error)))
        } catch {
            end(Failure(error))
        }
    }

    private static func end(_ failure: Failure) -> Never { end(failure.text.spoken, failure.code) }

    private static func end(_ call: WrongCall) -> Never { end(call.text, call.code) }

    private static func end(_ text: String, _ code: Failure.Code) -> Never {
        Terminal.note("loggbok: \(text)")
        Glibc.exit(code.rawValue)
    }
}
