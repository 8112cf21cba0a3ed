/// Municipalities by number: what they are called, and what became of numbers that are no longer used.
///
/// Figures stand in the division of `year`. Here are those of Namdalen; another number is its own name. Source: the
/// Norwegian Mapping Authority's list of municipalities 2024, and the renumberings of 2018 and 2020.
package enum Municipalities {
    /// The division into municipalities that figures stand in.
    package static let year = 2024

    package static func name(_ number: String) -> String { names[number].map { "\(number) \($0)" } ?? number }

    /// The number in the division of `year`.
    package static func harmonised(_ number: String) -> String { successors[number] ?? number }

    private static let names = [
        "5007": "Namsos", "5020": "Osen", "5042": "Lierne", "5043": "Røyrvik", "5044": "Namsskogan", "5045": "Grong",
        "5046": "Høylandet", "5047": "Overhalla", "5049": "Flatanger", "5052": "Leka", "5060": "Nærøysund",
    ]

    private static let successors = [
        "1633": "5020", "1703": "5007", "1725": "5007", "1738": "5042", "1739": "5043", "1740": "5044", "1742": "5045",
        "1743": "5046", "1744": "5047", "1748": "5007", "1749": "5049", "1750": "5060", "1751": "5060", "1755": "5052",
        "5005": "5007", "5040": "5007", "5048": "5007", "5050": "5060", "5051": "5060",
    ]
}
