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

/// What `unshare` takes for the table of open files (CLONE_FILES).
enum { feedmill_open_files = 0x400 };

/// Closes all descriptors from `first` to `last`; not 0 where the kernel cannot (before Linux 5.9).
static inline long feedmill_close_range(int first, int last) {
#ifdef SYS_close_range
  return syscall(SYS_close_range, (unsigned)first, (unsigned)last, 0U);
#else
  return -1;
#endif
}
#endif
