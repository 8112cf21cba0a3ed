#if canImport(Glibc)
    import Glibc
#endif

/// The drawing: size from left to right, time from below, both by powers of ten; a line rises by what its cost grows.
struct SizesPlot {
    let sizes: [Int]
    let lines: [SizeLine]

    private static let (width, height) = (860.0, 500.0)
    private static let (left, right, top, bottom) = (64.0, 560.0, 56.0, 440.0)
    private static let labelHeight = 32.0
    /// Told apart by eyes that see no red or green as well (Okabe and Ito), each with its like on a dark ground.
    private static let colours = [
        ("#0072b2", "#56b4e9"), ("#d55e00", "#f0904c"), ("#00795a", "#3fc79c"), ("#a3427f", "#e29cc6"),
        ("#6b7280", "#a4adba"), ("#8a6d00", "#f0e442"), ("#4b3fa8", "#a79cf5"), ("#1f2328", "#e6edf3"),
        ("#8c3b00", "#ffc078"),
    ]

    var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.text(Self.width)) \(Self.text(Self.height))" \
        role="img" aria-label="\(summary)" font-family="system-ui, sans-serif" font-size="13">
        <style>
        \(style)
        </style>
        <rect class="ground" width="100%" height="100%"/>
        <text class="title" x="\(Self.text(Self.left))" y="28">What the same work costs as the log grows</text>
        \((grid + curves).joined(separator: "\n"))
        </svg>

        """
    }

    private var summary: String {
        lines.map { "\($0.title): \(ends(of: $0))" }.joined(separator: "; ")
    }

    private var style: String {
        let light = Self.colours.enumerated().map { ".c\($0) { stroke: \($1.0) } .t\($0) { fill: \($1.0) }" }
        let dark = Self.colours.enumerated().map { ".c\($0) { stroke: \($1.1) } .t\($0) { fill: \($1.1) }" }
        return """
            .ground { fill: #ffffff } text { fill: #1f2328 } .quiet { fill: #59636e } .title { font-size: 16px }
            .grid { stroke: #d8dee4 } .line { fill: none; stroke-width: 2.5; stroke-linejoin: round }
            .lead { fill: none; stroke-width: 1; opacity: 0.5 } \(light.joined(separator: " "))
            @media (prefers-color-scheme: dark) {
            .ground { fill: #0d1117 } text { fill: #e6edf3 } .quiet { fill: #9198a1 } .grid { stroke: #30363d }
            \(dark.joined(separator: " "))
            }
            """
    }
}

// MARK: - Scales

extension SizesPlot {
    private var exponents: ClosedRange<Int> {
        let all = lines.flatMap { $0.samples.map { log10($0.median) } }
        return Int((all.min() ?? -6).rounded(.down))...Int((all.max() ?? 0).rounded(.up))
    }

    private func x(_ index: Int) -> Double {
        Self.left + 24 + Double(index) * (Self.right - Self.left - 48) / Double(max(1, sizes.count - 1))
    }

    private func y(_ seconds: Double) -> Double {
        let share = (log10(seconds) - Double(exponents.lowerBound)) / Double(max(1, exponents.count - 1))
        return Self.bottom - share * (Self.bottom - Self.top)
    }

    private var grid: [String] {
        let (left, right) = (Self.text(Self.left), Self.text(Self.right))
        let rows = exponents.map { exponent in
            let time = pow(10, Double(exponent))
            let y = Self.text(y(time))
            return """
                <line class="grid" x1="\(left)" x2="\(right)" y1="\(y)" y2="\(y)"/>\
                <text class="quiet" x="\(Self.text(Self.left - 8))" y="\(y)" dy="4" text-anchor="end">\
                \(Table.text(time, .seconds))</text>
                """
        }
        let columns = sizes.enumerated().map { index, size in
            """
            <text class="quiet" x="\(Self.text(x(index)))" y="\(Self.text(Self.bottom + 22))" text-anchor="middle">\
            \(SizesTable.short(size))</text>
            """
        }
        let caption = """
            <text class="quiet" x="\(Self.text((Self.left + Self.right) / 2))" y="\(Self.text(Self.bottom + 44))" \
            text-anchor="middle">events in the log</text>
            """
        return rows + columns + [caption]
    }
}

// MARK: - Lines

extension SizesPlot {
    private var curves: [String] {
        let labels = labelPlaces
        return lines.indices.flatMap { index in
            let line = lines[index]
            let points = line.samples.enumerated().map { (x($0), y($1.median)) }
            let path = points.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " ")
            let dots = points.map {
                """
                <circle class="t\(index)" cx="\(Self.text($0.0))" cy="\(Self.text($0.1))" r="3.5"/>
                """
            }.joined()
            let (end, label) = (points[points.count - 1], labels[index])
            return [
                "<polyline class=\"line c\(index)\" points=\"\(path)\"/>\(dots)",
                """
                <polyline class="lead c\(index)" points="\(Self.text(end.0 + 6)),\(Self.text(end.1)) \
                \(Self.text(Self.right + 4)),\(Self.text(label))"/>
                """,
                """
                <text class="t\(index)" x="\(Self.text(Self.right + 8))" y="\(Self.text(label - 2))">\(line.title)</text>\
                <text class="quiet" font-size="11" x="\(Self.text(Self.right + 8))" y="\(Self.text(label + 12))">\
                \(ends(of: line))</text>
                """,
            ]
        }
    }

    /// Where each line's words stand: beside its end, but not over one another.
    private var labelPlaces: [Double] {
        let ends = lines.map { y($0.samples[$0.samples.count - 1].median) }
        let order = ends.indices.sorted { ends[$0] < ends[$1] }
        var places = ends
        var free = Self.top - 8
        for (rank, index) in order.enumerated() {
            // Those below need their room too.
            let last = Self.bottom + 24 - Double(order.count - 1 - rank) * Self.labelHeight
            places[index] = min(max(ends[index], free), last)
            free = places[index] + Self.labelHeight
        }
        return places
    }

    private func ends(of line: SizeLine) -> String {
        let (first, last) = (line.samples[0].median, line.samples[line.samples.count - 1].median)
        return "\(Table.text(first, .seconds)) to \(Table.text(last, .seconds)), × \(Table.decimals(line.growth))"
    }

    private static func text(_ value: Double) -> String { Table.decimals((value * 10).rounded() / 10) }
}
