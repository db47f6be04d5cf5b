// parts DIR OUT [THREADS]: what a build of all entries cannot do without, one part after the other.
//
//     read    list the folder, read every post whole
//     render  Markdown to HTML by md4c, without a thing that a feed asks for besides
//     put     RSS and Atom around the HTML as CDATA, and the HTML as a string of JSON
//     check   RSS and Atom through libxml2's push parser, with no callback
//     write   the three files
//
// Posts go through in batches, so that memory stays flat; the times of a part are added up and printed.
#include <libxml/parser.h>
#include <sys/uio.h>
#include <time.h>

#include "html.h"
#include "posts.h"

enum { BATCH = 256, DOCUMENTS = 3, XML_DOCUMENTS = 2 };

static struct posts posts;
static struct text sources[BATCH], bodies[BATCH], pieces[BATCH][DOCUMENTS];
static size_t first;
static xmlParserCtxtPtr parsers[XML_DOCUMENTS];
static int files[DOCUMENTS], is_bad;
static atomic_size_t written;

static void read_posts(size_t from, size_t to, int thread) {
    (void)thread;
    for (size_t i = from; i < to; i++) {
        struct text *t = &sources[i];
        ssize_t got;
        t->count = 0;
        int file = openat(posts.folder, posts.names[first + i], O_RDONLY | O_CLOEXEC);
        if (file < 0) continue;
        while ((got = read(file, room(t, 16384), 16384)) > 0) {
            t->count += (size_t)got;
            if (got < 16384) break;
        }
        close(file);
    }
}

static void render_posts(size_t from, size_t to, int thread) {
    (void)thread;
    for (size_t i = from; i < to; i++) {
        struct text *t = &sources[i];
        bodies[i].count = 0;
        if (!t->count) continue;
        char *end = memmem(t->bytes, t->count, "\n---\n", 5);
        size_t at = end ? (size_t)(end - t->bytes) + 5 : 0;
        render(t->bytes + at, t->count - at, &bodies[i]);
    }
}

static void put_entries(size_t from, size_t to, int thread) {
    (void)thread;
    for (size_t i = from; i < to; i++) {
        const char *name = posts.names[first + i];
        struct text *rss = &pieces[i][0], *atom = &pieces[i][1], *json = &pieces[i][2], *body = &bodies[i];
        rss->count = atom->count = json->count = 0;
        putf(rss, "<item><title>%s</title><guid>https://example.org/%s</guid><content:encoded><![CDATA[", name, name);
        put_bytes(rss, body->bytes, body->count);
        put(rss, "]]></content:encoded></item>\n");
        putf(atom, "<entry><title>%s</title><id>https://example.org/%s</id><content type=\"html\"><![CDATA[", name, name);
        put_bytes(atom, body->bytes, body->count);
        put(atom, "]]></content></entry>\n");
        putf(json, "{\"id\":\"https://example.org/%s\",\"title\":\"%s\",\"content_html\":\"", name, name);
        put_json(json, body->bytes, body->count);
        put(json, "\"},\n");
    }
}

static void check_documents(size_t from, size_t to, int thread) {
    (void)thread;
    for (size_t d = from; d < to; d++)
        for (size_t i = 0; i < BATCH && first + i < posts.count; i++)
            if (xmlParseChunk(parsers[d], pieces[i][d].bytes, (int)pieces[i][d].count, 0)) is_bad = 1;
}

static void write_all(int file, const char *bytes, size_t count) {
    for (ssize_t done; count; bytes += done, count -= (size_t)done)
        if ((done = write(file, bytes, count)) < 0) { perror("write"); exit(1); }
}

static void write_documents(size_t from, size_t to, int thread) {
    (void)thread;
    for (size_t d = from; d < to; d++) {
        struct iovec parts[BATCH];
        size_t sum = 0;
        int count = 0;
        for (size_t i = 0; i < BATCH && first + i < posts.count; i++) {
            parts[count++] = (struct iovec){pieces[i][d].bytes, pieces[i][d].count};
            sum += pieces[i][d].count;
        }
        // A file on disk takes all at once, else the disk is full.
        if (writev(files[d], parts, count) != (ssize_t)sum) { perror("writev"); exit(1); }
        atomic_fetch_add(&written, sum);
    }
}

static const char *const OPENINGS[DOCUMENTS] = {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
    "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\n",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n",
    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[\n",
};
static const char *const ENDS[DOCUMENTS] = {"</channel></rss>\n", "</feed>\n", "{}]}\n"};
static const char *const NAMES[DOCUMENTS] = {"rss.xml", "atom.xml", "feed.json"};

static void open_documents(const char *folder) {
    char path[4096];
    xmlSAXHandler nothing;
    memset(&nothing, 0, sizeof nothing);
    nothing.initialized = XML_SAX2_MAGIC;
    for (int d = 0; d < DOCUMENTS; d++) {
        snprintf(path, sizeof path, "%s/%s", folder, NAMES[d]);
        files[d] = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (files[d] < 0) { perror(path); exit(1); }
        write_all(files[d], OPENINGS[d], strlen(OPENINGS[d]));
        if (d >= XML_DOCUMENTS) continue;
        parsers[d] = xmlCreatePushParserCtxt(&nothing, 0, 0, 0, 0);
        xmlCtxtUseOptions(parsers[d], XML_PARSE_HUGE | XML_PARSE_NONET);
        xmlParseChunk(parsers[d], OPENINGS[d], (int)strlen(OPENINGS[d]), 0);
    }
}

static void close_documents(void) {
    for (int d = 0; d < DOCUMENTS; d++) {
        write_all(files[d], ENDS[d], strlen(ENDS[d]));
        close(files[d]);
        if (d >= XML_DOCUMENTS) continue;
        if (xmlParseChunk(parsers[d], ENDS[d], (int)strlen(ENDS[d]), 1)) is_bad = 1;
        xmlFreeParserCtxt(parsers[d]);
    }
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count < 3) { fputs("usage: parts DIR OUT [THREADS]\n", stderr); return 64; }
    int threads = threads_of(count, arguments, 3);
    const char *const names[] = {"read", "render", "put", "check", "write"};
    double spent[5] = {0}, then = seconds(), now;
    posts = list(arguments[1]);
    xmlInitParser();
    open_documents(arguments[2]);
    spent[0] += (now = seconds()) - then, then = now;
    for (first = 0; first < posts.count; first += BATCH) {
        size_t batch = posts.count - first < BATCH ? posts.count - first : BATCH;
        share(batch, 32, threads, read_posts), spent[0] += (now = seconds()) - then, then = now;
        share(batch, 16, threads, render_posts), spent[1] += (now = seconds()) - then, then = now;
        share(batch, 16, threads, put_entries), spent[2] += (now = seconds()) - then, then = now;
        share(XML_DOCUMENTS, 1, threads, check_documents), spent[3] += (now = seconds()) - then, then = now;
        share(DOCUMENTS, 1, threads, write_documents), spent[4] += (now = seconds()) - then, then = now;
    }
    close_documents();
    spent[4] += seconds() - then;
    if (is_bad) { fputs("parts: libxml2 found an error\n", stderr); return 1; }
    for (int p = 0; p < 5; p++) printf("%s %.3f\n", names[p], spent[p] * 1e3);
    printf("bytes %zu\n", atomic_load(&written));
    return 0;
}
