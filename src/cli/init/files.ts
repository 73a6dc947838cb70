import { FIRST_TREND } from './first-trend.js';

const WORKFLOW = (
  version: string,
) => `# Checks the trends, and publishes them on GitHub Pages: choose "GitHub Actions" in the settings of Pages.
name: Publish
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm install --no-save trend-embed@${version}
      - run: npx trend-embed validate "trends/**/*.json"
      - id: pages
        uses: actions/configure-pages@v5
      - run: npx trend-embed site trends --out public --base "\${{ steps.pages.outputs.base_url }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: public
      - id: deploy
        uses: actions/deploy-pages@v4
`;

const README = `# Trends

Each file in \`trends/\` is a trend. Begin with \`trends/first-trend.json\`.

| to | run |
| --- | --- |
| write, see and theme them in the browser | \`npx trend-embed dev\` |
| check them | \`npx trend-embed validate "trends/**/*.json"\` |
| make a trend of a spreadsheet | \`npx trend-embed import evidence.csv --id my-trend --title "My claim" --out trends/my-trend.json\` |
| make a site of them | \`npx trend-embed site trends --out public --base https://example.org/trends/\` |

Editors that know JSON Schema (VS Code does) complete the properties and explain them: the first line of a trend names the
schema, \`.trend-embed/trend.schema.json\`. \`.github/workflows/publish.yml\` checks and publishes the folder on GitHub.
`;

/**
 * The files of a new folder, by their path in it.
 * @param schema the JSON Schema of the documents
 * @param version the version of this package
 */
export function newFiles(schema: string, version: string): ReadonlyMap<string, string> {
  return new Map([
    ['trends/first-trend.json', `${JSON.stringify(FIRST_TREND, null, 2)}\n`],
    ['.trend-embed/trend.schema.json', schema],
    ['.github/workflows/publish.yml', WORKFLOW(version)],
    ['.gitignore', 'node_modules/\npublic/\n'],
    ['README.md', README],
  ]);
}
