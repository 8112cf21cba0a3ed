import Testing

@Suite struct OptInTokenTests {
    private let initiated = SignUpInitiated(address: "kari@example.com", code: "111111")
    private let confirmed = SignUpConfirmed(address: "kari@example.com", code: "111111")
    private let confirm = ConfirmSignUp(address: "kari@example.com", code: "111111", now: Scenario.noon)

    @Test func `a code that was never sent confirms nothing`() throws {
        try given().when(confirm, refused: "No sign-up waits for this code and address")
    }

    @Test func `a code that was sent to another address confirms nothing`() throws {
        try given(initiated, SignUpInitiated(address: "ola@example.com", code: "222222"))
            .when(
                ConfirmSignUp(address: "kari@example.com", code: "222222", now: Scenario.noon),
                refused: "No sign-up waits for this code and address")
    }

    @Test func `a code confirms once`() throws {
        try given(initiated).when(confirm, then: confirmed)
        try given(initiated, confirmed).when(confirm, refused: "The code was used already")
    }

    @Test func `a code is valid for an hour`() throws {
        try given(minutesAgo: 61, initiated).when(confirm, refused: "The code is no longer valid")
        try given(minutesAgo: 60, initiated).when(confirm, then: confirmed)
    }
}
