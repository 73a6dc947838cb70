export default {
  pagination: { data: 'site.pages', size: 1, alias: 'entry' },
  layout: 'layout.njk',
  permalink: ({ entry }) => `${entry.path}index.html`,
  eleventyComputed: {
    root: ({ entry }) => entry.root,
    kind: ({ entry }) => (entry.live ? 'example' : 'text'),
    script: ({ entry }) => (entry.live ? 'example.js' : ''),
  },
};
