import Glibc

/// What the figures were measured on.
struct Machine {
    let processor: String
    let cores: Int
    let isVirtual: Bool
    let kernel: String
    let fileSystem: String

    init(directory: String) throws {
        let processors = try textFile("/proc/cpuinfo").split(separator: "\n")
        let model = processors.first { $0.hasPrefix("model name") }
        processor = model.map { String($0.split(separator: ":", maxSplits: 1)[1].dropFirst()) } ?? "unknown"
        cores = processors.count { $0.hasPrefix("processor") }
        isVirtual = processors.contains { $0.hasPrefix("flags") && $0.contains(" hypervisor") }
        // What was built for one machine only says nothing to others.
        kernel = try textFile("/proc/sys/kernel/osrelease").split(separator: ".").prefix(2).joined(separator: ".")
        fileSystem = try Self.fileSystem(of: directory)
    }

    /// The kind of the file system that the directory lies in: that of the longest mount point in front of its path.
    private static func fileSystem(of directory: String) throws -> String {
        var best = (point: "", kind: "unknown")
        for line in try textFile("/proc/self/mounts").split(separator: "\n") {
            let words = line.split(separator: " ")
            let point = String(words[1])
            let isAbove = point == "/" || directory == point || directory.hasPrefix(point + "/")
            if isAbove, point.utf8.count >= best.point.utf8.count { best = (point, String(words[2])) }
        }
        return best.kind
    }

    var description: String {
        "\(cores) cores\(isVirtual ? ", virtual machine" : ""), \(fileSystem), Linux \(kernel)\n\(processor)"
    }
}
