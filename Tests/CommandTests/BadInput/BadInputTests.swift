import Foundation
import JSON
import Testing

/// Bad input never changes the log, never ends in a crash, and is answered by one line that says what is wrong.
struct BadInputTests {
    @Test(arguments: BadLine.all) func `a bad line is answered and left out`(bad: BadLine) throws {
        let logbook = try TestLogbook.demo()
        let before = try logbook.bytes()
        let run = try logbook.run("append", input: bad.bytes + [0x0A])
        #expect(run.ending == .exit(bad.code), "\(run.text)")
        #expect(run.lines.count == 1)
        let answer = try run.json()[0]
        #expect(answer["line"]?.integer == 1)
        #expect(answer["status"]?.string == (bad.code == 65 ? "invalid" : "refused"))
        #expect(answer["reason"]?.string?.contains(bad.reason) == true, "\(answer["reason"]?.string ?? "")")
        #expect((answer["reason"]?.string?.count ?? 0) < 200)
        #expect(run.errors.hasSuffix("see the answers.\n") && run.errors.split(separator: "\n").count == 1)
        #expect(try logbook.bytes() == before)
    }

    @Test(arguments: BadWords.all) func `bad words are answered by one line`(bad: BadWords) throws {
        let logbook = try TestLogbook.demo()
        let before = try logbook.bytes()
        let run = try logbook.run(bad.words)
        #expect(run.ending == .exit(bad.code), "\(run.text)\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("loggbok: ") && run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains(bad.reason), "\(run.errors)")
        #expect(try logbook.bytes() == before)
    }

    @Test func `there are as many as were asked for`() {
        #expect(BadLine.all.count + BadWords.all.count >= 60)
    }

    @Test(arguments: ["999900004;A", ";B", "hello", "{", "[{}]", "\u{0}", #"{"organisasjonsnummer":"999900004"}"#])
    func `a bad register file registers nothing`(text: String) throws {
        let logbook = try TestLogbook.demo()
        let before = try logbook.bytes()
        let file = text.contains(";") ? "orgnr;navn\n" + text : text
        let run = try logbook.run("business", "import", "-", input: Array(file.utf8))
        #expect(run.ending == .exit(65), "\(run.text)\(run.errors)")
        #expect(run.errors.hasPrefix("loggbok: ") && run.errors.split(separator: "\n").count == 1)
        #expect(try logbook.bytes() == before)
    }

    @Test func `every refusal is there in Norwegian`() throws {
        let logbook = try TestLogbook.demo()
        for words in [
            ["stats", "--at", "yesterday"], ["stats", "--nonsense"], ["need", "log"], ["need", "show", "01"],
            ["stats", "happiness"], ["person", "register", "--on", "2999-01-01"], ["show", "264"],
        ] {
            let (english, norwegian) = (try logbook.run(words), try logbook.run(words + ["--language", "nb"]))
            #expect(english.ending == norwegian.ending)
            #expect(!norwegian.errors.isEmpty && english.errors != norwegian.errors, "\(norwegian.errors)")
            for word in [" the ", " is ", " There ", "Missing", "Unknown", "invalid"] {
                #expect(!norwegian.errors.contains(word), "\(norwegian.errors)")
            }
        }
    }
}
