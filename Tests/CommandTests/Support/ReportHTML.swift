import Foundation
import FoundationXML

/// A report's page as a strict parser reads it.
final class ReportHTML: NSObject, XMLParserDelegate {
    struct NotWellFormed: Error {
        let line: Int
    }

    struct Element {
        let name: String
        let attributes: [String: String]
        /// Of the element and all within it.
        fileprivate(set) var text = ""
    }

    /// In the order in which they begin.
    private(set) var elements: [Element] = []
    private var open: [Int] = []

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber) }
    }

    func texts(_ name: String, class type: String? = nil) -> [String] {
        elements.filter { $0.name == name && (type == nil || $0.attributes["class"] == type) }.map(\.text)
    }

    /// The figures.
    var cells: [String] { texts("td") }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for index in open { elements[index].text += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
