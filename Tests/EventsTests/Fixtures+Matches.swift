// swift-format-ignore-file: a fixture's data is stored on one line, and stands on one line here.

import EventSourcing

extension Fixtures {
    /// Matching, and the reference data it stands on.
    static let matches: [Fixture] = [
        Fixture(
            "match.proposed", version: 1, requires: "need offer business score matcherVersion positionSeen",
            tags:
                "business:01980000-0000-7000-8000-000000000003 need:01980000-0000-7000-8000-000000000001 offer:01980000-0000-7000-8000-000000000002",
            data:
                #"{"need":"need:01980000-0000-7000-8000-000000000001","offer":"offer:01980000-0000-7000-8000-000000000002","business":"business:01980000-0000-7000-8000-000000000003","score":812,"components":[{"name":"topic","points":700},{"name":"seats","points":80}],"matcherVersion":"loggbok-match/1+subjects/1","positionSeen":41}"#
        ),
        Fixture(
            "match.accepted", version: 1, requires: "need offer business",
            tags:
                "business:01980000-0000-7000-8000-000000000003 need:01980000-0000-7000-8000-000000000001 offer:01980000-0000-7000-8000-000000000002",
            data:
                #"{"need":"need:01980000-0000-7000-8000-000000000001","offer":"offer:01980000-0000-7000-8000-000000000002","business":"business:01980000-0000-7000-8000-000000000003","reason":"place"}"#
        ),
        Fixture(
            "match.rejected", version: 1, requires: "need offer business reason",
            tags:
                "business:01980000-0000-7000-8000-000000000003 need:01980000-0000-7000-8000-000000000001 offer:01980000-0000-7000-8000-000000000002",
            data:
                #"{"need":"need:01980000-0000-7000-8000-000000000001","offer":"offer:01980000-0000-7000-8000-000000000002","business":"business:01980000-0000-7000-8000-000000000003","reason":"price"}"#
        ),
        Fixture(
            "reference.loaded", version: 1, requires: "kind version digest", tags: "reference:skills",
            data:
                #"{"kind":"skills","version":"ESCO 1.1.1","digest":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"}"#
        ),
    ]
}
