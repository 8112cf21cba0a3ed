import JSON

/// What several types find wrong with what they read.
extension JSONError.Problem {
    static let changesNothing = Self.invalid(en: "at least one thing that changes", nb: "minst én ting som endres")
    static let noIndustryCode = Self.invalid(
        en: "an industry code such as 16.100, or SN2025 16.100", nb: "en næringskode som 16.100, eller SN2025 16.100")
    static let noMunicipalityNumber = Self.invalid(
        en: "a municipality number of four digits, such as 5007", nb: "et kommunenummer med fire sifre, som 5007")
}
