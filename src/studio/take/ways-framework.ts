import { attributesOf, type Attribute, classOf, linkTag, readyThemeBlocks, themeBlocks, written } from './card.js';
import { angular, html, url } from './escape.js';
import type { Block, Taken, Way } from './taken.js';

const IMPORT = "import 'trend-embed/elements/trend-card.js';";
const NPM: Block = { label: 'Once, in the project', code: 'npm install trend-embed' };

/** Numbers stand in braces in JSX and Svelte, as the types have them. */
const jsx = (attributes: readonly Attribute[]): readonly string[] =>
  attributes.map((attribute) =>
    attribute[0] === 'heading-level' ? `heading-level={${Number(attribute[1])}}` : written([attribute]).trim(),
  );

const plain = (attributes: readonly Attribute[], escape = html): readonly string[] =>
  attributes.map((attribute) => written([attribute], escape).trim());

/** Whether all of the theme is variables, which can stand at the element itself. */
const hasOwnStyle = ({ theme }: Taken): boolean => theme.brand === '' && Object.keys(theme.variables).length > 0;

const string = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** An object with the variables, in the expression of an attribute: no character ends the attribute. */
const styleObject = ({ theme }: Taken): string =>
  `{ ${Object.entries(theme.variables)
    .map(([name, value]) => `${string(name)}: ${string(value)}`)
    .join(', ')} }`;

const styleText = ({ theme }: Taken): string =>
  Object.entries(theme.variables)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

/** A tag with its attributes on lines of their own, and the link inside. */
const card = (taken: Taken, attributes: readonly string[], indent: string, escape = html): string =>
  [
    '<trend-card',
    ...[`src="${escape(url(taken.src))}"`, ...attributes].map((attribute) => `  ${attribute}`),
    '>',
    `  ${linkTag(taken, escape)}`,
    '</trend-card>',
  ]
    .map((line) => indent + line)
    .join('\n');

const all = (taken: Taken): readonly Attribute[] => [...classOf(taken), ...attributesOf(taken)];

interface Framework {
  readonly name: string;
  readonly label: string;
  readonly when: string;
  readonly file: string;
  readonly hasTypedStyle?: boolean;
  code(taken: Taken): string;
}

/** React's types know no custom properties. */
const jsxComponent = (types: 'react' | 'preact' | 'solid') => (taken: Taken) => {
  const isReact = types === 'react' && hasOwnStyle(taken);
  const style = hasOwnStyle(taken) ? [`style={${styleObject(taken)}${isReact ? ' as CSSProperties' : ''}}`] : [];
  return `${isReact ? "import type { CSSProperties } from 'react';\n" : ''}import type {} from 'trend-embed/${types}';
${IMPORT}

export function Trend() {
  return (
${card(taken, [...jsx(all(taken)), ...style], '    ')}
  );
}`;
};

const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'react',
    label: 'React',
    when: 'A component of React 19; on a server the import belongs into an effect.',
    file: 'trend.tsx',
    hasTypedStyle: true,
    code: jsxComponent('react'),
  },
  {
    name: 'preact',
    label: 'Preact',
    when: 'A component of Preact; on a server the import belongs into an effect.',
    file: 'trend.tsx',
    hasTypedStyle: true,
    code: jsxComponent('preact'),
  },
  {
    name: 'solid',
    label: 'Solid',
    when: 'A component of Solid; on a server the import belongs into onMount.',
    file: 'trend.tsx',
    hasTypedStyle: true,
    code: jsxComponent('solid'),
  },
  {
    name: 'svelte',
    label: 'Svelte',
    when: 'A component of Svelte 5; on a server the import belongs into onMount.',
    file: 'Trend.svelte',
    hasTypedStyle: true,
    code: (taken) => `<script lang="ts">
  import type {} from 'trend-embed/svelte';
  ${IMPORT}
</script>

${card(taken, [...jsx(all(taken)), ...(hasOwnStyle(taken) ? [`style="${html(styleText(taken))}"`] : [])], '')}`,
  },
  {
    name: 'vue',
    label: 'Vue',
    when: 'A component of Vue 3, whose compiler is told of the tags once: isCustomElement: (tag) => /^(trend|evidence)-/.test(tag).',
    file: 'Trend.vue',
    hasTypedStyle: true,
    code: (taken) => `<script setup lang="ts">
import type {} from 'trend-embed/vue';
${IMPORT}
</script>

<template>
${card(taken, [...plain(all(taken)), ...(hasOwnStyle(taken) ? [`:style="${styleObject(taken).replaceAll('"', '&quot;')}"`] : [])], '  ')}
</template>`,
  },
  {
    name: 'angular',
    label: 'Angular',
    when: 'A component of Angular, with the schema that lets the tags through.',
    file: 'trend.ts',
    code: (taken) => `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
${IMPORT}

@Component({
  selector: 'app-trend',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${card(taken, plain(all(taken), angular), '    ', angular)}
  \`,
})
export class Trend {}`,
  },
];

export const FRAMEWORK_WAYS: readonly Way[] = FRAMEWORKS.map(({ name, label, when, file, hasTypedStyle, code }) => ({
  name,
  label,
  when,
  upload: '',
  docs: `docs/frameworks.md#${name}`,
  blocks: (taken) => [
    NPM,
    { label: `In ${file}`, code: code(taken) },
    ...readyThemeBlocks(taken, true),
    ...(hasTypedStyle && hasOwnStyle(taken) ? [] : themeBlocks(taken)),
  ],
}));
