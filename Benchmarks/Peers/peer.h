// What a store must do to be measured beside ours, when its client is written in C. peer.c reads the commands and the
// events, and takes the times; a store is one file that has the functions below.
#ifndef PEER_H
#define PEER_H

#include <stddef.h>

// One event: text that ends with a zero.
struct event {
    char *id;      // a UUID
    char *type;
    char *subject; // the tag of its business
    long version;  // how many events its business had before this one
    char *tags;    // all its tags, a space between them
    char *line;    // everything, as one line of JSON
    size_t line_length;
};

// Makes an empty store in the directory, which is there. Returns what it is and how it is set, in one line.
const char *peer_open(const char *directory);

void peer_close(void);

// Stores the events in one transaction. They are on disk when this returns.
void peer_append(const struct event *events, size_t count);

// Stores the event, unless its business had another event behind the position `after`; 0 if it was refused.
int peer_append_if(const struct event *event, long after);

// Calls `peer_receive` with each event's line, in the order of the log.
void peer_read(void);

// The same for the events of one business.
void peer_read_subject(const char *subject);

// Calls `peer_count` with the type and the tags of each event, in the order of the log; with the business's tag alone where
// the store has that by itself.
void peer_fold(void);

// What the functions above call: a line is handed over, and all its bytes are looked at.
void peer_receive(const char *line, size_t length);

void peer_count(const char *type, size_t type_length, const char *tags, size_t tags_length);

// Ends the program with a sentence, because the store answered `reason`.
_Noreturn void peer_fail(const char *what, const char *reason);

#endif
