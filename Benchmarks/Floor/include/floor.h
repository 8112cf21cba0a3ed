// The least a plain C program on liblmdb must do for the same work: what the benchmarks measure against.
// Every function returns 0 or more when it succeeded, and an error of liblmdb's or errno's kind, negated or not, when not.
#ifndef FLOOR_H
#define FLOOR_H

#include <stddef.h>
#include <stdint.h>

typedef struct floor_log floor_log;

// A file of its own with one table: position to bytes, nothing else. NULL if it cannot be opened.
floor_log *floor_create(const char *path);

// The table `events` of a log that somebody else keeps. Takes no locks: nobody may write meanwhile.
floor_log *floor_open(const char *path);

void floor_close(floor_log *log);

// Appends values that lie behind each other in `bytes`, and commits once.
int floor_append(floor_log *log, const uint8_t *bytes, const uint32_t *lengths, size_t count);

// Walks all values and adds up their bytes.
int floor_scan(floor_log *log, uint64_t *sum);

// Gets the values at the positions and adds up their bytes.
int floor_get(floor_log *log, const uint64_t *positions, size_t count, uint64_t *sum);

// The sum of the bytes: the touch that both sides of a scan give each value.
uint64_t floor_touch(const uint8_t *bytes, size_t count);

// Writes 4 KiB into a file that is there already, and waits until they are on disk.
int floor_sync(int file, size_t block);

// Opens a terminal that nobody sits at, for programs that tell their progress to people only. Puts the path by which such
// a program opens its side into `name`; returns the other side.
int floor_terminal(char *name, size_t size);

#endif
