import EventSourcing
import Testing

@testable import Matching

@Suite struct TextTests {
    private func words(_ text: String) -> [String] { Words.of(text).map { String(decoding: $0, as: UTF16.self) } }

    @Test func `words are runs of letters and digits in lower case`() {
        #expect(words("Truckfører-kurs (T1–T4), §3!") == ["truckfører", "kurs", "t1", "t4", "3"])
        #expect(words("Åarjelsaemien Gïele ČÁRUS") == ["åarjelsaemien", "gïele", "čárus"])
        #expect(words(" – ").isEmpty)
    }

    @Test func `letters written as one character and as two are the same`() {
        #expect(Words.of("bl\u{00E5}b\u{00E6}r") == Words.of("bla\u{030A}b\u{00E6}r"))
    }

    @Test(arguments: [
        ("sykepleiere", "sykepleier"), ("ledere", "leder"), ("jordmødre", "jordmor"), ("frisører", "frisør"),
        ("kokker", "kokk"), ("truckfører", "truckfører"), ("tekniker", "tekniker"), ("hund", "hund"),
    ]) func `a question's nouns are brought to dictionary form`(asked: String, form: String) {
        #expect(String(decoding: DictionaryForm.of(asked.word), as: UTF16.self) == form)
    }

    @Test func `a compound is like its parts, and unlike other words`() {
        let weights = GramWeights(labels: SubjectTable.shared.sample)
        let asked = TextVector("truckførerbevis", weights)
        #expect(asked.similarity(to: TextVector("truckførerbevis", weights)) >= 998)
        let near = asked.similarity(to: TextVector("kurs for truckførere", weights))
        #expect(near > 400)
        #expect(asked.similarity(to: TextVector("regnskap", weights)) < 50)
    }

    @Test func `labels are ranked each by itself, those alike in their own order`() {
        let labels = ["fiskehelse", "regnskapsfører", "regnskap", "regnskap"]
        let weights = GramWeights(labels: labels)
        let index = LabelIndex(labels.map { TextVector($0, weights) })
        #expect(index.ranking(for: TextVector("Regnskap", weights)).prefix(3) == [2, 3, 1])
    }

    @Test(arguments: [(1, 0.0), (2, 0.693147), (10, 2.302585), (7821, 8.964567)])
    func `logarithms are right to six digits`(
        number: Int, logarithm: Double
    ) {
        #expect(abs(GramWeights.naturalLogarithm(of: number) - logarithm) < 0.000001)
    }

    @Test func `a subject is found by everyday words, beginnings, split compounds and several words`() {
        func titles(_ text: String) -> [String] {
            SubjectTable.shared.subjects(in: text).map { SubjectTable.shared.subjects[$0.subject].title }
        }
        #expect(titles("Vi må ha truckførerkurs") == ["truck"])
        #expect(titles("truck fører") == ["truck"])
        #expect(titles("Internett").isEmpty)
        #expect(titles("føre regnskap").contains("regnskap"))
        #expect(titles("intern revisjon").contains("kvalitet og revisjon"))
        #expect(!titles("intern post, og en revisjon").contains("kvalitet og revisjon"))
    }
}
