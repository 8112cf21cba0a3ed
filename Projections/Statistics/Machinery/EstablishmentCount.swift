/// How many active establishments a register has in one class: what coverage is measured against.
package struct EstablishmentCount: Hashable, Sendable {
    package let municipality: String
    /// As stored in `Sector` and `SizeClass`; `nil` where the register does not tell.
    package let sector: String?
    package let size: String?
    package let count: Int

    package init(municipality: String, sector: String?, size: String?, count: Int) {
        self.municipality = municipality
        self.sector = sector
        self.size = size
        self.count = count
    }

    var attributes: Attributes {
        Attributes().with(.municipality, Municipalities.harmonised(municipality)).with(.sector, sector)
            .with(.size, size)
    }
}
