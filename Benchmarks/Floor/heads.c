// heads DIR [THREADS [apart]]: lists a folder and reads 4 KiB of every post: what a build of the newest posts cannot do
// without. With "apart" by the means that Feedmill has: threads on processors of their own, each with its own table of
// open files, 1 KiB of each post, sixteen files closed at once.
#include "posts.h"

#include <sys/syscall.h>

static struct posts posts;
static atomic_size_t total;

static void read_heads(size_t from, size_t to, int thread) {
    char head[4096];
    size_t sum = 0, size = apart ? 1024 : sizeof head;
    int first = 0, open = 0;
    (void)thread;
    for (size_t i = from; i < to; i++) {
        int file = openat(posts.folder, posts.names[i], O_RDONLY | O_CLOEXEC);
        if (file < 0) continue;
        ssize_t count = read(file, head, size);
        if (count > 0) sum += (size_t)count;
        if (!apart) { close(file); continue; }
        if (open && (open == 16 || file != first + open)) syscall(SYS_close_range, first, first + open - 1, 0), open = 0;
        if (!open++) first = file;
    }
    if (open) syscall(SYS_close_range, first, first + open - 1, 0);
    atomic_fetch_add(&total, sum);
}

int main(int count, char **arguments) {
    if (count < 2) { fputs("usage: heads DIR [THREADS [apart]]\n", stderr); return 64; }
    apart = count > 3 && !strcmp(arguments[3], "apart");
    posts = list(arguments[1]);
    share(posts.count, 64, threads_of(count, arguments, 2), read_heads);
    printf("%zu posts, %zu bytes\n", posts.count, atomic_load(&total));
    return 0;
}
