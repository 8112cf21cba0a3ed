import ArgumentParser

struct EnrolmentCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "enrolment", en: "Who takes part in what.", nb: "Hvem som deltar i hva.",
        example: "loggbok enrolment list --offer 0198f4b1",
        subcommands: [
            EnrolmentRegister.self, EnrolmentPromote.self, EnrolmentCancel.self, EnrolmentWithdraw.self,
            EnrolmentComplete.self, EnrolmentList.self,
        ])
}
