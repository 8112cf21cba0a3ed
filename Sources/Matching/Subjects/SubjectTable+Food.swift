// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let food = Self(
        title: "Mat", isForm: false,
        lines: """
            næringsmiddelhygiene | mathygiene, næringsmiddelhygiene, haccp, mattrygg*, mattilsyn*, hygiene*, ikmat, \
                internkontroll mat, listeria, rengjøring av produksjon*, renhold i matproduksjon, \
                produksjonskjøkken, matforgift*, temperaturlogg*, matsikkerhet*, kritiske punkt*, \
                internkontroll for mat, tilsyn fra mattilsynet
            allergi og merking | allergen*, allergi*, matmerking, merke mat, merking av mat*, ingrediens*, \
                næringsdeklarasjon*, nøtter, gluten*, etikett*
            lokalmat og foredling | lokalmat*, yst*, ost*, gårdsmat, småskala mat*, pølse*, slakt*, kjøttskjær*, \
                kjøtt*, spek*, bak*, brød*, konserver*, sylt*, videreforedl*, ysteri*, bakeri*, slakteri*, \
                mikrobryggeri*, bryggeri*, gårdsutsalg*, kjøtt
            matlaging og kjøkken | matlaging, kokk*, kjøkken*, restaurantmat, meny*, råvarekunnskap, \
                institusjonskokk, dietetisk*, storkjøkken*, grunnleggende matlaging, mat til eldre, sunn mat, \
                lunsj, catering*, vegetar*
            servering og skjenking | servitør*, servering*, skjenk*, kunnskapsprøve*, alkohollov*, bartender*, \
                etablererprøve*, vinkunnskap, bar, skjenkebevilling*, styrer, ansvarlig vertskap, kelner*, \
                serveringsbevis
            """)
}
