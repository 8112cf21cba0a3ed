#ifndef SHIM_H
#define SHIM_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "record.h"

// The C library's own function.
#define SHIM_REAL(name) ((__typeof__(&name))shim_real(#name))
static inline void *shim_real(const char *name) {
    void *function = dlsym(RTLD_NEXT, name);
    if (!function) abort();
    return function;
}

// What is known of an open descriptor.
struct shim_file {
    int is_watched, is_durable;
    uint64_t inode;
};
enum { SHIM_FILES = 4096 };
extern struct shim_file shim_files[SHIM_FILES];
extern pthread_mutex_t shim_lock;

enum shim_failure { SHIM_NO_FAILURE, SHIM_FAIL_WRITE, SHIM_FAIL_SYNC, SHIM_FULL };
enum shim_change { SHIM_CHANGE, SHIM_SYNC };

// A call that is watched begins.
void shim_step(void);
int shim_is_muted(void);
int shim_is_watched(const char *path);
// The whole path of what is named, if it is watched.
int shim_resolve(int folder, const char *path, char *whole);
void shim_note(enum shim_kind kind, uint64_t inode, uint64_t offset, const char *name, const char *other,
               const struct iovec *parts, int count, size_t length, uint32_t flags);
long shim_fails(enum shim_change change, size_t length);

static inline struct shim_file *shim_file(int descriptor) {
    return descriptor >= 0 && descriptor < SHIM_FILES && shim_files[descriptor].is_watched ? &shim_files[descriptor]
                                                                                          : NULL;
}

#endif
