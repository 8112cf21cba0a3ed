import ArgumentParser

struct NeedCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "need", en: "What businesses need.", nb: "Hva virksomheter trenger.",
        example: "loggbok need list --status open",
        subcommands: [
            NeedLog.self, NeedRevise.self, NeedWithdraw.self, NeedReopen.self, NeedCover.self, NeedList.self,
            NeedShow.self,
        ])
}
