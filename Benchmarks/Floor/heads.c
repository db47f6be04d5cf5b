// heads DIR [THREADS]: lists a folder and reads 4 KiB of every post: what a build of the newest posts cannot do without.
#include "posts.h"

static struct posts posts;
static atomic_size_t total;

static void read_heads(size_t from, size_t to, int thread) {
    char head[4096];
    size_t sum = 0;
    (void)thread;
    for (size_t i = from; i < to; i++) {
        int file = openat(posts.folder, posts.names[i], O_RDONLY | O_CLOEXEC);
        if (file < 0) continue;
        ssize_t count = read(file, head, sizeof head);
        if (count > 0) sum += (size_t)count;
        close(file);
    }
    atomic_fetch_add(&total, sum);
}

int main(int count, char **arguments) {
    if (count < 2) { fputs("usage: heads DIR [THREADS]\n", stderr); return 64; }
    posts = list(arguments[1]);
    share(posts.count, 64, threads_of(count, arguments, 2), read_heads);
    printf("%zu posts, %zu bytes\n", posts.count, atomic_load(&total));
    return 0;
}
