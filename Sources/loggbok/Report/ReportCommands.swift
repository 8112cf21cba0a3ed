import ArgumentParser

struct ReportCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "report", en: "Reports: make, lock, compare and verify them.",
        nb: "Rapporter: lag, lås, sammenlign og kontroller dem.",
        example: "loggbok report make --period 2025-H1 --format html > 2025-H1.html",
        subcommands: [ReportMake.self, ReportLock.self, ReportList.self, ReportDiff.self, ReportVerify.self])
}
