import Testing

@Suite struct RecordDuplicationTests {
    @Test func `an order with a token that was used is a repetition`() throws {
        try given(OrderPlaced(order: "o12345", token: "11111"))
            .when(PlaceOrder(order: "o54321", token: "11111"), refused: "The order was sent already")
    }

    @Test func `an order with a new token is placed`() throws {
        try given(OrderPlaced(order: "o12345", token: "11111"))
            .when(PlaceOrder(order: "o54321", token: "22222"), then: OrderPlaced(order: "o54321", token: "22222"))
    }
}
