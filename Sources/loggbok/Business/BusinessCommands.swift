import ArgumentParser

struct BusinessCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "business", en: "Businesses.", nb: "Virksomheter.",
        example: "loggbok business show 999900003",
        subcommands: [
            BusinessRegisterCommand.self, BusinessUpdate.self, BusinessImport.self, BusinessList.self,
            BusinessShow.self, BusinessMerge.self, BusinessClose.self,
        ])
}
