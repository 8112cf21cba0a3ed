import CFuzzer
import FuzzTargets
import Glibc

// fuzz TARGET [libFuzzer's options and folders]: runs the target on inputs that libFuzzer makes up, until a promise is broken.

private let arguments = CommandLine.arguments

/// The target that this process is for.
private let target = arguments.count > 1 ? FuzzTarget(rawValue: arguments[1]) : nil
guard target != nil else {
    print("fuzz TARGET [options]; the targets are \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
}

// libFuzzer must not see the target's name: it would take it for a folder. It keeps the words for as long as it runs.
private var words: [UnsafeMutablePointer<CChar>?] = unsafe ([arguments[0]] + arguments.dropFirst(2)).map {
    unsafe strdup($0)
}
private var count = Int32(words.count)
private var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe words.withUnsafeMutableBufferPointer {
    unsafe $0.baseAddress
}

unsafe exit(
    LLVMFuzzerRunDriver(&count, &list) { bytes, length in
        let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: length))
        // What a target throws is a broken promise. The fuzzer keeps an input only if the program ends by it, so it does.
        do { try target?.run(input) } catch { fatalError("\(error)") }
        return 0
    })
