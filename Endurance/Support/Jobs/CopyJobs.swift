import EventSourcing
import EventStorage
import Evidence
import Transparency

extension Job {
    /// `loggbok import`: run again, it ends with the very log that was exported.
    static func importing(_ template: Template) -> Job {
        Job(
            "import", prepare: template.copy(to:),
            command: { try Place.loggbok(["import", $0.export, "--logbook", $0.imported]) },
            hasBegun: { Folder($0.imported).exists },
            recover: { place, outcome in
                let path = place.imported + "/log.mdb"
                if outcome.isDone { try requireImported(path, template) }
                try place.require("import", place.export, "--logbook", place.imported)
                try requireImported(path, template)
            })
    }

    private static func requireImported(_ path: String, _ template: Template) throws {
        let log = try Place.soundLog(path)
        guard try log.treeHead() == template.exported else { throw Problem("the imported log is not the exported one") }
        guard try Template.seals(of: nil, in: log) == template.seals else {
            throw Problem("sealed values were lost in the import")
        }
    }

    /// `loggbok backup`: what it left is either whole or not taken for a backup, and another one can be made; in the same
    /// place, if it has said that it failed.
    static func backup(_ template: Template) -> Job {
        Job(
            "backup", prepare: template.copy(to:), command: { try Place.loggbok(["backup", $0.backup]) },
            hasBegun: { Folder($0.backup).exists },
            recover: { place, outcome in
                let log = try Place.soundLog(place.log)
                guard try log.treeHead() == template.head else { throw Problem("the backup changed the log") }
                let restored = try restored(place)
                if let restored, restored != template.head { throw Problem("a part of a backup was restored") }
                if restored == nil, outcome.isDone { throw Problem("a backup that was made cannot be restored") }
                let again = outcome.hasFailed ? place.backup : place.root + "/again"
                try place.require("backup", again)
                guard try Place.soundLog(again + "/log.mdb").treeHead() == template.head else {
                    throw Problem("the second backup is not the log")
                }
            })
    }

    /// `loggbok export --sealed`: what it left is either the log or not taken for an export, and another one can be written; in
    /// the same place, if it has said that it failed.
    static func exporting(_ template: Template) -> Job {
        Job(
            "export", prepare: template.copy(to:),
            command: { try Place.loggbok(["export", $0.root + "/new", "--sealed"]) },
            hasBegun: { Folder($0.root + "/new").exists },
            recover: { place, outcome in
                let new = place.root + "/new"
                if outcome.isDone { try requireExport(new, template) }
                if let left = try? ExportVerifier(new).verify(), left.holds, left.head != template.head {
                    throw Problem("a part of an export is taken for one")
                }
                let again = outcome.hasFailed ? new : place.root + "/again"
                try place.require("export", again, "--sealed")
                try requireExport(again, template)
            })
    }

    private static func requireExport(_ path: String, _ template: Template) throws {
        let export = try ExportVerifier(path).verify()
        guard export.holds, export.head == template.head else { throw Problem("the export is not the log") }
        guard try Folder(path).lines("sealed.jsonl").count == template.seals else {
            throw Problem("sealed values are not in the export")
        }
    }

    /// What comes back when the backup is put in an empty place; `nil` if it is refused.
    private static func restored(_ place: Place) throws -> TreeHead? {
        let target = place.root + "/restored"
        do {
            guard try Backup.restore(place.backup, to: target).holds else { return nil }
        } catch { return nil }
        return try Place.soundLog(target + "/log.mdb").treeHead()
    }
}
