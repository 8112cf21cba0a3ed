import EnduranceSupport
import TestSupport
import Testing

/// What `tools/crash` does for a quarter of an hour, for some seconds.
@Suite(.serialized) struct CrashTests {
    @Test func `processes that append together are killed, and nothing they were told is lost`() throws {
        let directory = try TemporaryDirectory()
        let seed = SeededGenerator.freshSeed()
        var rounds = try AppendRounds(in: directory.path, seed: seed)
        let counts = try rounds.run(30)
        #expect(counts.problems.isEmpty, "seed \(seed)")
        #expect(counts.kills >= 30 && counts.during > 0, "seed \(seed)")
    }

    @Test(arguments: ["append", "rebuild", "import", "export", "backup", "erase"])
    func `work that was killed is done again, and nothing of what was there is lost`(work: String) throws {
        let directory = try TemporaryDirectory()
        let template = try MadeTemplate.template.get()
        let job = try #require(Job.all(template).first { $0.name == work })
        let seed = SeededGenerator.freshSeed()
        var rounds = try KillRounds(job, at: Place(directory("place")), seed: seed)
        let counts = try rounds.run(5)
        #expect(counts.problems.isEmpty, "seed \(seed)")
        #expect(counts.kills == 5)
    }

    @Test func `whatever a power cut leaves of ten appends, what was acknowledged is there`() throws {
        let result = try appends(10, isMuted: false)
        #expect(result.problems.isEmpty)
        #expect(result.syncs >= 10 && result.answers == 11 && result.states > result.counts.prefixes / 2)
    }

    @Test func `a program that forgets to sync is found out`() throws {
        let result = try appends(4, isMuted: true)
        #expect(result.syncs == 0 && result.counts.states[.syncedAlone] ?? 0 > 0)
        #expect(result.problems.contains { $0.contains("only what was synced") })
    }

    @Test(arguments: ["import", "backup"])
    func `whatever a power cut leaves of it, it is not taken for whole, and can be done again`(work: String) throws {
        let directory = try TemporaryDirectory()
        let template = try MadeTemplate.template.get()
        let job = try #require(Job.all(template).first { $0.name == work })
        let prefixes = Prefixes(
            try BuiltShim.shim.get(), in: directory.path, keeping: directory.path, variants: 1,
            seed: SeededGenerator.freshSeed(), checkers: 2)
        let result = try prefixes.run(job, checker: ["check", work, template.place.root])
        #expect(result.problems.isEmpty)
        #expect(result.states > 5)
    }

    private func appends(_ count: Int, isMuted: Bool) throws -> Prefixes.Result {
        let directory = try TemporaryDirectory()
        let seed = SeededGenerator.freshSeed()
        print("seed \(seed)")
        let prefixes = Prefixes(
            try BuiltShim.shim.get(), in: directory.path, keeping: directory.path, variants: 2, seed: seed, checkers: 2)
        return try prefixes.run(.appends(count, seed: seed), checker: ["check-appends"], isMuted: isMuted)
    }
}
