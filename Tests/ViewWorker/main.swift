// Builds the views of a log anew, again and again, until it is killed. Arguments: the log, and the directory of the views.
// Says a line before each time.

import EventStorage
import Foundation
import Projections
import ViewStorage

let store = ViewStore<ProgrammeViews>(
    directory: CommandLine.arguments[2], log: try EventLog.open(CommandLine.arguments[1]))
while true {
    FileHandle.standardOutput.write(Data("rebuild\n".utf8))
    _ = try store.rebuild()
}
