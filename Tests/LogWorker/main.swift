import EventStorage
import Foundation

// One of several processes that work on a log at once: `LogWorker WORK LOG [NUMBER ...]`. It says that it is ready, waits at
// the gate until its standard input ends, and prints a line for each thing it did.

let works = [
    "seat": takeSeat, "conditions": appendUnderConditions, "batches": appendBatches, "read": readBatches,
    "hold": holdSnapshot, "turn": holdTurn, "fill": fillDisk,
]

let arguments = CommandLine.arguments.dropFirst()
let numbers = arguments.dropFirst(2).compactMap { Int($0) }
guard let name = arguments.first, let work = works[name], let path = arguments.dropFirst().first else { exit(64) }

// A worker that hangs ends by itself, so that the test that waits for it fails. Threads of a pool hold back all signals, and so
// does what they start: the alarm would never be heard.
var alarms = sigset_t()
unsafe sigemptyset(&alarms)
unsafe sigaddset(&alarms, SIGALRM)
unsafe sigprocmask(SIG_UNBLOCK, &alarms, nil)
alarm(120)
say("ready")
_ = try FileHandle.standardInput.readToEnd()
try work(path, numbers)

/// Prints the line at once: when this process is killed, what was said has been said.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
