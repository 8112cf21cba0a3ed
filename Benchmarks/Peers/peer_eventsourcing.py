"""The Python library `eventsourcing` on SQLite, in the process: a stream for each business, and the notification log.

The line is the stored state, so its mapper and transcoder cost nothing here. Other tags than the stream's are found by no
index: less work than ours. An append is always on a condition: the version the stream must have.
"""

import uuid
from importlib.metadata import version
from pathlib import Path

from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

from peer import measure

SECTION = 5000


class EventSourcing:
    def __init__(self, directory):
        self.datastore = SQLiteDatastore(str(Path(directory, "eventsourcing.sqlite")))
        self.recorder = SQLiteApplicationRecorder(self.datastore)
        self.recorder.create_table()
        with self.datastore.transaction(commit=False) as cursor:
            cursor.execute("PRAGMA synchronous")
            if cursor.fetchone()[0] != 2:
                raise SystemExit("SQLite does not sync each commit here")
        self.what = f"eventsourcing {version('eventsourcing')}, Python, SQLite in the process; WAL, synchronous=FULL"

    def close(self):
        self.datastore.close()

    def prepared(self, event):
        return StoredEvent(originator(event.subject), event.version + 1, event.type, event.line)

    def append(self, events):
        self.recorder.insert_events(events)

    def append_if(self, prepared, event, after):
        self.recorder.insert_events([prepared])

    def notifications(self):
        last = 0
        while section := self.recorder.select_notifications(last + 1, SECTION):
            yield from section
            last = section[-1].id

    def read(self, subject):
        events = self.recorder.select_events(originator(subject)) if subject else self.notifications()
        return (event.state for event in events)

    def fold(self):
        return ((found.topic, [f"business:{found.originator_id}"]) for found in self.notifications())


def originator(subject):
    return uuid.UUID(subject.removeprefix("business:"))


measure(EventSourcing)
