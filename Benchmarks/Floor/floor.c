#define _GNU_SOURCE
#include "floor.h"

#include <lmdb.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct floor_log {
    MDB_env *environment;
    MDB_dbi table;
    uint64_t last;
};

static floor_log *open_log(const char *path, unsigned flags, unsigned table_flags) {
    floor_log *log = calloc(1, sizeof *log);
    MDB_txn *transaction = NULL;
    if (!log || mdb_env_create(&log->environment)) goto failed;
    mdb_env_set_mapsize(log->environment, (size_t)1 << 38);
    mdb_env_set_maxdbs(log->environment, 8);
    if (mdb_env_open(log->environment, path, MDB_NOSUBDIR | flags, 0660)) goto failed;
    if (mdb_txn_begin(log->environment, NULL, flags & MDB_RDONLY, &transaction)) goto failed;
    if (mdb_dbi_open(transaction, "events", MDB_INTEGERKEY | table_flags, &log->table)) goto failed;
    MDB_stat stat;
    mdb_stat(transaction, log->table, &stat);
    log->last = stat.ms_entries;
    if (mdb_txn_commit(transaction)) goto failed;
    return log;
failed:
    if (log && log->environment) mdb_env_close(log->environment);
    free(log);
    return NULL;
}

floor_log *floor_create(const char *path) { return open_log(path, 0, MDB_CREATE); }

floor_log *floor_open(const char *path) { return open_log(path, MDB_RDONLY | MDB_NOLOCK, 0); }

void floor_close(floor_log *log) {
    mdb_env_close(log->environment);
    free(log);
}

int floor_append(floor_log *log, const uint8_t *bytes, const uint32_t *lengths, size_t count) {
    MDB_txn *transaction;
    int code = mdb_txn_begin(log->environment, NULL, 0, &transaction);
    if (code) return code;
    for (size_t index = 0; index < count; index++) {
        uint64_t position = log->last + 1 + index;
        MDB_val key = {sizeof position, &position};
        MDB_val value = {lengths[index], (void *)bytes};
        code = mdb_put(transaction, log->table, &key, &value, MDB_APPEND);
        if (code) {
            mdb_txn_abort(transaction);
            return code;
        }
        bytes += lengths[index];
    }
    code = mdb_txn_commit(transaction);
    if (!code) log->last += count;
    return code;
}

uint64_t floor_touch(const uint8_t *bytes, size_t count) {
    uint64_t sum = 0;
    for (size_t index = 0; index < count; index++) sum += bytes[index];
    return sum;
}

int floor_scan(floor_log *log, uint64_t *sum) {
    MDB_txn *transaction;
    MDB_cursor *cursor = NULL;
    MDB_val key, value;
    int code = mdb_txn_begin(log->environment, NULL, MDB_RDONLY, &transaction);
    if (code) return code;
    code = mdb_cursor_open(transaction, log->table, &cursor);
    while (!code && !(code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT))) {
        *sum += floor_touch(value.mv_data, value.mv_size);
    }
    if (cursor) mdb_cursor_close(cursor);
    mdb_txn_abort(transaction);
    return code == MDB_NOTFOUND ? 0 : code;
}

int floor_get(floor_log *log, const uint64_t *positions, size_t count, uint64_t *sum) {
    MDB_txn *transaction;
    int code = mdb_txn_begin(log->environment, NULL, MDB_RDONLY, &transaction);
    for (size_t index = 0; !code && index < count; index++) {
        uint64_t position = positions[index];
        MDB_val key = {sizeof position, &position};
        MDB_val value;
        code = mdb_get(transaction, log->table, &key, &value);
        if (!code) *sum += floor_touch(value.mv_data, value.mv_size);
    }
    mdb_txn_abort(transaction);
    return code;
}

int floor_sync(int file, size_t block) {
    static uint8_t page[4096];
    page[0]++;
    if (pwrite(file, page, sizeof page, (off_t)(block * sizeof page)) != sizeof page) return -1;
    return fdatasync(file);
}
