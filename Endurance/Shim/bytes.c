// What changes a file's bytes, and what makes them durable.
#include "shim.h"

// Cuts the parts to so many bytes; returns how many parts are left.
static int cut(struct iovec *parts, int count, size_t length) {
    int kept = 0;
    for (; kept < count && length; kept++) {
        if (parts[kept].iov_len > length) parts[kept].iov_len = length;
        length -= parts[kept].iov_len;
    }
    return kept;
}

// A write at an offset, or where the descriptor stands if it is negative.
static ssize_t write_parts(int descriptor, const struct iovec *given, int count, off_t offset) {
    struct iovec parts[IOV_MAX];
    size_t length = 0;
    for (int part = 0; part < count; part++) length += (parts[part] = given[part]).iov_len;
    struct shim_file *file = shim_file(descriptor);
    pthread_mutex_lock(&shim_lock);
    if (file) shim_step();
    long allowed = file ? shim_fails(SHIM_CHANGE, length) : -1;
    int code = errno;
    ssize_t written = -1;
    if (allowed < 0 || (allowed > 0 && (count = cut(parts, count, (size_t)allowed)))) {
        if (file && offset < 0) {
            offset = lseek(descriptor, 0, SEEK_CUR);
            written = SHIM_REAL(writev)(descriptor, parts, count);
        } else {
            written = offset < 0 ? SHIM_REAL(writev)(descriptor, parts, count)
                                 : SHIM_REAL(pwritev)(descriptor, parts, count, offset);
        }
        code = errno;
    }
    if (written > 0 && file)
        shim_note(SHIM_WRITE, file->inode, (uint64_t)offset, NULL, NULL, parts, count, (size_t)written,
                  file->is_durable ? SHIM_DURABLE : 0);
    if (written > 0 && descriptor == STDOUT_FILENO)
        shim_note(SHIM_ANSWER, 0, 0, NULL, NULL, parts, count, (size_t)written, 0);
    pthread_mutex_unlock(&shim_lock);
    errno = code;
    return written;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    if (!shim_file(descriptor) && descriptor != STDOUT_FILENO) return SHIM_REAL(write)(descriptor, bytes, length);
    struct iovec part = {(void *)bytes, length};
    return write_parts(descriptor, &part, 1, -1);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    if (!shim_file(descriptor) && descriptor != STDOUT_FILENO) return SHIM_REAL(writev)(descriptor, parts, count);
    return write_parts(descriptor, parts, count, -1);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
    if (!shim_file(descriptor)) return SHIM_REAL(pwrite)(descriptor, bytes, length, offset);
    struct iovec part = {(void *)bytes, length};
    return write_parts(descriptor, &part, 1, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off_t offset) {
    return pwrite(descriptor, bytes, length, offset);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
    if (!shim_file(descriptor)) return SHIM_REAL(pwritev)(descriptor, parts, count, offset);
    return write_parts(descriptor, parts, count, offset);
}

ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off_t offset) {
    return pwritev(descriptor, parts, count, offset);
}

static int set_length(int descriptor, off_t start, off_t length, int (*change)(int, off_t, off_t)) {
    struct shim_file *file = shim_file(descriptor);
    pthread_mutex_lock(&shim_lock);
    shim_step();
    int result = shim_fails(SHIM_CHANGE, 0) >= 0 ? -1 : change(descriptor, start, length);
    struct stat status;
    if (!result && !fstat(descriptor, &status))
        shim_note(SHIM_LENGTH, file->inode, (uint64_t)status.st_size, NULL, NULL, NULL, 0, 0, 0);
    pthread_mutex_unlock(&shim_lock);
    return result;
}

static int truncate_to(int descriptor, off_t start, off_t length) {
    (void)start;
    return SHIM_REAL(ftruncate)(descriptor, length);
}

static int allocate(int descriptor, off_t start, off_t length) {
    int code = SHIM_REAL(posix_fallocate)(descriptor, start, length);
    errno = code;
    return code ? -1 : 0;
}

int ftruncate(int descriptor, off_t length) {
    if (!shim_file(descriptor)) return SHIM_REAL(ftruncate)(descriptor, length);
    return set_length(descriptor, 0, length, truncate_to);
}

int ftruncate64(int descriptor, off_t length) { return ftruncate(descriptor, length); }

int posix_fallocate(int descriptor, off_t start, off_t length) {
    if (!shim_file(descriptor)) return SHIM_REAL(posix_fallocate)(descriptor, start, length);
    return set_length(descriptor, start, length, allocate) ? errno : 0;
}

int posix_fallocate64(int descriptor, off_t start, off_t length) { return posix_fallocate(descriptor, start, length); }

static int sync_with(int descriptor, int (*sync)(int)) {
    struct shim_file *file = shim_file(descriptor);
    if (!file) return sync(descriptor);
    if (shim_is_muted()) return 0;
    pthread_mutex_lock(&shim_lock);
    shim_step();
    int result = shim_fails(SHIM_SYNC, 0) >= 0 ? -1 : sync(descriptor), code = errno;
    if (!result) shim_note(SHIM_SYNC_FILE, file->inode, 0, NULL, NULL, NULL, 0, 0, 0);
    pthread_mutex_unlock(&shim_lock);
    errno = code;
    return result;
}

int fsync(int descriptor) { return sync_with(descriptor, SHIM_REAL(fsync)); }
int fdatasync(int descriptor) { return sync_with(descriptor, SHIM_REAL(fdatasync)); }
