// A folder's names, and work on ranges of them by several threads.
#ifndef POSTS_H
#define POSTS_H
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "text.h"

#define MOST_THREADS 16

struct posts { int folder; char **names; size_t count, room; };

// The names that end in ".md", in the order in which the folder has them.
static inline struct posts list(const char *path) {
    struct posts p = {open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), 0, 0, 0};
    struct dirent *entry;
    char *piece = 0;
    size_t left = 0;
    DIR *stream = p.folder < 0 ? 0 : fdopendir(dup(p.folder));
    if (!stream) { perror(path); exit(1); }
    while ((entry = readdir(stream))) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || memcmp(entry->d_name + length - 3, ".md", 3)) continue;
        if (left < length + 1) piece = malloc(left = 1 << 20);
        if (p.count == p.room) p.names = realloc(p.names, (p.room = p.room ? p.room * 2 : 1024) * sizeof *p.names);
        p.names[p.count++] = memcpy(piece, entry->d_name, length + 1);
        piece += length + 1;
        left -= length + 1;
    }
    closedir(stream);
    return p;
}

// Whether each thread gets a processor of its own, and a table of open files.
static int apart;

struct job { void (*work)(size_t from, size_t to, int thread); atomic_size_t next; size_t end, step; };
struct worker { struct job *job; int thread; };

static inline void *run_worker(void *argument) {
    struct worker *w = argument;
    if (apart && w->thread) unshare(CLONE_FILES);
    for (;;) {
        size_t from = atomic_fetch_add(&w->job->next, w->job->step), to = from + w->job->step;
        if (from >= w->job->end) return 0;
        w->job->work(from, to < w->job->end ? to : w->job->end, w->thread);
    }
}

// Lets a thread run on the processor that comes so many places behind this one, if it may be used.
static inline void place(pthread_attr_t *attributes, int behind) {
    cpu_set_t may, set;
    int here = sched_getcpu(), at = here, most = CPU_SETSIZE;
    if (here < 0 || sched_getaffinity(0, sizeof may, &may)) return;
    while (behind && most--)
        if (CPU_ISSET(at = (at + 1) % CPU_SETSIZE, &may)) behind--;
    CPU_ZERO(&set);
    CPU_SET(at, &set);
    if (at != here) pthread_attr_setaffinity_np(attributes, sizeof set, &set);
}

// Calls `work` for pieces of 0..<count until all is done; the calling thread is one of the threads.
static inline void share(size_t count, size_t step, int threads, void (*work)(size_t, size_t, int)) {
    struct job job = {work, 0, count, step};
    struct worker workers[MOST_THREADS];
    pthread_t ids[MOST_THREADS];
    for (int i = 0; i < threads; i++) workers[i] = (struct worker){&job, i};
    for (int i = 1; i < threads; i++) {
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        if (apart) place(&attributes, i);
        if (pthread_create(&ids[i], &attributes, run_worker, &workers[i])) { perror("pthread_create"); exit(1); }
    }
    run_worker(&workers[0]);
    for (int i = 1; i < threads; i++) pthread_join(ids[i], 0);
}

static inline int threads_of(int count, char **arguments, int at) {
    int threads = count > at ? atoi(arguments[at]) : 1;
    return threads < 1 ? 1 : threads > MOST_THREADS ? MOST_THREADS : threads;
}
#endif
