import type { ElementContext, NodeResult, Result, RuleObject } from 'axe-core';

type Axe = typeof import('axe-core');

/** Axe is a classic script at heart: imported by a browser it defines a global. Only tests that use it pay for it. */
async function load(): Promise<Axe> {
  await import('axe-core');
  return (globalThis as unknown as { axe: Axe }).axe;
}

/** The inner arrays of a target are the way through shadow roots. */
function describeNode({ target, failureSummary = '' }: NodeResult): string {
  const path = target.map((step) => (Array.isArray(step) ? step.join(' >> ') : step)).join(' | ');
  return `    ${path}\n      ${failureSummary.replaceAll('\n', '\n      ')}`;
}

function describe({ id, impact, help, helpUrl, nodes }: Result): string {
  return [`  ${id} (${impact}): ${help}, ${helpUrl}`, ...nodes.map(describeNode)].join('\n');
}

/**
 * Fails when axe-core finds a violation in `node`, open shadow roots included. `rules` turns single rules on or off.
 * Off by default is "region": what is mounted here is a piece of a page, and the page owes it the landmarks.
 */
export async function axe(node: ElementContext, { rules = {} }: { rules?: RuleObject } = {}): Promise<void> {
  const { run } = await load();
  const { violations } = await run(node, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false }, ...rules },
  });
  if (violations.length > 0) throw new Error(`Accessibility:\n${violations.map(describe).join('\n')}`);
}
