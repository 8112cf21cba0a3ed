import ArgumentParser
import Decisions
import Events

struct ContactRetire: AppendCommand {
    static let configuration = CommandConfiguration(
        "retire", en: "Record that a contact is not to be asked any more.",
        nb: "Registrer at en kontaktperson ikke lenger skal spørres.",
        example: "loggbok contact retire 0198f3c4")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The contact: the id, or the beginning of it.", nb: "Kontaktpersonen: id-en, eller begynnelsen av den.")
    )
    var contact: String

    func rule(_ asking: Asking) throws -> any Rule {
        let contact = try asking.find.contact(contact)
        return RetireContact(ContactRetired(contact: contact.contact, business: contact.business))
    }
}
