/** Each page as Markdown, beside its HTML. */
export default class {
  data() {
    return {
      pagination: { data: 'site.pages', size: 1, alias: 'entry' },
      permalink: ({ entry }) => `${entry.path}index.md`,
    };
  }
  render({ entry }) {
    return entry.text;
  }
}
