import ArgumentParser
struct Demo: ParsableCommand { static let configuration = CommandConfiguration("demo", en: "x", nb: "x", example: "loggbok demo") }
