import EventSourcing
import JSON

/// A business became known to the programme.
///
/// Of a sole proprietorship (form `ENK`) name, number and address are its owner's, and are personal.
package struct BusinessRegistered: Event {
    package static let type: EventType = "business.registered"
    package static let version = 1
    package static let title = Text(en: "Business registered", nb: "Virksomhet registrert")

    package let business: BusinessID
    package let orgnr: OrganisationNumber?
    package let parent: BusinessID?
    /// The form of organisation as the register codes it: `AS`, `SA`, `ENK`, `KOMM`.
    package let form: String
    package let name: String?
    package let kom: MunicipalityNumber
    /// The year of the division into municipalities that `kom` is a number of.
    package let division: Int
    package let nace: IndustryCode?
    package let employees: Employees
    /// `nil` where nobody has said.
    package let sector: Sector?
    /// Digest of the register entry it was taken from.
    package let registerDigest: String?
    package let ownerName: Personal?
    package let ownerNumber: Personal?
    package let ownerAddress: Personal?

    package init(
        business: BusinessID, orgnr: OrganisationNumber?, parent: BusinessID?, form: String, name: String?,
        kom: MunicipalityNumber, division: Int, nace: IndustryCode?, employees: Employees, sector: Sector?,
        registerDigest: String?,
        ownerName: Personal? = nil, ownerNumber: Personal? = nil, ownerAddress: Personal? = nil
    ) {
        self.business = business
        self.orgnr = orgnr
        self.parent = parent
        self.form = form
        self.name = name
        self.kom = kom
        self.division = division
        self.nace = nace
        self.employees = employees
        self.sector = sector
        self.registerDigest = registerDigest
        self.ownerName = ownerName
        self.ownerNumber = ownerNumber
        self.ownerAddress = ownerAddress
    }

    package var tags: Tags { Tags([business.tag, orgnr?.tag, kom.tag].compactMap { $0 }) }

    package var personal: [PersonalField] {
        ownerName.field("/ownerName", of: business.tag, for: .reach)
            + ownerNumber.field("/ownerNumber", of: business.tag, for: .reach)
            + ownerAddress.field("/ownerAddress", of: business.tag, for: .reach)
    }
}

extension BusinessRegistered {
    /// The form of organisation in which a business is its owner.
    package static let soleProprietorship = "ENK"

    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        business = try json.take("business")
        orgnr = try json.takeIfPresent("orgnr")
        parent = try json.takeIfPresent("parent")
        form = try json.takeText("form")
        name = try json.takeTextIfPresent("name")
        kom = try json.take("kom")
        division = try json.take("division", in: 1900...2100)
        nace = try json.takeIfPresent("nace")
        employees = try json.take("employees")
        sector = try json.takeIfPresent("sector")
        registerDigest = try json.takeTextIfPresent("registerDigest")
        ownerName = try json.takePersonalIfPresent("ownerName")
        ownerNumber = try json.takePersonalIfPresent("ownerNumber")
        ownerAddress = try json.takePersonalIfPresent("ownerAddress")
        if form == Self.soleProprietorship, name != nil || orgnr != nil {
            throw JSONError(
                .invalid(
                    en: "ownerName and ownerNumber for a sole proprietorship (ENK): they are personal",
                    nb: "ownerName og ownerNumber for et enkeltpersonforetak (ENK): de er personlige"),
                path: "form")
        }
        if form != Self.soleProprietorship, !personal.isEmpty {
            throw JSONError(
                .invalid(
                    en: "an owner only for a sole proprietorship (ENK)",
                    nb: "eier bare for et enkeltpersonforetak (ENK)"),
                path: "form")
        }
    }

    package func write(to json: inout JSONWriter) {
        json.put("business", business)
        json.put("orgnr", orgnr)
        json.put("parent", parent)
        json.put("form", form)
        json.put("name", name)
        json.put("kom", kom)
        json.put("division", division)
        json.put("nace", nace)
        json.put("employees", employees)
        json.put("sector", sector)
        json.put("registerDigest", registerDigest)
    }
}
