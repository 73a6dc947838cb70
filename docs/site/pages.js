// What the site shows, in what order, under what name. The texts are the Markdown files of the repository, which read well by
// themselves; what only a site needs stands here. A page of docs/ that is not named here comes last among the topics.

/** `source` is a file of the repository; `path` where the page stands on the site; `nav` its name in the navigation. */
const page = (source, path, nav, description) => ({ source, path, nav, description });

const FRAMEWORKS = [
  ['react', 'React'],
  ['vue', 'Vue'],
  ['svelte', 'Svelte'],
  ['solid', 'Solid'],
  ['preact', 'Preact'],
  ['angular', 'Angular'],
];

export const GROUPS = [
  {
    name: 'Begin',
    pages: [
      page('docs/README.md', '', 'Start', 'Put an evidence-backed trend on any page: find your task.'),
      page('docs/get-it.md', 'get-it/', 'Get it', 'Where to get trend-embed, and which files to upload for each way.'),
      page('README.md', 'overview/', 'Overview', 'What trend-embed is, in one page.'),
    ],
  },
  {
    name: 'Show a trend',
    pages: [
      page(
        'docs/paste.md',
        'paste/',
        'Paste it in a blog',
        'Two lines of HTML, and what to do where they are stripped.',
      ),
      page('docs/theming.md', 'theming/', 'Theme it', 'Variables, parts, slots and five ready themes.'),
      page('docs/wordpress.md', 'wordpress/', 'In WordPress', 'A plugin, a link, or two lines.'),
      page('docs/hosts.md', 'hosts/', 'In a site generator', 'Recipes for the tools that make pages.'),
      page('docs/iframe.md', 'iframe/', 'In a frame', 'Where scripts are stripped and frames are not.'),
      page('docs/strict.md', 'strict/', 'On a strict page', 'Content security policies, Trusted Types, COEP.'),
    ],
  },
  {
    name: 'Write and publish',
    pages: [
      page('docs/studio.md', 'studio-guide/', 'The studio', 'Write a trend, see it, and take the lines to paste.'),
      page('docs/import.md', 'import/', 'From a spreadsheet', 'A spreadsheet or Markdown becomes a trend.'),
      page('docs/validate.md', 'validate/', 'Check a document', 'Every fault by file, line and column.'),
      page('docs/publish.md', 'publish/', 'Publish a trend', 'A site of a folder of documents.'),
      page('docs/text.md', 'text/', 'As Markdown and text', 'The same trend for mails, READMEs and language models.'),
      page('docs/server.md', 'server/', 'On a server', 'HTML that shows without a script.'),
      page('docs/edge.md', 'edge/', 'At the edge', 'The publisher’s addresses, answered on request.'),
    ],
  },
  {
    name: 'In a framework',
    pages: [
      page(
        'docs/frameworks.md',
        'frameworks/',
        'All frameworks',
        'What holds in all of them, and one component in each.',
      ),
      ...FRAMEWORKS.map(([id, name]) =>
        page(
          `docs/frameworks/${id}.md`,
          `frameworks/${id}/`,
          name,
          `Recipes for ${name}, each built and run by a test.`,
        ),
      ),
      page('docs/own-elements.md', 'own-elements/', 'Elements of your own', 'Share the trend and the selection.'),
    ],
  },
  {
    name: 'Topics',
    rest: true,
    pages: [
      page(
        'docs/no-layout-shift.md',
        'no-layout-shift/',
        'No layout shift',
        'Keep the text below the card in its place.',
      ),
      page('docs/cdn.md', 'cdn/', 'From a CDN', 'Addresses with the hashes of this release.'),
      page('docs/languages.md', 'languages/', 'Languages', 'The widget’s words in the trend’s language.'),
      page('docs/glossary.md', 'glossary/', 'Glossary', 'Terms explained where they first stand.'),
      page('docs/pictures.md', 'pictures/', 'Pictures', 'The timeline and the diagram as PNG or SVG.'),
      page('docs/keep.md', 'keep/', 'Offline copies', 'The last good copy, where you ask for it.'),
      page('docs/balance.md', 'balance/', 'Both sides', 'The promise that counterexamples stay in view.'),
      page(
        'docs/troubleshooting.md',
        'troubleshooting/',
        'Troubleshooting',
        'From the console’s message to what to change.',
      ),
    ],
  },
  { name: 'Reference', generated: true, pages: [] },
  {
    name: 'Why it is so',
    pages: [
      page('docs/architecture.md', 'architecture/', 'Architecture', 'How the parts fit together.'),
      page(
        'docs/decisions/README.md',
        'decisions/',
        'Decisions',
        'One page for each choice that someone would ask about.',
      ),
      page('docs/security.md', 'security/', 'Security', 'Threats, what prevents them, and the test that proves it.'),
      page('bench/README.md', 'speed/', 'Speed', 'What is measured, how, and what to expect.'),
      page('CONTRIBUTING.md', 'contributing/', 'Contributing', 'How to work on trend-embed.'),
      page('CHANGELOG.md', 'changelog/', 'Changelog', 'What changed, and in which version.'),
    ],
  },
];

/** Folders whose files may be linked: they are copied to `files/`, as text. */
export const COPIED = ['integrations/', 'tests/frameworks/', 'LICENSE'];
