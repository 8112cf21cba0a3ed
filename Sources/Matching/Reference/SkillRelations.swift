/// How skills of a taxonomy hang together, as far as matching asks.
package struct SkillRelations: Sendable {
    /// The skills one step broader, by code.
    package var broader: [String: Set<String>] = [:]
    /// The skills that are related, by code.
    package var related: [String: Set<String>] = [:]

    package init() {}

    package var isEmpty: Bool { broader.isEmpty && related.isEmpty }

    /// How well a skill that is taught meets one that is needed.
    package enum Kinship: Int, Sendable {
        case same = 1000
        /// What is taught is narrower than what is needed.
        case narrower = 800
        case related = 600
        case broader = 500
    }

    /// `nil` if they have nothing to do with one another.
    package func kinship(taught: String, needed: String) -> Kinship? {
        if taught == needed { return .same }
        if broader[taught]?.contains(needed) == true { return .narrower }
        if related[needed]?.contains(taught) == true || related[taught]?.contains(needed) == true { return .related }
        if broader[needed]?.contains(taught) == true { return .broader }
        return nil
    }
}
