import EventSourcing
import QRCode

/// A checkpoint as a picture that a telephone reads: whoever has the paper can ask the log for proofs against it.
struct CheckpointCode {
    private let checkpoint: String
    private let language: Language

    init(_ checkpoint: String, _ language: Language) {
        self.checkpoint = checkpoint
        self.language = language
    }

    /// One `svg` element with the quiet zone; nothing for a checkpoint with so many signatures that no code holds it.
    var svg: String {
        guard let code = QRCode(Array(checkpoint.utf8)) else { return "" }
        let label = Text(en: "The log's checkpoint as a QR code", nb: "Loggens sjekkpunkt som QR-kode")[language]
        let width = code.size + 8
        return """
            <svg role="img" aria-label="\(label)" viewBox="-4 -4 \(width) \(width)" \
            width="192" height="192" shape-rendering="crispEdges">\
            <path d="M-4-4h\(width)v\(width)h-\(width)z" fill="#fff"/>\
            <path d="\(code.svgPath)" fill="#000"/></svg>
            """
    }
}
