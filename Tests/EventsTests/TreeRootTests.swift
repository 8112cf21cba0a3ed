import EventSourcing
import Events
import JSON
import Testing

@Suite struct TreeRootTests {
    @Test(arguments: [
        "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==",
    ])
    func `what is no root is refused`(_ text: String) {
        #expect(TreeRoot(text) == nil)
        let data = Array(#"{"size":148,"root":"\#(text)","place":"page 7"}"#.utf8)
        let refusal = #expect(throws: JSONError.self) {
            try Catalogue.read("log.anchored", version: 1, data: data.span, strict: true)
        }
        #expect(refusal?.path == "root")
    }
}
