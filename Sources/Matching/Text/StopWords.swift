/// Words that say nothing of a subject, in Norwegian (both forms), Danish and English.
enum StopWords {
    static func contains(_ word: Word) -> Bool { all.contains(word) }

    private static let all = Set(
        """
        en et ei ein eit den det de dei og i å på til for av med som er var har vi jeg eg vil kan skal må om ikke ikkje \
        men eller fra frå ved hos hva kva hvor når alle noe noen nokon slik så deres dere seg sin sitt sine vår vårt våre \
        bli blir får få fått ha være vere gjøre går gå ta etter hver ut inn opp ned over under mer også selv sjøl bedre \
        godt flere mange ny nye bare helst gjerne hvordan korleis kurs opplæring lære lærer trenger ønsker bruke andre \
        annen andet mv innen inden af at samt der the a an and of to in with or from
        """.split(separator: " ").map { String($0).word })
}
