import ArgumentParser
import EventSourcing
import JSON
import Matching

struct MatchEvaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        "eval", en: "Measure the matcher on a folder of judged needs and offers, beside simple rankings.",
        nb: "Mål koblingen på en mappe med bedømte behov og tilbud, ved siden av enkle rangeringer.",
        example: "loggbok match eval gold")

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    @Argument(help: .text(en: "The folder.", nb: "Mappa."))
    var folder: String

    func run() throws {
        let gold: GoldSet
        do {
            gold = try GoldSet { try ByteInput.contents(of: "\(folder)/\($0)") }
        } catch let error as GoldSet.Unreadable {
            throw Failure(
                .badInput, en: "\(folder)/\(error.file): \(error.reason.en)",
                nb: "\(folder)/\(error.file): \(error.reason.nb)")
        }
        var table = TextTable([
            .init(Text(en: "Ranking", nb: "Rangering")), .init(Text(en: "needs", nb: "behov")),
            .init(Text("nDCG@5"), isNumber: true), .init(Text("MRR"), isNumber: true),
            .init(Text(en: "no match", nb: "uten treff"), isNumber: true),
            .init(Text(en: "alarms", nb: "alarmer"), isNumber: true),
            .init(Text(en: "violations", nb: "brudd"), isNumber: true),
        ])
        for ranking in GoldRanking.allCases {
            let results = GoldResult.measure(ranking, on: gold)
            for half in GoldResult.Half.allCases {
                guard let result = results[half] else { continue }
                if json { print(json: ranking, half, result) } else { table.add(row(ranking, half, result)) }
            }
        }
        if !json { table.print() }
    }

    private func row(_ ranking: GoldRanking, _ half: GoldResult.Half, _ result: GoldResult) -> [String] {
        [
            ranking.name, half.rawValue, result.normalisedGain.thousandths, result.reciprocalRank.thousandths,
            "\(result.foundNone)/\(result.none)", "\(result.falseAlarms)", "\(result.violations)",
        ]
    }

    private func print(json ranking: GoldRanking, _ half: GoldResult.Half, _ result: GoldResult) {
        Terminal.print { json in
            json.put("ranking", ranking.name)
            json.put("needs", half.rawValue)
            json.put("ndcg5Thousandths", Int((result.normalisedGain * 1000).rounded()))
            json.put("mrrThousandths", Int((result.reciprocalRank * 1000).rounded()))
            json.put("noMatchFound", result.foundNone)
            json.put("noMatch", result.none)
            json.put("falseAlarms", result.falseAlarms)
            json.put("violations", result.violations)
        }
    }
}

extension Double {
    /// Between 0 and 1, with three decimals.
    var thousandths: String {
        let digits = "\(Int((self * 1000).rounded()))"
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Text(numbers: "\(padded.dropLast(3)).\(padded.suffix(3))").spoken
    }
}
