// Measures a store: PROGRAM DIRECTORY EVENTS. Says what it is; then does what each line of its input asks for and answers
// with the nanoseconds it took, how many events it met, and a sum over them that is the same whichever store it is.
//
//     append N      the next N events, one commit        append-if     the next event, on a condition
//     read          every event                          read TAG      the events of one business
//     fold          counts by type and by business
//
// EVENTS has an event a line: id, type, tag of the business, number among its events, tags, line; tabs between them.
#define _GNU_SOURCE
#include "peer.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// How far behind the head the condition was read.
enum { BEHIND = 1000 };

static FILE *source;
static long appended;
static uint64_t received, bytes_seen;

_Noreturn void peer_fail(const char *what, const char *reason) {
    fprintf(stderr, "%s: %s\n", what, reason);
    exit(70);
}

static char *field(char **rest) {
    char *start = strsep(rest, "\t");
    if (!start) peer_fail("the events", "a field is missing");
    return start;
}

// The next events, each in memory of its own.
static struct event *next_events(size_t count) {
    struct event *events = calloc(count, sizeof *events);
    for (size_t index = 0; index < count; index++) {
        char *text = NULL;
        size_t capacity = 0;
        ssize_t length = getline(&text, &capacity, source);
        if (length <= 0) peer_fail("the events", "there are no more");
        text[length - 1] = 0;
        struct event *event = &events[index];
        char *rest = text;
        event->id = field(&rest);
        event->type = field(&rest);
        event->subject = field(&rest);
        event->version = atol(field(&rest));
        event->tags = field(&rest);
        event->line = field(&rest);
        event->line_length = (size_t)(text + length - 1 - event->line);
    }
    return events;
}

static void free_events(struct event *events, size_t count) {
    for (size_t index = 0; index < count; index++) free(events[index].id);
    free(events);
}

void peer_receive(const char *line, size_t length) {
    for (size_t index = 0; index < length; index++) bytes_seen += (unsigned char)line[index];
    received++;
}

// MARK: - Counts

struct counter {
    uint64_t hash, count;
};
static struct counter *counters;
static size_t counter_count, counter_capacity;

// FNV-1a. Two of some ten thousand names share none; the sums would differ from the other stores' if they did.
static uint64_t hash(const char *text, size_t length) {
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t index = 0; index < length; index++) hash = (hash ^ (unsigned char)text[index]) * 0x100000001b3;
    return hash;
}

static struct counter *slot(uint64_t hash) {
    size_t index = hash & (counter_capacity - 1);
    while (counters[index].count && counters[index].hash != hash) index = (index + 1) & (counter_capacity - 1);
    return &counters[index];
}

static void grow(void) {
    struct counter *old = counters;
    size_t old_capacity = counter_capacity;
    counter_capacity = old_capacity ? old_capacity * 2 : 1024;
    counters = calloc(counter_capacity, sizeof *counters);
    for (size_t index = 0; index < old_capacity; index++) {
        if (old[index].count) *slot(old[index].hash) = old[index];
    }
    free(old);
}

static void count_name(const char *text, size_t length) {
    if (counter_count * 2 >= counter_capacity) grow();
    uint64_t name = hash(text, length);
    struct counter *counter = slot(name);
    if (!counter->count++) {
        counter->hash = name;
        counter_count++;
    }
}

void peer_count(const char *type, size_t type_length, const char *tags, size_t tags_length) {
    static const char prefix[] = "business:";
    received++;
    count_name(type, type_length);
    for (const char *end = tags + tags_length; tags < end;) {
        const char *space = memchr(tags, ' ', (size_t)(end - tags));
        size_t length = (size_t)((space ? space : end) - tags);
        if (length > sizeof prefix && !memcmp(tags, prefix, sizeof prefix - 1)) {
            count_name(tags, length);
            return;
        }
        tags += length + 1;
    }
    peer_fail("the fold", "an event has no business");
}

static uint64_t sum_of_counters(void) {
    uint64_t sum = 0;
    for (size_t index = 0; index < counter_capacity; index++) sum += counters[index].hash * counters[index].count;
    return sum;
}

// MARK: - Commands

static uint64_t nanoseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static void append(size_t count, int is_conditional) {
    struct event *events = next_events(count);
    uint64_t start = nanoseconds();
    if (!is_conditional) {
        peer_append(events, count);
    } else if (!peer_append_if(events, appended > BEHIND ? appended - BEHIND : 0)) {
        peer_fail("the condition", "it did not hold");
    }
    uint64_t time = nanoseconds() - start;
    appended += (long)count;
    printf("%lu %zu %ld\n", time, count, appended);
    free_events(events, count);
}

static void read_all(const char *subject) {
    received = 0;
    uint64_t start = nanoseconds();
    if (subject) peer_read_subject(subject); else peer_read();
    printf("%lu %lu %d\n", nanoseconds() - start, received, bytes_seen > 0);
}

static void fold(void) {
    received = 0;
    counter_count = counter_capacity = 0;
    free(counters);
    counters = NULL;
    uint64_t start = nanoseconds();
    peer_fold();
    printf("%lu %lu %lu\n", nanoseconds() - start, received, sum_of_counters());
}

int main(int count, char **arguments) {
    if (count != 3) return 64;
    source = fopen(arguments[2], "r");
    if (!source) peer_fail(arguments[2], "cannot be read");
    setvbuf(stdout, NULL, _IOLBF, 0);
    puts(peer_open(arguments[1]));
    char command[256];
    while (fgets(command, sizeof command, stdin)) {
        char *rest = command;
        rest[strcspn(rest, "\n")] = 0;
        char *word = strsep(&rest, " ");
        if (!strcmp(word, "append") && rest) append(strtoul(rest, NULL, 10), 0);
        else if (!strcmp(word, "append-if")) append(1, 1);
        else if (!strcmp(word, "read")) read_all(rest);
        else if (!strcmp(word, "fold")) fold();
        else peer_fail(word, "is no command");
    }
    peer_close();
    return 0;
}
