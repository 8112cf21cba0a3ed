// swift-format-ignore-file: a fixture's data is stored on one line, and stands on one line here.

import EventSourcing

extension Fixtures {
    /// What a log says about itself.
    static let log: [Fixture] = [
        Fixture(
            "erasure.requested", version: 1, requires: "subject basis requestedBy",
            tags: "contact:01980000-0007-7000-8000-000000000007",
            data:
                #"{"subject":"contact:01980000-0007-7000-8000-000000000007","basis":"consent-withdrawn","requestedBy":"subject"}"#
        ),
        Fixture(
            "erasure.deferred", version: 1, requires: "subject until legalBasis",
            tags: "contact:01980000-0007-7000-8000-000000000007",
            data:
                #"{"subject":"contact:01980000-0007-7000-8000-000000000007","until":"2031-12-31","legalBasis":"arkivlova § 9"}"#
        ),
        Fixture(
            "subject.erased", version: 1, requires: "subject sealedValues keyBackupsGoneBy",
            tags: "contact:01980000-0007-7000-8000-000000000007",
            data:
                #"{"subject":"contact:01980000-0007-7000-8000-000000000007","stores":["keys.mdb","log.mdb"],"sealedValues":4,"keyBackupsGoneBy":"2026-03-05"}"#
        ),
        Fixture(
            "key.rotated", version: 1, requires: "verifierKey", tags: "log:evidence",
            data:
                #"{"verifierKey":"north.example/2026+1e1b5da8+AX0Fc1bLwEbpKbYv6Qo0HeT7+mrXQpvI2FZzK5LWd1Pk","retired":["north.example/2026+06dae1ad+AZLUq0q2Q2mUxkYJpm2iHMKDRBqqHfKxSjX4m2Zb7ZpV"]}"#
        ),
        Fixture(
            "log.anchored", version: 1, requires: "size root place", tags: "log:evidence",
            data:
                #"{"size":148,"root":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","place":"Namdalsavisa 2026-02-03, page 7"}"#
        ),
        Fixture(
            "rollback.accepted", version: 1, requires: "size root reason", tags: "log:evidence",
            data:
                #"{"size":148,"root":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=","reason":"the disk burned"}"#
        ),
    ]
}
