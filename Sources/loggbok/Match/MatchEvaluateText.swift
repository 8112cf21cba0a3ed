import ArgumentParser
import EventSourcing
import JSON
import Matching

struct MatchEvaluateText: ParsableCommand {
    static let configuration = CommandConfiguration(
        "eval-text",
        en: "Measure the text engine on a folder of queries.tsv, corpus_elements.tsv and annotations.tsv (as MELO).",
        nb: "Mål tekstmotoren på en mappe med queries.tsv, corpus_elements.tsv og annotations.tsv (som MELO).",
        example: "loggbok match eval-text melo/nor_q_no_c_no")

    @Flag(help: .text(en: "Answer in JSON.", nb: "Svar i JSON."))
    var json = false

    @Argument(help: .text(en: "The folder.", nb: "Mappa."))
    var folder: String

    func run() throws {
        func text(_ name: String) throws -> String {
            String(decoding: try ByteInput.contents(of: "\(folder)/\(name).tsv"), as: UTF8.self)
        }
        let retrieval = LabelRetrieval(
            questions: try text("queries"), labels: try text("corpus_elements"), judgements: try text("annotations"))
        let result = retrieval.result()
        guard result.questions > 0 else {
            throw Failure(.badInput, en: "\(folder) has no judged query.", nb: "\(folder) har ingen bedømt spørring.")
        }
        if json {
            Terminal.print { json in
                json.put("questions", result.questions)
                json.put("labels", result.labels)
                json.put("mapThousandths", Int((result.averagePrecision * 1000).rounded()))
                json.put("ndcg10Thousandths", Int((result.normalisedGain * 1000).rounded()))
            }
            return
        }
        Terminal.print(
            Text(
                en: "\(result.questions) queries, \(result.labels) labels",
                nb: "\(result.questions) spørringer, \(result.labels) betegnelser"
            ).spoken)
        Terminal.print(
            "MAP \(result.averagePrecision.thousandths)  nDCG@10 \(result.normalisedGain.thousandths)")
        let reversed = Text(en: "ties in reverse", nb: "like i omvendt rekkefølge").spoken
        Terminal.print(
            "MAP \(result.averagePrecisionReversed.thousandths)  nDCG@10 \(result.normalisedGainReversed.thousandths)  (\(reversed))"
        )
    }
}
