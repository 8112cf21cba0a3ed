import CLMDB
import EventSourcing
import Privacy
import Testing

@testable import LMDB
@testable import loggbok

/// The codes and the words for errors that no command can be made to meet at will.
@Suite struct FailureTests {
    @Test func `keys that are damaged are not a refusal`() {
        #expect(Failure(VaultError.damaged).code == .damaged)
        #expect(Failure(VaultError.noKey("contact:1")).code == .refused)
    }

    @Test func `a file that LMDB writes no more to is not called damaged`() {
        let failure = Failure(LMDBError(MDB_PANIC, "commit log.mdb"))
        #expect(failure.code == .cannotWrite)
        #expect(failure.text.en.hasPrefix("An earlier write to the disk failed"))
        #expect(failure.text.nb.hasPrefix("En tidligere skriving til disken mislyktes"))
    }
}
