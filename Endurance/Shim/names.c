// What changes names: open, rename, unlink, link, mkdir.
#include "shim.h"

static int open_watched(int folder, const char *path, int flags, mode_t mode) {
    char whole[PATH_MAX];
    if (!shim_resolve(folder, path, whole)) return SHIM_REAL(openat)(folder, path, flags, mode);
    pthread_mutex_lock(&shim_lock);
    shim_step();
    int descriptor = -1, is_durable = flags & O_DSYNC && !shim_is_muted();
    int was_there = SHIM_REAL(access)(whole, F_OK) == 0;
    if (!(flags & O_CREAT && !was_there && shim_fails(SHIM_CHANGE, 0) >= 0)) {
        if (shim_is_muted()) flags &= ~O_SYNC;
        descriptor = SHIM_REAL(openat)(folder, path, flags, mode);
    }
    if (descriptor >= 0 && descriptor < SHIM_FILES) {
        struct stat status;
        fstat(descriptor, &status);
        shim_files[descriptor] = (struct shim_file){1, is_durable, status.st_ino};
        uint32_t what = (was_there ? 0 : SHIM_CREATED) | (flags & O_TRUNC ? SHIM_TRUNCATED : 0);
        shim_note(SHIM_OPEN, status.st_ino, 0, whole, NULL, NULL, 0, 0, what);
    }
    pthread_mutex_unlock(&shim_lock);
    return descriptor;
}

#define MODE(flags)                                    \
    mode_t mode = 0;                                   \
    if ((flags) & (O_CREAT | __O_TMPFILE)) {           \
        va_list rest;                                  \
        va_start(rest, flags);                         \
        mode = va_arg(rest, mode_t);                   \
        va_end(rest);                                  \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    return open_watched(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    return open_watched(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    MODE(flags)
    return open_watched(folder, path, flags, mode);
}

int close(int descriptor) {
    struct shim_file *file = shim_file(descriptor);
    if (file) file->is_watched = 0;
    return SHIM_REAL(close)(descriptor);
}

// A change of names is made under the lock, and recorded if it was made.
#define CHANGE(call, kind, first, second)                            \
    pthread_mutex_lock(&shim_lock);                                  \
    shim_step();                                                     \
    int result = shim_fails(SHIM_CHANGE, 0) >= 0 ? -1 : (call);      \
    if (!result) shim_note(kind, 0, 0, first, second, NULL, 0, 0, 0); \
    pthread_mutex_unlock(&shim_lock);                                \
    return result;

int rename(const char *old, const char *new) {
    char from[PATH_MAX], to[PATH_MAX];
    if (!shim_resolve(AT_FDCWD, old, from) || !shim_resolve(AT_FDCWD, new, to)) return SHIM_REAL(rename)(old, new);
    CHANGE(SHIM_REAL(rename)(old, new), SHIM_RENAME, from, to)
}

int link(const char *old, const char *new) {
    char from[PATH_MAX], to[PATH_MAX];
    if (!shim_resolve(AT_FDCWD, old, from) || !shim_resolve(AT_FDCWD, new, to)) return SHIM_REAL(link)(old, new);
    CHANGE(SHIM_REAL(link)(old, new), SHIM_LINK, from, to)
}

int mkdir(const char *path, mode_t mode) {
    char whole[PATH_MAX];
    if (!shim_resolve(AT_FDCWD, path, whole)) return SHIM_REAL(mkdir)(path, mode);
    CHANGE(SHIM_REAL(mkdir)(path, mode), SHIM_MKDIR, whole, NULL)
}

// Takes no room: it is recorded, and never made to fail.
int unlink(const char *path) {
    char whole[PATH_MAX];
    if (!shim_resolve(AT_FDCWD, path, whole)) return SHIM_REAL(unlink)(path);
    pthread_mutex_lock(&shim_lock);
    shim_step();
    int result = SHIM_REAL(unlink)(path);
    if (!result) shim_note(SHIM_UNLINK, 0, 0, whole, NULL, NULL, 0, 0, 0);
    pthread_mutex_unlock(&shim_lock);
    return result;
}
