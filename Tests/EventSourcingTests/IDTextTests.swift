import EventSourcing
import Testing

@Suite struct IDTextTests {
    private let text = "01980f3a-1b2c-7d3e-8f40-5a6b7c8d9e0f"

    @Test func `an id is what its digits say, in either case`() throws {
        let id = try #require(UniqueID(text))
        #expect(id == UniqueID(high: 0x0198_0f3a_1b2c_7d3e, low: 0x8f40_5a6b_7c8d_9e0f))
        #expect(id.description == text)
        #expect(UniqueID(text.uppercased()) == id)
    }

    @Test func `every digit counts in every place`() throws {
        for place in text.indices where text[place] != "-" {
            for digit in "0123456789abcdef" {
                let other = text.replacingCharacter(at: place, with: digit)
                #expect(UniqueID(other)?.description == other)
            }
        }
    }

    @Test func `a byte that is no digit makes no id, wherever it stands`() {
        let noDigits = (UInt8(0x20)...0x7E).map { Character(Unicode.Scalar($0)) }.filter { !$0.isHexDigit }
        for place in text.indices where text[place] != "-" {
            for character in noDigits { #expect(UniqueID(text.replacingCharacter(at: place, with: character)) == nil) }
        }
    }

    @Test func `a digit in the place of a dash makes no id`() {
        for place in text.indices where text[place] == "-" {
            #expect(UniqueID(text.replacingCharacter(at: place, with: "0")) == nil)
        }
    }
}

extension String {
    fileprivate func replacingCharacter(at place: Index, with character: Character) -> String {
        self[..<place] + String(character) + self[index(after: place)...]
    }
}
