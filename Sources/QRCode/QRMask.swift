/// The patterns that modules may be inverted by, so that none looks like a finder and dark and light are even
/// (ISO/IEC 18004, section 7.8).
enum QRMask: Int, CaseIterable {
    case zero, one, two, three, four, five, six, seven

    func inverts(_ x: Int, _ y: Int) -> Bool {
        switch self {
        case .zero: (x + y) % 2 == 0
        case .one: y % 2 == 0
        case .two: x % 3 == 0
        case .three: (x + y) % 3 == 0
        case .four: (x / 3 + y / 2) % 2 == 0
        case .five: x * y % 2 + x * y % 3 == 0
        case .six: (x * y % 2 + x * y % 3) % 2 == 0
        case .seven: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}

extension QRMatrix {
    /// How hard the code is to read: the mask with the least is taken.
    var penalty: Int {
        var penalty = squares
        for index in 0..<size {
            let row: [Bool] = (0..<size).map { dark[index * size + $0] }
            let column: [Bool] = (0..<size).map { dark[$0 * size + index] }
            penalty += Self.runs(row) + Self.finders(row) + Self.runs(column) + Self.finders(column)
        }
        let modules = size * size
        let excess: Int = abs(dark.count { $0 } * 20 - modules * 10)
        return penalty + excess / modules * 10
    }

    /// Five modules alike in a row, and more.
    private static func runs(_ line: [Bool]) -> Int {
        var (penalty, length) = (0, 0)
        for (index, isDark) in line.enumerated() {
            length = index > 0 && line[index - 1] == isDark ? length + 1 : 1
            if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
        }
        return penalty
    }

    /// What looks like a finder, with light on one side of it.
    private static func finders(_ line: [Bool]) -> Int {
        let finder = [true, false, true, true, true, false, true]
        let light = [false, false, false, false]
        return (0...line.count - 11).count { start in
            let piece = line[start..<start + 11]
            return piece.elementsEqual(finder + light) || piece.elementsEqual(light + finder)
        } * 40
    }

    /// Squares of two by two alike.
    private var squares: Int {
        var penalty = 0
        for row in 0..<size - 1 {
            for column in 0..<size - 1 {
                let corner = dark[row * size + column]
                if corner == dark[row * size + column + 1], corner == dark[(row + 1) * size + column],
                    corner == dark[(row + 1) * size + column + 1]
                {
                    penalty += 3
                }
            }
        }
        return penalty
    }
}
