# Pelican at its quickest: the feeds and no pages. SITE, OUTPUT and LIMIT come from the environment.
import os

SITENAME = "Measured"
SITEURL = FEED_DOMAIN = "https://example.org"
PATH, OUTPUT_PATH = os.environ["SITE"], os.environ["OUTPUT"]
ARTICLE_PATHS = [""]
TIMEZONE, DEFAULT_LANG = "UTC", "en"
FEED_ALL_RSS, FEED_ALL_ATOM = "rss.xml", "atom.xml"
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
RSS_FEED_SUMMARY_ONLY = False
FEED_MAX_ITEMS = int(os.environ["LIMIT"]) or None
DIRECT_TEMPLATES = []
ARTICLE_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
