// The plainest HTML of md4c's events, and text escaped for it and for JSON.
#ifndef HTML_H
#define HTML_H
#include <md4c.h>
#include <stdint.h>

#include "text.h"

// Copies runs of ordinary bytes eight at a time: `is_special` says of a word whether one of its bytes may be none.
#define EACH(byte) (0x0101010101010101u * (uint8_t)(byte))
static inline uint64_t zero_bytes(uint64_t word) { return (word - EACH(1)) & ~word & EACH(0x80); }

static inline const char *entity(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return 0;
    }
}

static inline void put_escaped(struct text *t, const char *bytes, size_t count) {
    size_t run = 0, i = 0;
    while (i < count) {
        const char *name = entity(bytes[i++]);
        if (!name) continue;
        put_bytes(t, bytes + run, i - 1 - run);
        put(t, name);
        run = i;
    }
    put_bytes(t, bytes + run, count - run);
}

// JSON: quotes, backslashes and control characters.
static inline void put_json(struct text *t, const char *bytes, size_t count) {
    char *out = room(t, count * 6 + 8), *start = out;
    for (size_t i = 0; i < count;) {
        uint64_t word;
        if (i + 8 <= count) {
            memcpy(&word, bytes + i, 8);
            uint64_t special = zero_bytes(word ^ EACH('"')) | zero_bytes(word ^ EACH('\\')) |
                               ((word - EACH(0x20)) & ~word & EACH(0x80));
            if (!special) {
                memcpy(out, &word, 8);
                out += 8, i += 8;
                continue;
            }
        }
        unsigned char c = (unsigned char)bytes[i++];
        if (c == '\n') *out++ = '\\', *out++ = 'n';
        else if (c == '"' || c == '\\') *out++ = '\\', *out++ = (char)c;
        else if (c < 0x20) out += sprintf(out, "\\u%04x", c);
        else *out++ = (char)c;
    }
    t->count += (size_t)(out - start);
}

static const char *const BLOCKS[][2] = {
    [MD_BLOCK_DOC] = {"", ""}, [MD_BLOCK_QUOTE] = {"<blockquote>\n", "</blockquote>\n"}, [MD_BLOCK_UL] = {"<ul>\n", "</ul>\n"},
    [MD_BLOCK_OL] = {"<ol>\n", "</ol>\n"}, [MD_BLOCK_LI] = {"<li>", "</li>\n"}, [MD_BLOCK_HR] = {"<hr>\n", ""},
    [MD_BLOCK_H] = {"<h2>", "</h2>\n"}, [MD_BLOCK_CODE] = {"<pre><code>", "</code></pre>\n"}, [MD_BLOCK_HTML] = {"", ""},
    [MD_BLOCK_P] = {"<p>", "</p>\n"}, [MD_BLOCK_TABLE] = {"<table>\n", "</table>\n"},
    [MD_BLOCK_THEAD] = {"<thead>\n", "</thead>\n"}, [MD_BLOCK_TBODY] = {"<tbody>\n", "</tbody>\n"},
    [MD_BLOCK_TR] = {"<tr>\n", "</tr>\n"}, [MD_BLOCK_TH] = {"<th>", "</th>\n"}, [MD_BLOCK_TD] = {"<td>", "</td>\n"},
};

static const char *const SPANS[][2] = {
    [MD_SPAN_EM] = {"<em>", "</em>"}, [MD_SPAN_STRONG] = {"<strong>", "</strong>"}, [MD_SPAN_A] = {"<a href=\"", "</a>"},
    [MD_SPAN_IMG] = {"<img src=\"", "\">"}, [MD_SPAN_CODE] = {"<code>", "</code>"}, [MD_SPAN_DEL] = {"<del>", "</del>"},
    [MD_SPAN_LATEXMATH] = {"", ""}, [MD_SPAN_LATEXMATH_DISPLAY] = {"", ""}, [MD_SPAN_WIKILINK] = {"", ""},
    [MD_SPAN_U] = {"<u>", "</u>"},
};

static int enter_block(MD_BLOCKTYPE kind, void *detail, void *out) {
    (void)detail;
    put(out, BLOCKS[kind][0]);
    return 0;
}

static int leave_block(MD_BLOCKTYPE kind, void *detail, void *out) {
    (void)detail;
    put(out, BLOCKS[kind][1]);
    return 0;
}

static int enter_span(MD_SPANTYPE kind, void *detail, void *out) {
    put(out, SPANS[kind][0]);
    if (kind == MD_SPAN_A) {
        MD_SPAN_A_DETAIL *a = detail;
        put_escaped(out, a->href.text, a->href.size), put(out, "\">");
    } else if (kind == MD_SPAN_IMG) {
        MD_SPAN_IMG_DETAIL *image = detail;
        put_escaped(out, image->src.text, image->src.size), put(out, "\" alt=\"");
    }
    return 0;
}

static int leave_span(MD_SPANTYPE kind, void *detail, void *out) {
    (void)detail;
    put(out, SPANS[kind][1]);
    return 0;
}

static int text(MD_TEXTTYPE kind, const MD_CHAR *bytes, MD_SIZE count, void *out) {
    switch (kind) {
        case MD_TEXT_NULLCHAR: put(out, "\xEF\xBF\xBD"); break;
        case MD_TEXT_BR: put(out, "<br>\n"); break;
        case MD_TEXT_SOFTBR: put(out, "\n"); break;
        case MD_TEXT_HTML: case MD_TEXT_ENTITY: put_bytes(out, bytes, count); break;
        default: put_escaped(out, bytes, count);
    }
    return 0;
}

static inline void render(const char *markdown, size_t count, struct text *out) {
    MD_PARSER parser = {
        0, MD_DIALECT_GITHUB, enter_block, leave_block, enter_span, leave_span, text, 0, 0,
    };
    md_parse(markdown, (MD_SIZE)count, &parser, out);
}
#endif
