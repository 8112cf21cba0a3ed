// SQLite in the program's own process. The line is kept as it is; a table of tags finds the events of a tag.
//
// The page cache and the memory map are as large as helps. The id is unique, as in our log: no event is stored twice.
#define _GNU_SOURCE
#include "peer.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

static sqlite3 *database;
static sqlite3_stmt *insert_event, *insert_tag, *any_behind, *all_lines, *lines_of_tag, *types_and_lines;

static const char schema[] =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA cache_size = -262144;"
    "PRAGMA mmap_size = 68719476736;"
    "CREATE TABLE events (position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL,"
    "  line TEXT NOT NULL);"
    "CREATE TABLE tags (tag TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (tag, position)) WITHOUT ROWID;";

static void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) peer_fail("SQLite", sqlite3_errmsg(database));
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepared(const char *sql) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

static void run_once(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

const char *peer_open(const char *directory) {
    static char what[128];
    char path[4096];
    snprintf(path, sizeof path, "%s/events.sqlite", directory);
    check(sqlite3_open(path, &database));
    run(schema);
    insert_event = prepared("INSERT INTO events (id, type, line) VALUES (?, ?, ?)");
    insert_tag = prepared("INSERT INTO tags VALUES (?, ?)");
    any_behind = prepared("SELECT 1 FROM tags WHERE tag = ? AND position > ? LIMIT 1");
    all_lines = prepared("SELECT line FROM events ORDER BY position");
    lines_of_tag = prepared("SELECT line FROM tags JOIN events USING (position) WHERE tag = ? ORDER BY position");
    types_and_lines = prepared("SELECT type, line FROM events ORDER BY position");
    snprintf(what, sizeof what, "SQLite %s, C, in the process; WAL, synchronous=FULL", sqlite3_libversion());
    return what;
}

void peer_close(void) {
    sqlite3_stmt *all[] = {insert_event, insert_tag, any_behind, all_lines, lines_of_tag, types_and_lines};
    for (size_t index = 0; index < sizeof all / sizeof *all; index++) sqlite3_finalize(all[index]);
    sqlite3_close(database);
}

// The 16 bytes of an id: half as long as its text, for SQLite's benefit.
static void read_id(const char *text, unsigned char id[16]) {
    for (size_t index = 0; index < 16; index++) {
        if (*text == '-') text++;
        sscanf(text, "%2hhx", &id[index]);
        text += 2;
    }
}

static void insert(const struct event *event) {
    unsigned char id[16];
    read_id(event->id, id);
    check(sqlite3_bind_blob(insert_event, 1, id, sizeof id, SQLITE_STATIC));
    check(sqlite3_bind_text(insert_event, 2, event->type, -1, SQLITE_STATIC));
    check(sqlite3_bind_text(insert_event, 3, event->line, (int)event->line_length, SQLITE_STATIC));
    run_once(insert_event);
    sqlite3_int64 position = sqlite3_last_insert_rowid(database);
    for (const char *tag = event->tags; *tag;) {
        size_t length = strcspn(tag, " ");
        check(sqlite3_bind_text(insert_tag, 1, tag, (int)length, SQLITE_STATIC));
        check(sqlite3_bind_int64(insert_tag, 2, position));
        run_once(insert_tag);
        tag += length + (tag[length] == ' ');
    }
}

void peer_append(const struct event *events, size_t count) {
    run("BEGIN IMMEDIATE");
    for (size_t index = 0; index < count; index++) insert(&events[index]);
    run("COMMIT");
}

int peer_append_if(const struct event *event, long after) {
    run("BEGIN IMMEDIATE");
    check(sqlite3_bind_text(any_behind, 1, event->subject, -1, SQLITE_STATIC));
    check(sqlite3_bind_int64(any_behind, 2, after));
    int code = sqlite3_step(any_behind);
    check(code);
    check(sqlite3_reset(any_behind));
    if (code == SQLITE_DONE) insert(event);
    run("COMMIT");
    return code == SQLITE_DONE;
}

static const char *text(sqlite3_stmt *statement, int column, size_t *length) {
    const char *text = (const char *)sqlite3_column_text(statement, column);
    *length = (size_t)sqlite3_column_bytes(statement, column);
    return text;
}

static void receive_lines(sqlite3_stmt *statement) {
    int code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        size_t length;
        const char *line = text(statement, 0, &length);
        peer_receive(line, length);
    }
    check(code);
    check(sqlite3_reset(statement));
}

void peer_read(void) { receive_lines(all_lines); }

void peer_read_subject(const char *subject) {
    check(sqlite3_bind_text(lines_of_tag, 1, subject, -1, SQLITE_STATIC));
    receive_lines(lines_of_tag);
}

// The tags are found in the line by their name: a fraction of what SQLite's JSON functions take.
void peer_fold(void) {
    static const char name[] = "\"tags\":\"";
    int code;
    while ((code = sqlite3_step(types_and_lines)) == SQLITE_ROW) {
        size_t type_length, length;
        const char *type = text(types_and_lines, 0, &type_length);
        const char *line = text(types_and_lines, 1, &length);
        const char *tags = memmem(line, length, name, sizeof name - 1);
        if (!tags) peer_fail("the fold", "an event has no tags");
        tags += sizeof name - 1;
        const char *end = memchr(tags, '"', length - (size_t)(tags - line));
        peer_count(type, type_length, tags, (size_t)(end - tags));
    }
    check(code);
    check(sqlite3_reset(types_and_lines));
}
