// A growing piece of text.
#ifndef TEXT_H
#define TEXT_H
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text { char *bytes; size_t count, room; };

// Makes room for `more` bytes and returns where they go.
static inline char *room(struct text *t, size_t more) {
    if (t->count + more > t->room) {
        t->room = (t->count + more) * 2;
        t->bytes = realloc(t->bytes, t->room);
        if (!t->bytes) { perror("realloc"); exit(1); }
    }
    return t->bytes + t->count;
}

static inline void put_bytes(struct text *t, const char *bytes, size_t count) {
    memcpy(room(t, count), bytes, count);
    t->count += count;
}

static inline void put(struct text *t, const char *string) { put_bytes(t, string, strlen(string)); }

__attribute__((format(printf, 2, 3), unused)) static void putf(struct text *t, const char *format, ...) {
    char piece[512];
    va_list list;
    va_start(list, format);
    int count = vsnprintf(piece, sizeof piece, format, list);
    va_end(list);
    if (count > 0) put_bytes(t, piece, (size_t)count < sizeof piece ? (size_t)count : sizeof piece - 1);
}
#endif
