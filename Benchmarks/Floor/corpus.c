// corpus N DIR jekyll|hugo [SEED]: writes a site of N posts of about 5 KB, the same text for both kinds.
//
// Post i depends on SEED and i alone: the first 1,000 posts of 100,000 are the posts of a site of 1,000.
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "text.h"
#include "words.h"

static uint64_t state;

// splitmix64: any two states give unrelated numbers, so that neighbouring posts have nothing in common.
static uint64_t next(void) {
    uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static unsigned below(unsigned n) { return (unsigned)(next() % n); }
static unsigned between(unsigned low, unsigned high) { return low + below(high - low + 1); }
static int in_a_hundred(unsigned n) { return below(100) < n; }

static const char *word(void) {
    // Common words are common: the square of a uniform number leans to the front of the list.
    if (below(90) == 0) return FOREIGN[below(COUNT(FOREIGN))];
    uint64_t u = below(1024), v = below(1024);
    return WORDS[(u * v / 1024 * COUNT(WORDS)) / 1024];
}

static const char *rare_word(void) { return WORDS[below(COUNT(WORDS))]; }

static void words(struct text *t, unsigned n) {
    for (unsigned i = 0; i < n; i++) {
        if (i) put(t, " ");
        put(t, word());
    }
}

static void capitalised(struct text *t, unsigned n) {
    size_t at = t->count;
    put(t, rare_word());
    t->bytes[at] -= 32;
    if (n > 1) put(t, " "), words(t, n - 1);
}

static void reference(struct text *t) {
    unsigned k = below(100);
    const char *host = HOSTS[below(COUNT(HOSTS))];
    if (k < 60) {
        put(t, "["), words(t, between(1, 4));
        putf(t, "](https://%s/%s/%s-%u)", host, rare_word(), rare_word(), below(9999));
    } else if (k < 68) {
        put(t, "["), words(t, 2);
        putf(t, "](https://%s/find?q=%s&page=%u \"%s\")", host, rare_word(), below(40), rare_word());
    } else if (k < 76) {
        putf(t, "<https://%s/%s>", host, rare_word());
    } else if (k < 82) {
        putf(t, "https://%s/%s/%u", host, rare_word(), below(9999));
    } else if (k < 92) {
        put(t, "["), words(t, 2), putf(t, "](/notes/%s/)", rare_word());
    } else {
        put(t, "["), words(t, 2), putf(t, "][ref%u]", below(3));
    }
}

static void sentence(struct text *t) {
    unsigned count = between(7, 19), at = below(count), k = below(100);
    capitalised(t, 1);
    for (unsigned i = 1; i < count; i++) {
        put(t, i == count / 2 && k % 3 == 0 ? ", " : " ");
        if (i != at) put(t, word());
        else if (k < 8) put(t, "**"), words(t, between(1, 3)), put(t, "**");
        else if (k < 17) put(t, "*"), words(t, between(1, 3)), put(t, "*");
        else if (k < 26) putf(t, "`%s_%s(%u)`", rare_word(), rare_word(), below(64));
        else if (k < 42) reference(t);
        else if (k < 44) putf(t, "~~%s~~", word());
        else if (k < 50) putf(t, "\"%s %s\"", word(), word());
        else if (k < 54) putf(t, "it's %s's", word());
        else if (k < 56) put(t, "R&D");
        else if (k < 58) putf(t, "%u < %u", below(9), between(9, 99));
        else if (k < 60) put(t, "-- "), put(t, word());
        else put(t, word());
    }
    put(t, below(8) ? "." : below(2) ? "!" : "?");
}

static void paragraph(struct text *t) {
    for (unsigned n = between(2, 6), i = 0; i < n; i++) {
        if (i) put(t, i % 2 ? " " : "\n");
        sentence(t);
    }
    put(t, "\n");
}

static void list(struct text *t) {
    int numbered = in_a_hundred(25);
    for (unsigned n = between(3, 7), i = 0; i < n; i++) {
        if (numbered) putf(t, "%u. ", i + 1);
        else put(t, "- ");
        sentence(t), put(t, "\n");
        if (in_a_hundred(12)) put(t, numbered ? "   - " : "  - "), sentence(t), put(t, "\n");
    }
}

static void table(struct text *t) {
    unsigned columns = between(2, 4), rows = between(2, 7);
    for (unsigned r = 0; r < rows + 2; r++) {
        put(t, "|");
        for (unsigned c = 0; c < columns; c++) {
            if (r == 1) put(t, c % 2 ? "---:|" : "---|");
            else put(t, " "), words(t, between(1, 3)), put(t, " |");
        }
        put(t, "\n");
    }
}

static void block(struct text *t) {
    unsigned k = below(100);
    if (k < 57) paragraph(t);
    else if (k < 68) put(t, k < 64 ? "## " : "### "), capitalised(t, between(2, 6)), put(t, "\n");
    else if (k < 80) list(t);
    else if (k < 86) put(t, "> "), sentence(t), put(t, "\n> "), sentence(t), put(t, "\n");
    else if (k < 91) put(t, CODE[below(COUNT(CODE))]);
    else if (k < 94) table(t);
    else if (k < 97) putf(t, "![%s %s](/images/%s-%u.png)\n", word(), word(), rare_word(), below(999));
    else if (k < 99) put(t, "<div class=\"note\">\n<p>"), words(t, between(5, 12)), put(t, " &amp; so on</p>\n</div>\n");
    else put(t, "---\n");
    put(t, "\n");
}

static void front(struct text *t, const char *date, const char *slug) {
    int quoted = in_a_hundred(40);
    put(t, "---\nlayout: post\ntitle: ");
    if (quoted) put(t, "\"");
    capitalised(t, between(3, 8));
    if (quoted && in_a_hundred(30)) putf(t, ": %s & %s", word(), word());
    if (quoted) put(t, "\"");
    putf(t, "\ndate: %s\nslug: %s\n", date, slug);
    unsigned tags = below(5);
    if (tags) {
        int flow = in_a_hundred(50);
        put(t, flow ? "tags: [" : "tags:\n");
        for (unsigned i = 0; i < tags; i++) {
            // Most posts are about a few subjects, and there is a long tail of five hundred.
            unsigned rank = below(3) ? below(16) : below(500);
            if (flow && i) put(t, ", ");
            if (!flow) put(t, "  - ");
            if (rank < 16) put(t, TAGS[rank]);
            else putf(t, "%s %u", WORDS[rank % COUNT(WORDS)], rank);
            if (!flow) put(t, "\n");
        }
        if (flow) put(t, "]\n");
    }
    putf(t, "author: %s\n---\n\n", AUTHORS[below(COUNT(AUTHORS))]);
}

static void post(struct text *t, uint64_t seed, uint64_t i, int is_hugo, char *name, size_t room) {
    state = seed * 0xD1B54A32D192ED03u + i * 0xABC98388FB8FAC03u;
    next();
    // Ten minutes and seventeen seconds between two posts: a million of them lie before 2021.
    time_t when = 978328800 + (time_t)i * 617;
    struct tm day;
    char date[40], slug[120], stem[20];
    gmtime_r(&when, &day);
    strftime(date, sizeof date, "%Y-%m-%d %H:%M:%S +0000", &day);
    strftime(stem, sizeof stem, "%Y-%m-%d-", &day);
    snprintf(slug, sizeof slug, "%s-%s-%06llu", rare_word(), rare_word(), (unsigned long long)i);
    snprintf(name, room, "%s%s.md", is_hugo ? "" : stem, slug);
    t->count = 0;
    front(t, date, slug);
    size_t size = t->count + between(2200, 6900);
    paragraph(t), put(t, "\n");
    while (t->count < size) block(t);
    for (unsigned r = 0; r < 3; r++) putf(t, "[ref%u]: https://%s/%s\n", r, HOSTS[below(COUNT(HOSTS))], rare_word());
}

static void save(int folder, const char *name, const struct text *t) {
    int file = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || write(file, t->bytes, t->count) != (ssize_t)t->count) { perror(name); exit(1); }
    close(file);
}

static int folder(const char *path) {
    mkdir(path, 0755);
    int made = open(path, O_RDONLY | O_DIRECTORY);
    if (made < 0) { perror(path); exit(1); }
    return made;
}

int main(int count, char **arguments) {
    if (count < 4) { fputs("usage: corpus N DIR jekyll|hugo [SEED]\n", stderr); return 64; }
    uint64_t posts = strtoull(arguments[1], 0, 10), seed = count > 4 ? strtoull(arguments[4], 0, 10) : 1;
    int is_hugo = !strcmp(arguments[3], "hugo");
    struct text t = {0};
    char path[4096], name[160];
    int top = folder(arguments[2]);
    put(&t, is_hugo ? HUGO_CONFIGURATION : JEKYLL_CONFIGURATION);
    save(top, is_hugo ? "hugo.toml" : "_config.yml", &t);
    if (is_hugo) snprintf(path, sizeof path, "%s/content", arguments[2]), close(folder(path));
    snprintf(path, sizeof path, "%s/%s", arguments[2], is_hugo ? "content/posts" : "_posts");
    int into = folder(path);
    for (uint64_t i = 0; i < posts; i++) {
        post(&t, seed, i, is_hugo, name, sizeof name);
        save(into, name, &t);
    }
    return 0;
}
