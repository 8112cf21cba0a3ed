import JSON
import Testing

@Suite struct JSONWriterTests {
    private func text(_ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.bytes(body), as: UTF8.self)
    }

    @Test func `objects and arrays are written without white space`() {
        let json = text { writer in
            writer.writeObject { object in
                object.put("a", 1)
                object.put("b", ["x", "y"])
                object.put("none", nil as Int?)
                object.put("c") { $0.writeObject { $0.put("d", true) } }
                object.put("e") { $0.writeArray { _ in } }
                object.put("f") { array in
                    array.writeArray {
                        $0.element(1)
                        $0.element { $0.writeNull() }
                        $0.element { $0.writeObject { _ in } }
                        $0.element(false)
                    }
                }
                object.put(named: "q\"", -5)
            }
        }
        #expect(json == #"{"a":1,"b":["x","y"],"c":{"d":true},"e":[],"f":[1,null,{},false],"q\"":-5}"#)
    }

    @Test func `a string has the shortest escapes and none where none is needed`() {
        #expect(text { $0.write("\"\\/\u{8}\t\n\u{C}\r") } == #""\"\\/\b\t\n\f\r""#)
        #expect(text { $0.write("\u{0}\u{1}\u{1F}\u{7F}") } == "\"\\u0000\\u0001\\u001f\u{7F}\"")
        #expect(text { $0.write("æ😀\u{2028}") } == "\"æ😀\u{2028}\"")
    }

    @Test(arguments: [0, 9, 10, -1, 65_535, Int.max, Int.min]) func `an integer is written in decimal`(_ value: Int) {
        #expect(text { $0.write(value) } == value.description)
    }

    @Test func `what is written is read back`() throws {
        var every = ""
        for scalar in UInt32(0)...0x2FFF { every.unicodeScalars.append(Unicode.Scalar(scalar)!) }
        every += "\u{FFFD}\u{FFFF}\u{10000}\u{10FFFF}e\u{301}"
        let bytes = JSONWriter.bytes { $0.write(every) }
        let read = try JSONReader.read(bytes.span) { (reader) throws(JSONError) in try reader.readString() }
        #expect(Array(read.utf8) == Array(every.utf8))
        #expect(!bytes.contains { $0 < 0x20 })
    }
}
