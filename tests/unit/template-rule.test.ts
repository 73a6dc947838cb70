import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { ROOT } from './source-graph.js';

// Syntax only: the rules that need types would load the whole program.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
});

async function errors(code: string, filePath: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  expect(result?.fatalErrorCount).toBe(0);
  return result?.errorCount ?? 0;
}

const template = (body: string) => `export function t(model, controller) { ${body} }`;

it.each([
  ['assigns to a property', 'model.open = true;'],
  ['counts up a property', 'model.count++;'],
  ['deletes a property', 'delete model.open;'],
  ['calls the controller', 'return controller.toggle();'],
  ['calls the controller if there is one', 'return controller?.toggle();'],
  ['uses this', 'return this;'],
  ['writes markup', 'return model.innerHTML;'],
])('reports a template that %s', async (_, body) => {
  expect(await errors(template(body), 'src/sections/faq/template.ts')).toBe(1);
  expect(await errors(template(body), 'src/elements/states/skeleton.template.ts')).toBe(1);
});

it('reports a template that awaits', async () => {
  const code = 'export const t = async (model) => await model.text;';
  expect(await errors(code, 'src/sections/timeline/zoom.template.ts')).toBe(1);
});

it('allows a template to build listeners', async () => {
  const body =
    'let n = 0; n = model.n; const { open } = controller ?? {}; return [n, open, () => controller.toggle()];';
  expect(await errors(template(body), 'src/sections/faq/template.ts')).toBe(0);
});

it('reports nothing of the kind in a controller', async () => {
  expect(await errors(template('model.open = true;'), 'src/sections/faq/controller.ts')).toBe(0);
});
