#pragma once
#ifdef __linux__
#include <pthread.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

// What the C library declares only where _GNU_SOURCE is defined, which Swift's view of it does not do.
int sched_getcpu(void);
int sched_getaffinity(pid_t, size_t, cpu_set_t *);
int pthread_attr_setaffinity_np(pthread_attr_t *, size_t, const cpu_set_t *);
int unshare(int);
int madvise(void *, size_t, int);

/// What `unshare` takes for the table of open files (CLONE_FILES).
enum { feedmill_open_files = 0x400 };

/// What `madvise` takes to get pages from the system that are about to be written (MADV_POPULATE_WRITE, Linux 5.14).
enum { feedmill_populate = 23 };

#ifdef __GLIBC__
extern char __data_start[], _end[];

/// What the program may write of itself: variables with a value, and those of zeros behind them.
static inline char *feedmill_variables(void) { return __data_start; }
static inline long feedmill_variable_bytes(void) { return _end - __data_start; }
#else
static inline char *feedmill_variables(void) { return 0; }
static inline long feedmill_variable_bytes(void) { return 0; }
#endif

/// Closes all descriptors from `first` to `last`; not 0 where the kernel cannot (before Linux 5.9).
static inline long feedmill_close_range(int first, int last) {
#ifdef SYS_close_range
  return syscall(SYS_close_range, (unsigned)first, (unsigned)last, 0U);
#else
  return -1;
#endif
}
#endif
