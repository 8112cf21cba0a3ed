// Everyday and technical words by subject: general knowledge of Norwegian working life. See `SubjectTable` for the form.

extension SubjectTable.Area {
    static let leadership = Self(
        title: "Ledelse og organisasjon", isForm: false,
        lines: """
            ledelse | ledelse, ny leder, nye ledere, for ledere, leiing*, nye leiar*, leiarrolle*, lederskap, \
                lederutvikl*, lederrolle*, mellomleder*, avdelingsleder*, teamleder*, skiftleder*, lederopplæring*, \
                førstelinjeleder*, personalledelse, driftsledelse, lede, førstegangsleder*, formenn, å lede, \
                personalansvar*, formann, leiarutvikling, sjef*, ny som leder, blitt leder, blitt sjef, \
                fått personal*, mellomleiar*, leie folk, styre folk, leder for første gang, arbeidsleder*, \
                avdelingsleiar*, leiaroppl*, lagbygg*, teambygg*, motivere, delegere, lede andre, leiarskap, \
                lederrollen, leiing
            medarbeidersamtaler og konflikt | medarbeidersamtal*, konflikt*, vanskelige samtal*, krevende samtal*, \
                den vanskelige samtalen, krangl*, samarbeidsproblem*, mobbing på arbeidsplass*, trakasser*, \
                varsling*, kollegastøtte, samtale med ansatt*, uenighet*, baksnakk*, dårlig stemning, \
                tilbakemelding*, ta opp ting*, kommer ikke overens, i tottene, murring, vanskelig samtale, \
                vanskelege samtal*, gnissing*, si ifra
            kommunikasjon og presentasjon | presentasjonsteknikk*, retorikk*, taletrening, kommunikasjon*, \
                formidling*, møteledelse, klarspråk, klart språk*, pressekontakt, mediehåndtering, \
                snakke for forsamling, holde innlegg, holde tale, skrive bedre, brev til innbygger*, \
                forståelige brev, media, journalist*
            prosjektledelse | prosjektled*, prosjektstyr*, prosjektarbeid*, framdriftsplan*, prince2, \
                prosjektleiar*, prosjekt, prosjektplan*, prosjektøkonomi
            endringsledelse og omstilling | endringsled*, omstilling*, endringsprosess*, nedbemann*, \
                nye arbeidsmåter, sammenslåing*, omorganiser*, fusjon*
            strategi og forretningsutvikling | strategi*, forretningsutvikl*, forretningsmodell*, innovasjon*, \
                tjenesteinnovasjon, produktutvikl*, tjenestedesign, forretningsplan*, vekst*, nye produkt*, \
                nye marked*, vekstplan*, ideer, idéutvikling, forretningsidé*, produktidé
            etablering | etabler*, gründer*, start egen*, starte eget, starte for seg sjøl, enkeltpersonforetak, \
                startup, oppstart av bedrift, starte firma, begynne for seg selv, eget firma, ny bedrift, \
                etablererkurs*
            styrearbeid | styrearbeid*, styremedlem*, styreleder*, styrekompetanse*, styret*, årsmøte*, vedtekt*, \
                styre, styrerommet, generalforsamling*, aksjelov*, eierstyring, valgt inn i styret, styrets ansvar, \
                samvirke*
            kvalitet og revisjon | kvalitetsled*, kvalitetsstyr*, kvalitetssystem*, iso 9001*, intern revisjon*, \
                internrevisjon*, avvik*, kvalitetsarbeid*, interne revisjon*, kvalitetskontroll*, kvalitetssikr*, \
                iso, iso 9001, sertifisert, avvikshåndter*, revisjonsplan*, internkontrollsystem*, prosedyrer*, \
                kundekrav*, rutinebeskriv*, avvikssystem*
            ytre miljø og miljøsertifisering | iso 14001*, miljøledelse*, miljøfyrtårn*, ytre miljø, miljøsertifi*, \
                miljøkrav*, miljøpolitikk, miljøsertifikat*, svanemerk*, miljøledelsessystem*
            klima og bærekraft | klimaregnskap*, bærekraft*, klimagass*, utslipp*, utslippstal*, csrd, \
                åpenhetslov*, esg, karbon*, sirkulær*, ombruk*, grønn omstilling, grønt skifte, berekraft*, klima, \
                klimautslipp*, co2*, utslippstall, klimafotavtrykk*, fotavtrykk, miljørapport*, grønnvask*, \
                miljøpåvirkning, gjenbruk
            frivillighet | frivillig*, lagsarbeid*, foreningsarbeid*, organisasjonsarbeid*, dugnad*, \
                lag og foreninger, bygdelag*, velforening*, idrettslag*
            """)
}
