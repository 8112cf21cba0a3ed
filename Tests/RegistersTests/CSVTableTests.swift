import Testing

@testable import Registers

@Suite struct CSVTableTests {
    @Test(arguments: ["a;b\nc;d", "a;b\nc;d\n", "a;b\r\nc;d\r\n", "a;b\rc;d\r"])
    func `lines end in LF, CRLF or CR, the last one or not`(text: String) {
        let table = CSVTable(text)
        #expect(table.header == ["a", "b"])
        #expect(table.rows == [["c", "d"]])
    }

    @Test func `the header tells the separator, whatever the rows hold`() {
        #expect(CSVTable("a;b\n1,2,3;4\n").rows == [["1,2,3", "4"]])
        #expect(CSVTable("a,b\n1;2;3,4\n").rows == [["1;2;3", "4"]])
    }

    @Test func `a quoted field holds separators, line breaks and doubled quotes`() {
        let table = CSVTable("a;b;c\n\"a;b\";\"c\r\nd\n\";\"say \"\"e\"\"\"\nf;g;h")
        #expect(table.rows == [["a;b", "c\r\nd\n", "say \"e\""], ["f", "g", "h"]])
    }

    @Test func `an empty field is a field, also at the end of a line`() {
        #expect(CSVTable("a;b\n;\n\"\";\n;").rows == [["", ""], ["", ""], ["", ""]])
    }

    @Test func `a quote inside a field that did not begin with one is a quote`() {
        #expect(CSVTable("a;b\n12\" rør;b").rows == [["12\" rør", "b"]])
    }
}
