// stopwatch COMMAND...: runs a command once and prints what the whole process took.
//
//     wall (µs)  user (µs)  system (µs)  peak memory (KiB)  exit status
//
// Its own memory is small, since Linux counts what the starting process held towards the peak of the started one. What
// the command prints is dropped, errors are not.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static long long microseconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static long long spent(struct timeval t) { return t.tv_sec * 1000000LL + t.tv_usec; }

int main(int count, char **arguments) {
    if (count < 2) { fputs("usage: stopwatch COMMAND...\n", stderr); return 64; }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    pid_t child;
    int status = 0;
    struct rusage used;
    long long start = microseconds();
    int problem = posix_spawnp(&child, arguments[1], &actions, 0, arguments + 1, environ);
    if (problem) { fprintf(stderr, "stopwatch: %s: %s\n", arguments[1], strerror(problem)); return 127; }
    if (wait4(child, &status, 0, &used) < 0) { perror("stopwatch"); return 1; }
    long long wall = microseconds() - start;
#ifdef __APPLE__
    long peak = used.ru_maxrss / 1024;
#else
    long peak = used.ru_maxrss;
#endif
    printf("%lld %lld %lld %ld %d\n", wall, spent(used.ru_utime), spent(used.ru_stime), peak,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
