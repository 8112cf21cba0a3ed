// swift-tools-version: 6.2
import PackageDescription

/// Every target, top to bottom: each may depend only on targets above it. The list is the architecture.
let targets: [Target] = [
    .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
    .target(name: "LMDB", dependencies: ["CLMDB"]),
    .target(name: "JSON"),
    .target(name: "EventSourcing", dependencies: ["JSON"]),
    .target(name: "Transparency", dependencies: [.crypto]),
    .target(name: "EventStorage", dependencies: ["EventSourcing", "JSON", "Transparency", "LMDB"]),
    .target(name: "Evidence", dependencies: ["EventSourcing", "EventStorage", "JSON", "LMDB", "Transparency"]),
    .target(
        name: "Privacy",
        dependencies: ["EventSourcing", "EventStorage", "Evidence", "JSON", "LMDB", "Transparency", .crypto]),
    .target(name: "ViewStorage", dependencies: ["JSON", "EventSourcing", "EventStorage", "LMDB", .crypto]),
    .target(name: "Events", dependencies: ["JSON", "EventSourcing"], path: "Events"),
    .target(name: "Decisions", dependencies: ["JSON", "EventSourcing", "Events"]),
    .target(name: "Matching", dependencies: ["JSON", "EventSourcing"]),
    .target(name: "QRCode"),
    .target(name: "Registers", dependencies: ["JSON", "EventSourcing"]),
    .target(
        name: "Projections",
        dependencies: [
            "JSON", "EventSourcing", "EventStorage", "Events", "Matching", "Registers", "ViewStorage", .crypto,
        ],
        path: "Projections"),
    .executableTarget(
        name: "loggbok",
        dependencies: [
            "JSON", "EventSourcing", "EventStorage", "LMDB", "ViewStorage", "Events", "Decisions", "Matching",
            "Registers", "Projections", "Transparency", "Evidence", "Privacy", "QRCode", .arguments, .crypto,
        ]),

    .target(name: "Floor", dependencies: ["CLMDB"], path: "Benchmarks/Floor"),
    .executableTarget(name: "floor-show", dependencies: ["CLMDB"], path: "Benchmarks/FloorShow"),
    .executableTarget(
        name: "bench",
        dependencies: [
            "JSON", "EventSourcing", "EventStorage", "ViewStorage", "Events", "Projections", "Transparency", "Floor",
            .arguments, .crypto,
        ],
        path: "Benchmarks/Bench"),

    .target(name: "TestSupport", dependencies: ["JSON", "EventSourcing", "EventStorage"], path: "Tests/TestSupport"),
    .target(
        name: "DomainSupport", dependencies: ["JSON", "EventSourcing", "Events", "Decisions"],
        path: "Tests/DomainSupport"),
    .executableTarget(
        name: "LogWorker", dependencies: ["LMDB", "EventSourcing", "EventStorage", "TestSupport"],
        path: "Tests/LogWorker"),
    .executableTarget(
        name: "ViewWorker", dependencies: ["EventStorage", "Projections", "ViewStorage"], path: "Tests/ViewWorker"),
    .target(
        name: "EnduranceSupport",
        dependencies: [
            "JSON", "EventSourcing", "EventStorage", "ViewStorage", "Events", "Projections", "Transparency", "Evidence",
            "Privacy", "TestSupport",
        ],
        path: "Endurance/Support"),
    .executableTarget(
        name: "endurance",
        dependencies: ["JSON", "EventSourcing", "EventStorage", "EnduranceSupport", "TestSupport", .arguments],
        path: "Endurance/Command"),
    .executableTarget(
        name: "CourseBooking", dependencies: ["JSON", "EventSourcing", "EventStorage"], path: "Examples/CourseBooking"),
    .executableTarget(
        name: "MatchBench",
        dependencies: [
            "EventSourcing", "EventStorage", "ViewStorage", "Events", "Decisions", "Matching", "Projections",
            "TestSupport", .crypto,
        ],
        path: "Benchmarks/MatchBench"),
    .target(
        name: "FuzzTargets",
        dependencies: [
            "JSON", "EventSourcing", "EventStorage", "LMDB", "Events", "Decisions", "Registers", "Transparency",
            "Evidence", "Privacy",
        ],
        path: "Fuzzing/Targets"),
    .testTarget(name: "FuzzingTests", dependencies: ["FuzzTargets", "loggbok"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "EventSourcingTests", dependencies: ["JSON", "EventSourcing", "TestSupport"]),
    .testTarget(name: "TransparencyTests", dependencies: ["Transparency"]),
    .testTarget(name: "LMDBTests", dependencies: ["LMDB", "TestSupport"]),
    .testTarget(
        name: "EventStorageTests",
        dependencies: [
            "EventSourcing", "EventStorage", "JSON", "LMDB", "LogWorker", "CourseBooking", "TestSupport",
            "Transparency",
        ]),
    .testTarget(
        name: "ViewStorageTests", dependencies: ["JSON", "EventSourcing", "EventStorage", "ViewStorage", "TestSupport"]),
    .testTarget(
        name: "EvidenceTests",
        dependencies: ["EventSourcing", "EventStorage", "Evidence", "Transparency", "TestSupport", "loggbok"],
        exclude: ["Others"]),
    .testTarget(
        name: "PrivacyTests",
        dependencies: [
            "EventSourcing", "EventStorage", "Evidence", "JSON", "LMDB", "Privacy", "TestSupport", "Transparency",
            .crypto,
        ],
        exclude: ["Others"]),
    .testTarget(name: "EventsTests", dependencies: ["JSON", "EventSourcing", "Events"]),
    .testTarget(
        name: "DecisionsTests",
        dependencies: ["JSON", "EventSourcing", "EventStorage", "Events", "Decisions", "DomainSupport", "TestSupport"]),
    .testTarget(name: "MatchingTests", dependencies: ["EventSourcing", "Matching"]),
    .testTarget(
        name: "ProjectionsTests",
        dependencies: [
            "JSON", "EventSourcing", "EventStorage", "ViewStorage", "Events", "Decisions", "Matching", "Projections",
            "DomainSupport", "TestSupport", "ViewWorker", .crypto,
        ]),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode"]),
    .testTarget(name: "RegistersTests", dependencies: ["JSON", "EventSourcing", "Registers"]),
    .testTarget(
        name: "EnduranceTests",
        dependencies: [
            "EventSourcing", "EventStorage", "LMDB", "EnduranceSupport", "TestSupport", "Transparency", "endurance",
            "loggbok",
        ]),
    .testTarget(name: "CommandTests", dependencies: ["FuzzTargets", "JSON", "loggbok", "TestSupport"]),
]

/// The only targets that touch raw memory; everywhere else the compiler holds strictly to safe code.
let unsafe = ["LMDB", "JSON"]

let package = Package(
    name: "loggbok",
    products: [
        .executable(name: "loggbok", targets: ["loggbok"]),
        .library(name: "LMDB", targets: ["LMDB"]),
        .library(name: "EventSourcing", targets: ["JSON", "EventSourcing"]),
        .library(name: "Transparency", targets: ["Transparency"]),
        .library(name: "EventStorage", targets: ["EventStorage"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: targets
)

for target in targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
    if !unsafe.contains(target.name) { target.swiftSettings?.append(.strictMemorySafety()) }
}

// `tools/fuzz` builds one program more, and everything of ours with the instruments of libFuzzer and the address sanitizer.
if Context.environment["LOGGBOK_FUZZING"] != nil {
    for target in targets where target.type != .system {
        target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer,address"]))
    }
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Fuzzing/CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFuzzer", "FuzzTargets"], path: "Fuzzing/Program",
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ]
}

extension Target.Dependency {
    static var arguments: Self { .product(name: "ArgumentParser", package: "swift-argument-parser") }
    static var crypto: Self { .product(name: "Crypto", package: "swift-crypto") }
}
