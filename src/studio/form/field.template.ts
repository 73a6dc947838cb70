import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describe } from '../../document/descriptions.js';
import type { Fault } from '../document/fault.js';
import type { Path } from '../document/path.js';
import { pointerOf } from '../document/path.js';
import { controlId, type FormContext } from './context.js';
import { descriptionPath, enter, shown } from './entry.js';
import type { Field } from './fields.js';

const WORD = { fault: 'Fault', warning: 'Warning', hint: 'Hint' } as const;

/** A finding under the field that it is about, with what can be done about it. */
export const faultTemplate = (fault: Fault, { document }: FormContext): TemplateResult =>
  html`<p class="finding ${fault.severity}">
    <b>${WORD[fault.severity]}:</b> ${fault.message}
    ${fault.fixes?.map((fix) => html`<button @click=${() => document.fix(fix)}>${fix.label}</button> `) ?? nothing}
  </p>`;

/** The findings about a value itself. */
export const findingsAt = ({ document }: FormContext, path: Path): readonly Fault[] =>
  document.faultsAt(path).filter(({ pointer }) => pointer === pointerOf(path));

function statOptions({ document }: FormContext): readonly (readonly [string, string])[] {
  const stats = document.valueAt(['stats']);
  return (Array.isArray(stats) ? stats : []).map((stat: unknown): readonly [string, string] => {
    const { id, label } = stat as { readonly id?: unknown; readonly label?: unknown };
    return [shown(id), shown(label) || shown(id)];
  });
}

/** A choice of values; a value that is none of them stays, and is shown. */
function selectTemplate(value: string, options: readonly (readonly [string, string])[], attributes: Attributes) {
  const known = value === '' || options.some(([each]) => each === value);
  return html`<select
    id=${attributes.id}
    aria-describedby=${attributes.describedBy}
    aria-invalid=${attributes.invalid}
    @change=${attributes.enter}
  >
    <option value="" ?selected=${value === ''}>–</option>
    ${options.map(([each, name]) => html`<option value=${each} ?selected=${each === value}>${name}</option>`)}
    ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
  </select>`;
}

interface Attributes {
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: 'true' | 'false';
  readonly enter: (event: Event) => void;
}

function controlTemplate(field: Field, value: string, context: FormContext, attributes: Attributes): TemplateResult {
  const { id, describedBy, invalid, enter } = attributes;
  if (field.kind === 'choice') return selectTemplate(value, field.options ?? [], attributes);
  if (field.kind === 'stat') return selectTemplate(value, statOptions(context), attributes);
  if (field.kind === 'prose')
    return html`<textarea
      id=${id}
      rows=${Math.min(12, Math.max(3, value.split('\n').length + 1, Math.ceil(value.length / 60)))}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${enter}
    ></textarea>`;
  return html`<input
    id=${id}
    type="text"
    inputmode=${ifDefined({ number: 'numeric' as const, address: 'url' as const }[field.kind as 'number'])}
    spellcheck=${field.kind === 'line' ? 'true' : 'false'}
    autocomplete="off"
    placeholder=${field.example ?? ''}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${enter}
  />`;
}

/** A field: its label, its control, what it is for, and what is wrong with it. */
export function fieldTemplate(field: Field, parent: Path, context: FormContext): TemplateResult {
  const path = [...parent, field.key];
  const id = controlId(path);
  const findings = findingsAt(context, path);
  const help = describe(descriptionPath(path)).description ?? '';
  const attributes: Attributes = {
    id,
    describedBy: `${id}-help ${id}-findings`,
    invalid: findings.some(({ severity }) => severity === 'fault') ? 'true' : 'false',
    enter: ({ target }) =>
      enter(
        context.document,
        path,
        (target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value,
        field.kind,
      ),
  };
  return html`<div class="field ${field.kind}">
    <label for=${id}>${field.label}</label>
    ${controlTemplate(field, shown(context.document.valueAt(path)), context, attributes)}
    <p class="help" id=${`${id}-help`}>${help}</p>
    <div id=${`${id}-findings`}>${findings.map((fault) => faultTemplate(fault, context))}</div>
  </div>`;
}
