// The reference, as Markdown, from what the build made: the manifest, the schema, and the help of the command line.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Text in a cell of a table: one line, no bar, no tag. */
const cell = (text = '') =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
    .replace(/<(?=[a-z/!])/gi, '&lt;')
    .trim();
const code = (text = '') => (text === '' ? '' : `\`${text.replace(/\s+/g, ' ').replace(/\|/g, '\\|')}\``);

function table(heading, columns, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `## ${heading}\n\n${[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')}\n\n`;
}

const typeOf = ({ type }) => code(type?.text ?? '');

function elementPage(element) {
  const { tagName, members = [], attributes = [], events = [], slots = [] } = element;
  const { cssParts = [], cssProperties = [] } = element;
  const open = members.filter(({ privacy, static: shared }) => shared !== true && (privacy ?? 'public') === 'public');
  const fields = open.filter(({ kind }) => kind === 'field');
  const methods = open.filter(({ kind }) => kind === 'method');
  const text = [
    `# \`<${tagName}>\`\n\n${element.description ?? element.summary ?? ''}\n\n`,
    `\`\`\`js\nimport 'trend-embed/elements/${tagName}.js';\n\`\`\`\n\n`,
    table(
      'Attributes',
      ['attribute', 'type', 'for'],
      attributes.map((item) => [code(item.name), typeOf(item), cell(item.description)]),
    ),
    table(
      'Properties',
      ['property', 'type', 'for'],
      fields.map((item) => [
        code(item.name),
        typeOf(item),
        cell(`${item.readonly ? 'Read only. ' : ''}${item.description ?? ''}`),
      ]),
    ),
    table(
      'Methods',
      ['method', 'gives', 'for'],
      methods.map((item) => [
        code(`${item.name}(${(item.parameters ?? []).map(({ name }) => name).join(', ')})`),
        code(item.return?.type?.text),
        cell(item.description),
      ]),
    ),
    table(
      'Events',
      ['event', 'type', 'when'],
      events.map((item) => [code(item.name), typeOf(item), cell(item.description)]),
    ),
    table(
      'Slots',
      ['slot', 'for'],
      slots.map((item) => [item.name === '' ? 'without a name' : code(item.name), cell(item.description)]),
    ),
    table(
      'Parts',
      ['part', 'what it is'],
      cssParts.map((item) => [code(`::part(${item.name})`), cell(item.description)]),
    ),
    table(
      'Variables',
      ['variable', 'default', 'for'],
      cssProperties.map((item) => [code(item.name), code(item.default), cell(item.description)]),
    ),
  ].join('');
  const description = cell(element.summary ?? element.description);
  return { path: `reference/${tagName}/`, nav: `<${tagName}>`, description, markdown: text };
}

function elements() {
  const { modules } = json('dist/custom-elements.json');
  const all = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const first = ['trend-card', 'trend-provider'];
  const rank = ({ tagName }) => (first.includes(tagName) ? first.indexOf(tagName) : first.length);
  return all.sort((a, b) => rank(a) - rank(b) || (a.tagName < b.tagName ? -1 : 1)).map(elementPage);
}

function kindOf(schema) {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(' or ');
  const kinds = { array: `list of ${schema.items ? kindOf(schema.items) : 'any'}`, integer: 'whole number' };
  const among = schema.anyOf ?? schema.oneOf;
  if (among) return [...new Set(among.map(kindOf))].join(' or ');
  return kinds[schema.type] ?? [schema.type ?? 'any'].flat().join(' or ');
}

/** A property, and those inside it, one section each. */
function property(name, schema, required, depth) {
  const bounds = [
    ...(schema.minimum === undefined ? [] : [`at least ${schema.minimum}`]),
    ...(schema.maximum === undefined ? [] : [`at most ${schema.maximum}`]),
  ];
  const kind = [kindOf(schema), ...bounds, required ? 'must be there' : 'may be left out'].join(', ');
  const examples = (schema.examples ?? []).map((value) => JSON.stringify(value, null, 2)).join('\n');
  const sample = examples === '' ? '' : `\`\`\`json\n${examples}\n\`\`\`\n\n`;
  const head = `${'#'.repeat(Math.min(depth, 4))} ${code(name)}\n\n*${kind}.* ${cell(schema.description)}\n\n${sample}`;
  const inner = schema.items ?? schema;
  const path = schema.items ? `${name}[]` : name;
  return head + properties(inner, `${path}.`, depth + 1);
}

const properties = (schema, prefix, depth) =>
  Object.entries(schema.properties ?? {})
    .map(([name, inner]) => property(`${prefix}${name}`, inner, (schema.required ?? []).includes(name), depth))
    .join('');

function documentPage(file, path, nav) {
  const schema = json(`dist/${file}`);
  const markdown = `# ${schema.title}\n\n${schema.description ?? ''} Editors complete and check it with \`trend-embed/${file}\`.\n\n${properties(schema, '', 2)}`;
  return { path, nav, description: schema.description ?? schema.title, markdown };
}

function help(...words) {
  const { stdout, status } = spawnSync(process.execPath, ['dist/cli.js', ...words, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`trend-embed ${words.join(' ')} --help ended with ${status}`);
  return stdout.trimEnd();
}

function commandLinePage() {
  const all = help();
  const [, list = ''] = /^Commands:\n([^]*)/m.exec(all) ?? [];
  const names = [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
  const section = (title, text) => `## ${title}\n\n\`\`\`text\n${text}\n\`\`\`\n\n`;
  const markdown = `# The command line\n\n\`npx trend-embed\` needs nothing but the package. What each command says of itself:\n\n${section('trend-embed', all)}${names.map((name) => section(`trend-embed ${name}`, help(name))).join('')}`;
  return {
    path: 'reference/command-line/',
    nav: 'Command line',
    description: 'Every command and its options.',
    markdown,
  };
}

/** The pages of the reference, in the order of the navigation. */
export const referencePages = () => [
  documentPage('trend.schema.json', 'reference/document/', 'The document'),
  documentPage('collection.schema.json', 'reference/collection/', 'The collection'),
  commandLinePage(),
  ...elements(),
];
