import Testing

@Suite struct UniqueUserNameTests {
    private let minutesADay = 24 * 60
    private let register = RegisterAccount(user: "u1", now: Scenario.noon)

    @Test func `a name that nobody has is free`() throws {
        try given(AccountRegistered(user: "u2")).when(register, then: AccountRegistered(user: "u1"))
    }

    @Test func `a name belongs to one account`() throws {
        try given(AccountRegistered(user: "u1")).when(register, refused: "User name u1 is taken")
    }

    @Test func `the name of a closed account is free when it is no longer reserved`() throws {
        let registered = try given(minutesAgo: 5 * minutesADay, AccountRegistered(user: "u1"))
        try registered.and(minutesAgo: 3 * minutesADay, AccountClosed(user: "u1"))
            .when(register, refused: "User name u1 is taken")
        try given(minutesAgo: 5 * minutesADay, AccountRegistered(user: "u1"))
            .and(minutesAgo: 4 * minutesADay, AccountClosed(user: "u1"))
            .when(register, then: AccountRegistered(user: "u1"))
    }

    @Test func `a name that was changed away from is reserved, and the new one taken`() throws {
        try given(AccountRegistered(user: "u1"), UserNameChanged(old: "u1", new: "u2"))
            .when(register, refused: "User name u1 is taken")
        try given(AccountRegistered(user: "u0"), UserNameChanged(old: "u0", new: "u1"))
            .when(register, refused: "User name u1 is taken")
        try given(minutesAgo: 5 * minutesADay, AccountRegistered(user: "u1"))
            .and(minutesAgo: 4 * minutesADay, UserNameChanged(old: "u1", new: "u2"))
            .when(register, then: AccountRegistered(user: "u1"))
    }
}
