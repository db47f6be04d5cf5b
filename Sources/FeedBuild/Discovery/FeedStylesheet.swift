/// The style sheet by which a browser shows RSS and Atom as a page for people.
///
/// CSS can order, hide and label what is there. It cannot make a link of an address nor markup of escaped HTML: contents
/// are hidden, and summaries cut to a few lines.
enum FeedStylesheet {
  static let fileName = "feed.css"

  static let text = """
    /* Made by Feedmill. How a browser shows this site's feeds; feed readers take no notice of it. */
    @namespace a "http://www.w3.org/2005/Atom";
    @namespace c "http://purl.org/rss/1.0/modules/content/";

    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --ink: #24221f; --soft: #5f5a52; --line: #e2ddd3; --card: #fff; --accent: #9a3412;
      display: block; box-sizing: border-box; min-height: 100vh; padding: clamp(1.25rem, 5vw, 3.5rem) 1.25rem;
      background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #191816; --ink: #ece8e1; --soft: #aaa397; --line: #37342f; --card: #22201d; --accent: #fdba74;
      }
    }

    /* Everything is hidden that is not named below. */
    channel > *, item > *, a|feed > *, a|entry > * { display: none }
    channel, a|feed { display: flex; flex-direction: column }
    channel, a|feed > * { width: 100%; max-width: 42rem; margin-inline: auto; box-sizing: border-box }

    /* What this is, and what to do with it. */
    :root::before {
      content: "This is a feed. Copy its address into a feed reader, and what is new here comes to you.";
      display: block; box-sizing: border-box; width: 100%; max-width: 42rem; margin: 0 auto 2.25rem; order: -9;
      padding: .875rem 1.125rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent);
      border-radius: 8px; background: var(--card); font-weight: 600;
    }
    channel > a|link[rel="self"], a|feed > a|link[rel="self"] { display: block; order: -5 }
    channel > a|link[rel="self"]::before, a|feed > a|link[rel="self"]::before {
      content: "Address of the feed"; display: block; color: var(--soft); font-size: .875rem;
    }
    channel > a|link[rel="self"]::after, a|feed > a|link[rel="self"]::after {
      content: attr(href); font: .9375rem/1.4 ui-monospace, monospace; color: var(--accent);
    }

    /* The feed. */
    channel > title, a|feed > a|title {
      display: block; order: -8; font-size: clamp(2rem, 7vw, 2.75rem); font-weight: 700; line-height: 1.1;
      letter-spacing: -.02em; unicode-bidi: plaintext;
    }
    channel > description, a|feed > a|subtitle {
      display: block; order: -7; margin-block: .75rem; font-size: 1.25rem; line-height: 1.45; color: var(--soft);
      unicode-bidi: plaintext;
    }

    /* Its entries. */
    item, a|feed > a|entry {
      display: flex; flex-direction: column; margin-top: 1.75rem; padding-top: 1.75rem;
      border-top: 1px solid var(--line); break-inside: avoid;
    }
    item > title, a|entry > a|title {
      display: block; order: 1; font-size: 1.25rem; font-weight: 650; line-height: 1.3; unicode-bidi: plaintext;
    }
    /* Of a date with its time, the day. */
    item > pubDate, a|entry > a|published, a|entry:not(:has(> a|published)) > a|updated {
      display: block; order: 2; width: 10ch; margin-top: .25rem; overflow: hidden; white-space: nowrap;
      font: .875rem/1.5 ui-monospace, monospace; color: var(--soft);
    }
    item > pubDate { width: 16ch }
    /* A description is a summary where the content stands elsewhere; else it is HTML, which would show as source. */
    item:has(> c|encoded) > description, a|entry > a|summary:not([type="html"], [type="xhtml"]) {
      display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; order: 3;
      margin-top: .5rem; unicode-bidi: plaintext;
    }
    item > link { display: block }
    item > link, a|entry > a|link[rel="alternate"]::after, a|entry > a|link:not([rel])::after {
      font: .875rem/1.4 ui-monospace, monospace; color: var(--accent);
    }
    item > link, a|entry > a|link[rel="alternate"], a|entry > a|link:not([rel]) { order: 4; margin-top: .5rem }
    a|entry > a|link[rel="alternate"], a|entry > a|link:not([rel]) { display: block }
    a|entry > a|link[rel="alternate"]::after, a|entry > a|link:not([rel])::after { content: attr(href) }
    item > enclosure, a|entry > a|link[rel="enclosure"] { display: block; order: 5; margin-top: .5rem }
    item > enclosure::before, a|entry > a|link[rel="enclosure"]::before {
      content: "File: "; color: var(--soft); font-size: .875rem;
    }
    item > enclosure::after { content: attr(url) }
    a|entry > a|link[rel="enclosure"]::after { content: attr(href) }
    item > enclosure::after, a|entry > a|link[rel="enclosure"]::after { font: .875rem/1.4 ui-monospace, monospace }

    @media print {
      :root { min-height: 0; padding: 0; background: none; color: #000 }
      :root::before { display: none }
    }

    """
}
