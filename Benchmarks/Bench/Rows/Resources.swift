import EventSourcing
import EventStorage
import Glibc

extension Row {
    /// What the log takes on disk, everything included.
    static let disk = Row(
        name: "disk", work: "disk, for each byte of the lines", floor: "", goals: [.atMost(1.35)]
    ) { place in
        var status = stat()
        guard unsafe stat(place.log.path, &status) == 0 else { throw BenchError("the log has no size") }
        var bytes = 0
        let head = try place.log.scan { _, line, _ in
            bytes += line.count
            return true
        }
        note("a line has \(bytes / Int(head.rawValue)) bytes")
        return Measurement(.bytesPerByte, Samples([Double(status.st_size) / Double(bytes)]))
    }

    /// The program's own memory when it prints the events of one tag.
    static let memoryOfQuery = Row(
        name: "memory-query", work: "memory of a query", floor: "", goals: [.atMost(60e6)]
    ) { place in
        let words = ["log", "--logbook", place.directory, "--tag", place.history.tag(ofBusiness: 7).text]
        let program = try Child.beside("loggbok")
        let children = try (0..<place.rounds(20)).map { _ in try Child.run([program] + words, watching: true) }
        return Measurement(.bytes, Samples(children.map { Double($0.peakOwn) }))
    }

    /// The program's own memory when it builds the views anew.
    static let memoryOfRebuild = Row(
        name: "memory-rebuild", work: "memory of a rebuild", floor: "", goals: [.atMost(1e9)]
    ) { place in
        let words = [try Child.beside("loggbok"), "views", "rebuild", "--logbook", place.directory]
        return Measurement(.bytes, Samples([Double(try Child.run(words, watching: true).peakOwn)]))
    }

    /// The whole life of a short command.
    static let show = Row(
        name: "show", work: "start-up: `loggbok show`", floor: "C, open, get, print:",
        goals: [.ratioAtMost(5), .atMost(0.008)]
    ) { place in
        let program = try Child.beside("loggbok")
        let floor = try Child.beside("floor-show")
        var times = (program: [Double](), floor: [Double]())
        for round in 0..<place.rounds(120) {
            let position = "\(round &* 7919 % place.events + 1)"
            times.program.append(try Child.run([program, "show", "--logbook", place.directory, position]).seconds)
            times.floor.append(try Child.run([floor, place.log.path, position]).seconds)
        }
        return Measurement(.seconds, Samples(times.program), floor: Samples(times.floor))
    }
}
