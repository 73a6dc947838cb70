/** https://llmstxt.org: what there is to read, for language models. */
export default class {
  data() {
    return { permalink: 'llms.txt' };
  }
  render({ site }) {
    const line = ({ path, title, description }) => `- [${title}](${path}index.md): ${description}`;
    const groups = site.groups.map(({ name, pages }) => `## ${name}\n\n${pages.map(line).join('\n')}\n`);
    return `# trend-embed\n\n> Web components that put an evidence-backed trend on any page: the claim, its shares, the evidence over time and the counterexamples.\n\nThis is the documentation of version ${site.version}. The addresses are relative to this file.\n\n${groups.join('\n')}`;
  }
}
