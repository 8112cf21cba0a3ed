"""UmaDB: its server on loopback, from the PyPI package `umadb`, and that package's client."""

import socket
import subprocess
import sys
import time
import uuid
from importlib.metadata import version
from pathlib import Path

from umadb import AppendCondition, Client, Event, Query, QueryItem

from peer import measure


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class UmaDB:
    def __init__(self, directory):
        port = free_port()
        folder = Path(directory, "umadb")
        folder.mkdir()
        program = Path(sys.executable).parent / "umadb"
        self.server = subprocess.Popen(
            [program, "--listen", f"127.0.0.1:{port}", "--db-path", folder],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.connected(f"http://127.0.0.1:{port}")
        self.what = f"UmaDB {version('umadb')}, Python client, over loopback; durable as it comes"

    def connected(self, url):
        """The server tells nobody when it listens, so it is tried until it answers."""
        deadline = time.monotonic() + 30
        while True:
            try:
                client = Client(url, batch_size=5000)
                client.head()
                return client
            except Exception:
                if self.server.poll() is not None or time.monotonic() > deadline:
                    self.server.kill()
                    raise
                # A server of others' says nothing when it begins to listen: it is asked again, until a deadline.
                time.sleep(0.05)

    def close(self):
        self.client.close()
        self.server.terminate()
        self.server.wait()

    def prepared(self, event):
        return Event(event.type, event.line, tags=event.tags, uuid=uuid.UUID(event.id))

    def append(self, events):
        self.client.append(events)

    def append_if(self, prepared, event, after):
        query = Query(items=[QueryItem(tags=[event.subject])])
        self.client.append([prepared], condition=AppendCondition(query, after=after))

    def events(self, subject=None):
        query = Query(items=[QueryItem(tags=[subject])]) if subject else None
        response = self.client.read(query=query)
        while batch := response.next_batch():
            for found in batch:
                yield found.event

    def read(self, subject):
        return (event.data for event in self.events(subject))

    def fold(self):
        return ((event.event_type, event.tags) for event in self.events())


measure(UmaDB)
