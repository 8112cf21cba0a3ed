"""Measures a store whose client is written in Python: the same commands and answers as peer.c, where they are explained.

A store is a class with the methods that `measure` calls. Its file is a program: PROGRAM DIRECTORY EVENTS.
"""

import sys
import time
from collections import Counter, namedtuple

Event = namedtuple("Event", "id type subject version tags line")

BEHIND = 1000


def name_hash(text):
    """FNV-1a, as in peer.c."""
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def business(tags):
    return next(tag for tag in tags if tag.startswith("business:"))


def counted(fold):
    """How many events the fold met, and the sum that is the same whichever store it is.

    The fold yields the type and the tags of each event, or the business's tag alone.
    """
    types, businesses = Counter(), Counter()
    for type_name, tags in fold:
        types[type_name] += 1
        businesses[business(tags)] += 1
    return types, businesses


def sum_of(types, businesses):
    names = list(types.items()) + list(businesses.items())
    return sum(types.values()), sum(name_hash(name) * count for name, count in names) % (1 << 64)


def measure(make):
    directory, path = sys.argv[1:3]
    source = open(path, "rb")
    store = make(directory)
    print(store.what, flush=True)
    appended = 0

    def next_events(count):
        fields = (source.readline()[:-1].split(b"\t") for _ in range(count))
        return [
            Event(id.decode(), type.decode(), subject.decode(), int(version), tags.decode().split(" "), line)
            for id, type, subject, version, tags, line in fields
        ]

    def timed(work):
        start = time.perf_counter_ns()
        result = work()
        return time.perf_counter_ns() - start, result

    for command in sys.stdin:
        word, *rest = command.split()
        if word == "append":
            # What the client takes is made before, as ours is.
            events = [store.prepared(event) for event in next_events(int(rest[0]))]
            nanoseconds, _ = timed(lambda: store.append(events))
            appended += len(events)
            answer = (nanoseconds, len(events), appended)
        elif word == "append-if":
            event = next_events(1)[0]
            prepared = store.prepared(event)
            after = max(appended - BEHIND, 0)
            nanoseconds, _ = timed(lambda: store.append_if(prepared, event, after))
            appended += 1
            answer = (nanoseconds, 1, appended)
        elif word == "read":
            nanoseconds, lengths = timed(lambda: lengths_of(store.read(rest[0] if rest else None)))
            answer = (nanoseconds, lengths[0], int(lengths[1] > 0))
        else:
            nanoseconds, counts = timed(lambda: counted(store.fold()))
            answer = (nanoseconds, *sum_of(*counts))
        print(*answer, flush=True)
    store.close()


def lengths_of(lines):
    """Python has each line as bytes of its own; a look at each byte would cost more than the reading."""
    count = total = 0
    for line in lines:
        count += 1
        total += len(line)
    return count, total
