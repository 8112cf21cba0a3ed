#define _GNU_SOURCE
#include "floor.h"

#include <fcntl.h>
#include <stdlib.h>

int floor_terminal(char *name, size_t size) {
    int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || grantpt(terminal) || unlockpt(terminal) || ptsname_r(terminal, name, size)) return -1;
    return terminal;
}
