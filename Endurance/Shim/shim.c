// Stands between a program and its C library (LD_PRELOAD), and sees each change it makes to files below one folder.
//
//   SHIM_ROOT=FOLDER      the files that are watched: all below this folder
//   SHIM_RECORD=FILE      each change, each sync, and what is written to standard output goes there, in order: record.h
//   SHIM_FAIL=WHAT:N:CODE the N-th write (or sync) fails with this errno; WHAT is write, sync, or full: then all writes
//                         behind it fail as well, and the N-th itself is cut in half where it can be
//   SHIM_STOP=N           the program stops itself (SIGSTOP) before its N-th call of those that are watched, an open or a sync too
//   SHIM_MUTE=1           syncs are answered and not made, and files are opened without O_DSYNC: a program that forgot them
//
// Changes are made and recorded under one lock, so the order in the record is the order they were made in.
#include "shim.h"

pthread_mutex_t shim_lock = PTHREAD_MUTEX_INITIALIZER;
struct shim_file shim_files[SHIM_FILES];

static char root[PATH_MAX];
static size_t root_length;
static int record = -1;
static int is_muted;
static enum shim_failure failure;
static long failing_at, failing_code, writes, syncs, stopping_at, calls;

__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("SHIM_ROOT"), *file = getenv("SHIM_RECORD"), *fail = getenv("SHIM_FAIL");
    const char *stop = getenv("SHIM_STOP");
    // Whatever this program starts is not watched, but for what it becomes.
    if (!folder || !realpath(folder, root)) return;
    root_length = strlen(root);
    is_muted = getenv("SHIM_MUTE") != NULL;
    if (file) record = SHIM_REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (stop) stopping_at = atol(stop);
    char what[8] = "";
    if (fail && sscanf(fail, "%7[a-z]:%ld:%ld", what, &failing_at, &failing_code) == 3)
        failure = !strcmp(what, "sync") ? SHIM_FAIL_SYNC : !strcmp(what, "full") ? SHIM_FULL : SHIM_FAIL_WRITE;
}

void shim_step(void) {
    if (++calls == stopping_at) raise(SIGSTOP);
}

int shim_is_muted(void) { return is_muted; }

int shim_is_watched(const char *path) {
    return root_length && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

// The folder is resolved and the name is kept: it may not be there yet, and a link itself is what is changed.
int shim_resolve(int folder, const char *path, char *whole) {
    char parent[PATH_MAX], given[PATH_MAX];
    if (!root_length || !path || strlen(path) >= sizeof given - 2 || (folder != AT_FDCWD && path[0] != '/')) return 0;
    strcpy(given, path);
    char *slash = strrchr(given, '/');
    const char *name = slash ? slash + 1 : given;
    if (slash == given) strcpy(parent, "");
    else {
        if (slash) *slash = 0;
        if (!realpath(slash ? given : ".", parent)) return 0;
    }
    if (strlen(parent) + strlen(name) + 2 > PATH_MAX) return 0;
    memcpy(whole, parent, strlen(parent) + 1);
    if (*name) strcat(strcat(whole, "/"), name);
    return shim_is_watched(whole);
}

void shim_note(enum shim_kind kind, uint64_t inode, uint64_t offset, const char *name, const char *other,
               const struct iovec *parts, int count, size_t length, uint32_t flags) {
    if (record < 0) return;
    // Names stand as they are below the root.
    const char *first = name ? name + root_length : "", *second = other ? other + root_length : "";
    struct shim_header header = {kind, flags, inode, offset, (uint32_t)strlen(first), (uint32_t)strlen(second), length};
    size_t size = sizeof header + header.name + header.other + length;
    char *bytes = malloc(size), *end = bytes;
    if (!bytes) abort();
    end = mempcpy(end, &header, sizeof header);
    end = mempcpy(end, first, header.name);
    end = mempcpy(end, second, header.other);
    for (int part = 0; part < count && length; part++) {
        size_t some = parts[part].iov_len < length ? parts[part].iov_len : length;
        end = mempcpy(end, parts[part].iov_base, some);
        length -= some;
    }
    // A record with something missing would prove nothing.
    for (size_t done = 0; done < size;) {
        ssize_t more = SHIM_REAL(write)(record, bytes + done, size - done);
        if (more <= 0) abort();
        done += (size_t)more;
    }
    free(bytes);
}

// Whether this change is to fail: -1 if it is not, 0 if all of it is, else how many of its bytes are let through.
long shim_fails(enum shim_change change, size_t length) {
    long *count = change == SHIM_SYNC ? &syncs : &writes;
    ++*count;
    if (!failure || (change == SHIM_SYNC) != (failure == SHIM_FAIL_SYNC)) return -1;
    if (failure == SHIM_FULL ? *count < failing_at : *count != failing_at) return -1;
    if (*count == failing_at) shim_note(SHIM_FAILED, 0, (uint64_t)*count, NULL, NULL, NULL, 0, 0, 0);
    errno = (int)failing_code;
    return failure == SHIM_FULL && *count == failing_at ? (long)(length / 2) : 0;
}
