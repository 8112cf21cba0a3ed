import ArgumentParser
struct BusinessImport: ParsableCommand { static let configuration = CommandConfiguration("import", en: "x", nb: "x", example: "loggbok demo") }
