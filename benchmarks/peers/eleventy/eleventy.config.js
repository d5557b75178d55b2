// The equivalent site in Eleventy. Templates are plain JavaScript, the fastest of its languages, and cards are kept.
import { Library } from "./lib/library.js";

export default function (config) {
  let library;
  const of = (api) => (library ??= new Library(api.getFilteredByGlob("content/stories/*.md")));
  config.on("eleventy.before", () => (library = undefined));
  config.addCollection("library", (api) => [of(api)]);
  config.addCollection("listings", (api) => of(api).pages());
  config.addCollection("feeds", (api) => of(api).feeds());
  config.addCollection("hubs", (api) => of(api).hubs());
  config.setQuietMode(true);
  return {
    dir: { input: "content", includes: "../_includes", output: "public" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "11ty.js"],
  };
}
