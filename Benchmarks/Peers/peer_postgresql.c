// PostgreSQL behind a Unix socket, with message-db's table, its three indexes and a write function of its kind.
//
// The stream is the business, so reading a tag is reading a stream, and a condition is the version the stream must have.
// The other tags are found by no index: less work than ours. with-postgresql starts the server.
#include "peer.h"

#include <libpq-fe.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static PGconn *connection;

static const char schema[] =
    "CREATE FUNCTION category(stream_name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS"
    "  $$ SELECT split_part(stream_name, '-', 1) $$;"
    "CREATE TABLE messages (global_position bigserial PRIMARY KEY, position bigint NOT NULL,"
    "  time timestamp NOT NULL DEFAULT (now() AT TIME ZONE 'utc'), stream_name text NOT NULL, type text NOT NULL,"
    "  data jsonb, metadata jsonb, id uuid NOT NULL);"
    "CREATE UNIQUE INDEX messages_id ON messages (id);"
    "CREATE UNIQUE INDEX messages_stream ON messages (stream_name, position);"
    "CREATE INDEX messages_category ON messages"
    "  (category(stream_name), global_position, category(metadata ->> 'correlationStreamName'));"
    "CREATE FUNCTION write_message(new_id uuid, stream text, new_type text, new_data jsonb, expected bigint)"
    "  RETURNS bigint LANGUAGE plpgsql AS $$"
    "  DECLARE version bigint;"
    "  BEGIN"
    "    PERFORM pg_advisory_xact_lock(hashtextextended(category(stream), 0));"
    "    SELECT coalesce(max(position), -1) INTO version FROM messages WHERE stream_name = stream;"
    "    IF expected IS NOT NULL AND expected <> version THEN"
    "      RAISE EXCEPTION 'wrong expected version' USING ERRCODE = 'serialization_failure';"
    "    END IF;"
    "    INSERT INTO messages (id, stream_name, position, type, data)"
    "      VALUES (new_id, stream, version + 1, new_type, new_data);"
    "    RETURN version + 1;"
    "  END $$;";

// Ends the program unless the result is good. NULL is an answer without a result.
static void check(const PGresult *result) {
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_PIPELINE_SYNC) {
        peer_fail("PostgreSQL", PQerrorMessage(connection));
    }
}

static void run(const char *sql) {
    PGresult *result = PQexec(connection, sql);
    check(result);
    PQclear(result);
}

static void prepare(const char *name, const char *sql) {
    PGresult *result = PQprepare(connection, name, sql, 0, NULL);
    check(result);
    PQclear(result);
}

const char *peer_open(const char *directory) {
    static char what[128];
    (void)directory;
    connection = PQconnectdb("");  // Where to: with-postgresql sets PGHOST and PGUSER.
    if (PQstatus(connection) != CONNECTION_OK) peer_fail("PostgreSQL", PQerrorMessage(connection));
    run(schema);
    prepare("write", "SELECT write_message($1::uuid, $2::text, $3::text, $4::jsonb, $5::bigint)");
    prepare("stream", "SELECT data FROM messages WHERE stream_name = $1::text ORDER BY position");
    int version = PQserverVersion(connection);
    snprintf(what, sizeof what, "PostgreSQL %d.%d, C, over a Unix socket; fsync and synchronous_commit on",
             version / 10000, version % 10000);
    return what;
}

void peer_close(void) { PQfinish(connection); }

// The name of the stream as message-db has it: the category, a hyphen, the id.
static void stream_name(const char *subject, char name[256]) {
    snprintf(name, 256, "%s", subject);
    name[strcspn(name, ":")] = '-';
}

// Asks for one write; NULL for whatever version the stream has.
static int send(const struct event *event, const char *expected) {
    char stream[256];
    stream_name(event->subject, stream);
    const char *values[] = {event->id, stream, event->type, event->line, expected};
    return PQsendQueryPrepared(connection, "write", 5, values, NULL, NULL, 0);
}

// Takes the answer to one command, up to the NULL behind it.
static void receive_answer(void) {
    for (PGresult *result; (result = PQgetResult(connection));) {
        check(result);
        PQclear(result);
    }
}

// A pipeline: all events are on their way before the first answer is waited for, in one transaction.
void peer_append(const struct event *events, size_t count) {
    if (count == 1) {
        if (!send(events, NULL)) peer_fail("PostgreSQL", PQerrorMessage(connection));
        receive_answer();
        return;
    }
    PQenterPipelineMode(connection);
    for (size_t index = 0; index < count; index++) {
        if (!send(&events[index], NULL)) peer_fail("PostgreSQL", PQerrorMessage(connection));
    }
    PQpipelineSync(connection);
    for (size_t index = 0; index < count; index++) receive_answer();
    PGresult *result = PQgetResult(connection);
    check(result);
    PQclear(result);
    PQexitPipelineMode(connection);
}

int peer_append_if(const struct event *event, long after) {
    char expected[32];
    (void)after;
    snprintf(expected, sizeof expected, "%ld", event->version - 1);
    if (!send(event, expected)) peer_fail("PostgreSQL", PQerrorMessage(connection));
    receive_answer();
    return 1;
}

// Calls `body` with all rows of the query, as text: the fastest way out of the server. A tab stands between the columns,
// and backslashes come doubled.
static void for_each_row(const char *query, void (*body)(char *, size_t)) {
    PGresult *result = PQexec(connection, query);
    if (PQresultStatus(result) != PGRES_COPY_OUT) peer_fail("PostgreSQL", PQerrorMessage(connection));
    PQclear(result);
    char *row;
    int length;
    while ((length = PQgetCopyData(connection, &row, 0)) > 0) {
        body(row, (size_t)length - 1);
        PQfreemem(row);
    }
    receive_answer();
}

static void receive_row(char *row, size_t length) { peer_receive(row, length); }

static void count_row(char *row, size_t length) {
    char *stream = memchr(row, '\t', length);
    size_t type_length = (size_t)(stream - row);
    stream++;
    char *hyphen = memchr(stream, '-', length - type_length - 1);
    *hyphen = ':';
    peer_count(row, type_length, stream, length - type_length - 1);
}

void peer_read(void) { for_each_row("COPY (SELECT data FROM messages ORDER BY global_position) TO STDOUT", receive_row); }

void peer_read_subject(const char *subject) {
    char stream[256];
    stream_name(subject, stream);
    const char *values[] = {stream};
    PGresult *result = PQexecPrepared(connection, "stream", 1, values, NULL, NULL, 0);
    check(result);
    for (int row = 0; row < PQntuples(result); row++) {
        peer_receive(PQgetvalue(result, row, 0), (size_t)PQgetlength(result, row, 0));
    }
    PQclear(result);
}

// The columns alone: the server need not write out the JSON.
void peer_fold(void) {
    for_each_row("COPY (SELECT type, stream_name FROM messages ORDER BY global_position) TO STDOUT", count_row);
}
