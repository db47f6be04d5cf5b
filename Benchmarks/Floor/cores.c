// cores THREADS: the same sums in each thread; prints how much more several threads do than one in the same time.
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void *sum(void *result) {
    volatile uint64_t x = 1;
    for (long i = 0; i < 40000000; i++) x = x * 6364136223846793005u + 1;
    *(uint64_t *)result = x;
    return 0;
}

static double run(int threads) {
    struct timespec from, to;
    pthread_t ids[64];
    uint64_t results[64];
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (int i = 0; i < threads; i++)
        if (pthread_create(&ids[i], 0, sum, &results[i])) exit(1);
    for (int i = 0; i < threads; i++) pthread_join(ids[i], 0);
    clock_gettime(CLOCK_MONOTONIC, &to);
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

int main(int count, char **arguments) {
    int threads = count > 1 ? atoi(arguments[1]) : 2;
    if (threads < 1 || threads > 64) return 64;
    run(1);
    printf("%.2f\n", threads * run(1) / run(threads));
    return 0;
}
