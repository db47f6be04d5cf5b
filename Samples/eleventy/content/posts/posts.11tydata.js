export default {
  tags: ["posts"],
  layout: "post.njk",
  author: { name: "Mira Solano", url: "https://dryside.example/mira/" },
};
