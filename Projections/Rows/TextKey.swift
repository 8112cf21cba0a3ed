import ViewStorage

/// A text as a key of a view's table: sorted by its bytes.
package struct TextKey: ViewKey {
    package let text: String

    /// - Precondition: the text has no zero byte.
    package init(_ text: String) { self.text = text }

    package func write(to bytes: inout [UInt8]) {
        bytes += Array(text.utf8)
        bytes.append(0)
    }

    package init?(_ bytes: Span<UInt8>, _ offset: inout Int) {
        var letters: [UInt8] = []
        while offset < bytes.count, bytes[offset] != 0 {
            letters.append(bytes[offset])
            offset += 1
        }
        guard offset < bytes.count, let text = String(validating: letters, as: UTF8.self) else { return nil }
        offset += 1
        self.text = text
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
