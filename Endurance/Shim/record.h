// A recording: headers, each with its names and bytes behind it. Numbers in the machine's order.
#ifndef RECORD_H
#define RECORD_H

#include <stdint.h>

enum shim_kind {
    SHIM_OPEN = 1,  // name, inode; flags: SHIM_CREATED, SHIM_TRUNCATED
    SHIM_WRITE,     // inode, offset, bytes; flags: SHIM_DURABLE
    SHIM_LENGTH,    // inode; offset: the new length
    SHIM_SYNC_FILE, // inode, or the folder's
    SHIM_RENAME,    // name to other
    SHIM_UNLINK,    // name
    SHIM_LINK,      // name, which is there, also as other
    SHIM_MKDIR,     // name
    SHIM_ANSWER,    // bytes that were written to standard output
    SHIM_FAILED     // offset: the number of the write or sync that was made to fail
};

enum { SHIM_CREATED = 1, SHIM_TRUNCATED = 2, SHIM_DURABLE = 4 };

struct shim_header {
    uint32_t kind, flags;
    uint64_t inode, offset;
    uint32_t name, other; // lengths
    uint64_t length;      // of the bytes
};

#endif
