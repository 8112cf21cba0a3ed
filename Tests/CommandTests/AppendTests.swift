import JSON
import Testing

struct AppendTests {
    @Test func `every line is answered, and the same lines again are known`() throws {
        let logbook = try TestLogbook.empty()
        let lines = (1...5).map { Line.person($0) }
        let first = try logbook.append(lines)
        #expect(first.ending == .exit(0))
        let answers = try first.json()
        #expect(answers.count == 5)
        for (number, answer) in zip(1..., answers) {
            #expect(answer["line"]?.integer == number && answer["position"]?.integer == number)
            #expect(answer["status"]?.string == "appended")
            #expect(answer["id"]?.string == Line.uuid(number))
        }
        // Each batch says what the log was when it was committed; the last is as it is now.
        #expect(answers.last?["size"]?.integer == 5)
        let note = try logbook.run("checkpoint").lines
        #expect(try #require(answers.last?["root"]?.string) == note[2])

        let again = try logbook.append(lines)
        #expect(again.ending == .exit(0))
        for (answer, known) in zip(answers, try again.json()) {
            #expect(known["status"]?.string == "known")
            for name in ["line", "position", "id"] { #expect(known[name] == answer[name]) }
        }
        #expect(try logbook.lines().count == 5)
    }

    @Test(arguments: [[], ["--all-or-nothing"]])
    func `a known id with something else is refused, and what differs is named`(options: [String]) throws {
        let logbook = try TestLogbook.demo()
        let business = try #require(
            try logbook.run("business", "show", "999900003", "--json").json()[0]["business"]?["business"]?["business"]?
                .string)
        func append(_ minutes: Int, note: String = "ringte", more: String = "") throws -> Program.Run {
            let id = Line.uuid(7)
            let line =
                #"{"id":"\#(id)",\#(more)"type":"visit.recorded","data":{"visit":"visit:\#(id)","business":"\#(business)","#
                + #""mode":"onsite","minutes":\#(minutes),"travelMinutes":0,"km":0,"role":"motor","kom":"5047","note":"\#(note)"}}"#
            return try logbook.run(["append"] + options, input: Array((line + "\n").utf8))
        }
        #expect(try append(45).json()[0]["status"]?.string == "appended")
        #expect(try append(45).json()[0]["status"]?.string == "known")
        #expect(try append(45, more: #""actor":"actor:test","#).json()[0]["status"]?.string == "known")
        for (run, differs) in [
            (try append(99), "minutes (45, now 99)"), (try append(45, note: "ringte ikke"), "note"),
            (try append(45, more: #""actor":"actor:ola","#), "who (actor:test, now actor:ola)"),
        ] {
            #expect(run.ending == .exit(1))
            let answer = try run.json()[0]
            #expect(answer["status"]?.string == "refused" && answer["rule"]?.string == "id-taken")
            #expect(answer["inTheWay"]?["position"]?.integer == 264)
            #expect(
                answer["reason"]?.string?.hasPrefix(
                    "This id was recorded with something else. What differs: \(differs). `loggbok correct` corrects it."
                )
                    == true)
        }
        #expect(try logbook.lines().count == 264)
    }

    @Test func `stored lines are known again, with sealed values and corrected ones`() throws {
        let logbook = try TestLogbook.demo()
        #expect(try logbook.append(logbook.lines()).json().allSatisfy { $0["status"]?.string == "known" })
    }

    @Test func `a run that was cut off is finished by the same lines`() throws {
        let logbook = try TestLogbook.empty()
        let lines = (1...4).map { Line.person($0) }
        _ = try logbook.append(Array(lines.prefix(2)))
        let statuses = try logbook.append(lines).json().map { $0["status"]?.string }
        #expect(statuses == ["known", "known", "appended", "appended"])
    }

    @Test func `an invalid line in the middle leaves the others in`() throws {
        let logbook = try TestLogbook.empty()
        let run = try logbook.append([Line.person(1), #"{"type":"person.registered","data":{}}"#, Line.person(3)])
        #expect(run.ending == .exit(65))
        #expect(
            run.lines[1] == #"{"line":2,"status":"invalid","reason":"`data.person`: this field is missing"}"#)
        #expect(try run.json().map { $0["status"]?.string } == ["appended", "invalid", "appended"])
        #expect(try run.json()[2]["position"]?.integer == 2)
        #expect(try logbook.lines().count == 2)
    }

    @Test func `what would be right is said in the reader's language`() throws {
        let logbook = try TestLogbook.empty()
        let lines = [
            #"{"type":"offer.started","data":{"offer":"offer:\#(Line.uuid(1))","date":"2026-02-30"}}"#,
            #"{"type":"person.registered","data":{"person":"person:\#(Line.uuid(1))","birthDecade":1987}}"#,
        ]
        let reasons = try logbook.append(lines, "--language", "nb").json().map { $0["reason"]?.string }
        #expect(
            reasons == ["`data.date`: skulle vært som 2026-02-03", "`data.birthDecade`: skulle vært et tiår som 1980"])
        #expect(try logbook.append(lines).json()[0]["reason"]?.string == "`data.date`: should be like 2026-02-03")
    }

    @Test func `all or nothing is nothing when one line is invalid`() throws {
        let logbook = try TestLogbook.empty()
        let run = try logbook.append([Line.person(1), "{}", Line.person(3)], "--all-or-nothing")
        #expect(run.ending == .exit(65))
        #expect(try run.json().map { $0["line"]?.integer } == [2])
        #expect(try logbook.lines().isEmpty)
    }

    @Test func `all or nothing is nothing when one line is refused`() throws {
        let logbook = try TestLogbook.empty()
        let sameSubject = Line.person(1).replacing(Line.uuid(1), with: Line.uuid(2))
        let run = try logbook.append([Line.person(1), sameSubject], "--all-or-nothing")
        #expect(run.ending == .exit(1))
        #expect(try run.json().map { $0["status"]?.string } == ["refused"])
        #expect(try run.json().map { $0["line"]?.integer } == [2])
        #expect(try logbook.lines().isEmpty)
    }

    @Test func `all or nothing is all when every line is right, and known afterwards`() throws {
        let logbook = try TestLogbook.empty()
        let lines = (1...3).map { Line.person($0) }
        let run = try logbook.append(lines, "--all-or-nothing")
        #expect(run.ending == .exit(0))
        #expect(try run.json().map { $0["position"]?.integer } == [1, 2, 3])
        let again = try logbook.append(lines, "--all-or-nothing")
        #expect(again.lines == run.lines.map { $0.replacing("appended", with: "known") })
    }

    @Test func `a refusal names the event in the way`() throws {
        let logbook = try TestLogbook.empty()
        let run = try logbook.append([Line.person(1), Line.person(1, id: false)])
        #expect(run.ending == .exit(1))
        let refused = try run.json()[1]
        #expect(refused["status"]?.string == "refused")
        #expect(refused["inTheWay"]?["position"]?.integer == 1)
        #expect(refused["inTheWay"]?["id"]?.string == Line.uuid(1))
        #expect(refused["reason"]?.string?.contains("event 1") == true)
    }

    @Test func `checking says what would be appended and appends nothing`() throws {
        let logbook = try TestLogbook.empty()
        for options in [["--check"], ["--check", "--all-or-nothing"]] {
            let run = try logbook.run(["append"] + options, input: Array((Line.person(1) + "\n").utf8))
            #expect(try run.json().map { $0["status"]?.string } == ["checked"])
        }
        #expect(try logbook.lines().isEmpty)
    }

    @Test func `stored lines can be appended to another logbook`() throws {
        let lines = try TestLogbook.demo().lines()
        let other = try TestLogbook.empty()
        let run = try other.append(lines)
        #expect(run.ending == .exit(0), "\(run.lines.first { !$0.contains("appended") } ?? "")")
        // Not so of when things were recorded, which is now.
        for statistic in ["visits", "needs", "enrolments", "completion", "hours"] {
            let words = ["stats", statistic, "--by", "quarter"]
            let figures = try other.run(words).lines
            #expect(figures.count > 2)
            #expect(try figures == TestLogbook.demo().run(words).lines)
        }
    }

    @Test func `a byte-order mark, carriage returns, blank lines and a missing last line feed do no harm`() throws {
        let logbook = try TestLogbook.empty()
        let text = "\u{FEFF}\(Line.person(1))\r\n\r\n\(Line.person(2))"
        let run = try logbook.run("append", input: Array(text.utf8))
        #expect(run.ending == .exit(0))
        #expect(try run.json().map { $0["line"]?.integer } == [1, 3])
        let lines = try logbook.lines()
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    }

    @Test func `no input is nothing to do`() throws {
        let run = try TestLogbook.empty().run("append")
        #expect(run.ending == .exit(0))
        #expect(run.output.isEmpty && run.errors.isEmpty)
    }
}
