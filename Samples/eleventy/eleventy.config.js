import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import markdownIt from "markdown-it";
import markdownItFootnote from "markdown-it-footnote";

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ "./public/": "/" });

  // The feed that the site writes itself: Feedmill keeps its path, its id and its length.
  eleventyConfig.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/feed/feed.xml",
    collection: { name: "posts", limit: 10 },
    metadata: {
      language: "en",
      title: "The dry side",
      subtitle: "A gardener's notebook from a valley without rain.",
      base: "https://dryside.example/",
      author: { name: "Mira Solano" },
    },
  });

  const options = { html: true, typographer: true, linkify: true };
  eleventyConfig.setLibrary("md", markdownIt(options).use(markdownItFootnote));
}

export const config = {
  markdownTemplateEngine: "njk",
  dir: { input: "content", data: "../_data", output: "_site" },
};
