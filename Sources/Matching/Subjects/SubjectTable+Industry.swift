// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let industry = Self(
        title: "Maskiner og industri", isForm: false,
        lines: """
            truck | truck*, gaffeltruck*, pallestabler*, stabler*, truckfører*, truckførerbevis, t1, t2, t4, \
                palleløft*, pall*, løftetruck, motvektstruck, skyvemast*, truckkjør*, truckbevis, \
                sertifikat på truck
            kran og løft | kran*, løfteutstyr, lastebilkran*, personløft*, lift, stropp*, anhuk*, traverskran*, \
                g11, g8, g20, sakkyndig kontroll, løfteinnretning*, signalgiv*, heis*, løfte*, kranfører*, \
                bilkran*, hiv, løfteoperasjon*, personløfter*, lastebilmontert kran
            sveising | sveis*, weld*, mig, tig, iso 9606, sveiser*, sveisesertifikat*, aluminiumssveis*, mag, \
                elektrode, ndt, sveisesøm
            varme arbeider | varme arbeid*, brannvakt, vinkelsliper, skjærebrenner, gnist*, slipemaskin, takpapp*
            cnc og maskinering | cnc*, maskinering, dreiing, fres*, dreie*, verktøymaskin*, platearbeid*, \
                fresemaskin*, dreiebenk, maskinoperatør cnc, kantpress*, laserskjær*
            automasjon og pls | pls*, plc*, automasjon*, automatisering*, styringssystem for maskin*, siemens*, \
                tia, robot*, instrumentering, styresystem*, regulering*, prosesstyring, scada, automatikk*, \
                styretavle*, styring av maskin*, automatiker*, sensorikk, linja, robotcelle*, driftsovervåking
            elektro | elektro, elektrofag*, elektromont*, elektriker*, elsikkerhet, fse, høyspent*, lavspent*, \
                nek 400, strømarbeid, elinstall*, elkontroll, elektrisk*, tavlemontør*, koble strøm, fsekurs
            solenergi og lading | solcelle*, solenergi, ladestasjon*, elbil*, batteri*, hydrogen*, solpanel*, \
                elektrifiser*, lading
            hydraulikk og mekanikk | hydraulik*, pneumatikk*, mekaniker*, motorlære, bilmekanik*, \
                landbruksmekanik*, reparer*, dieselmotor*, traktor*, landbruksmaskin*, verkste*, mekke, mekke*, \
                bilverksted*, hydraulikkslange*
            kulde og varmepumpe | kuldeteknikk, kjøling, kuldemontør*, kuldemedi*, kjøleanlegg*, kuldeanlegg*, \
                fgass*, varmepumpe*, kjøledisk*, kjølerom*, kuldemedium, fryse*, kuldeanlegg, varmepumper, \
                kjøleteknikk*
            vedlikehold | vedlikehold*, tilstandskontroll, feilsøk*, driftsstans, maskinvedlikehold, smøring, \
                industrimekanik*, stans, driftsstopp, havari*, smøre*, maskinhavari*, reparasjon*
            lean og produksjonsforbedring | lean, 5s, kontinuerlig forbedr*, produksjonsforbedr*, sløsing, \
                flyt i produksjon*, flyten, tavlemøte*, forbedringsarbeid*, produktivitet*, produksjonsflyt, \
                effektivis*, flaskehals*, rydde*, orden på verksted*, leting etter, svinn, raskere gjennom*, \
                unødig venting
            prosess og industrifag | prosessindustri*, prosessoperatør*, kjemiprosess*, produksjonsteknikk*, \
                industrioperatør*, skiftoperatør*, industriteknologi*, operatør*, industrifag*, produksjonsoperatør*
            """)
}
