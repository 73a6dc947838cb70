import { html, nothing, type TemplateResult } from 'lit';
import { shareOf } from '../../document/share.js';
import { formatFor } from '../../locale/format.js';
import type { Path } from '../document/path.js';
import { controlId, type FormContext } from './context.js';
import { dragHandle } from './drag-handle.js';
import { shown } from './entry.js';
import { faultTemplate, fieldTemplate, findingsAt } from './field.template.js';
import type { List } from './fields.js';

/** The percent of a share, as the card shows it. */
function shareTemplate(value: unknown, lang: unknown): TemplateResult {
  const { count, total } = (value ?? {}) as { readonly count?: unknown; readonly total?: unknown };
  const isShare = Number.isInteger(count) && Number.isInteger(total) && Number(count) <= Number(total);
  const figure = isShare
    ? formatFor(typeof lang === 'string' ? lang : 'en').share(shareOf(Number(count), Number(total)))
    : '–';
  return html`<output class="share" aria-label="The share in percent">${figure}</output>`;
}

const itemId = (path: Path, index: number): string => `${controlId([...path, index])}-item`;

/** Moves an item; focus goes with it. */
function move(path: Path, from: number, to: number, item: string, { document, say, focusSoon }: FormContext): void {
  const count = document.lengthOf(path);
  if (to < 0 || to >= count || from === to) return;
  document.move(path, from, to);
  say(`${item} ${to + 1} of ${count}`);
  focusSoon(`${itemId(path, to)}-handle`);
}

function remove(path: Path, index: number, item: string, { document, say, focusSoon }: FormContext): void {
  document.remove(path, index);
  const count = document.lengthOf(path);
  say(`${item} ${index + 1} is taken out; ${count} left`);
  focusSoon(count > 0 ? `${itemId(path, Math.min(index, count - 1))}-handle` : `${controlId(path)}-add`);
}

function itemTemplate(list: List, path: Path, index: number, count: number, context: FormContext): TemplateResult {
  const { item, fields, shows } = list;
  const own = [...path, index];
  const id = itemId(path, index);
  const name = `${item} ${index + 1}`;
  const value = context.document.valueAt(own);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || !event.altKey) return;
    event.preventDefault();
    move(path, index, index + step, item, context);
  };
  return html`<li id=${id} class="item" @keydown=${onKey}>
    <div class="item-head">
      <button
        id=${`${id}-handle`}
        class="handle"
        aria-label=${`${name} of ${count}; drag to move it, or Alt with the arrows`}
        @pointerdown=${dragHandle((to) => move(path, index, to, item, context))}
      >
        ${name}
      </button>
      ${shows === 'share' ? shareTemplate(value, context.document.valueAt(['lang'])) : nothing}
      <span class="item-actions">
        <button
          ?disabled=${index === 0}
          aria-label=${`Move ${name} up`}
          @click=${() => move(path, index, index - 1, item, context)}
        >
          Up
        </button>
        <button
          ?disabled=${index === count - 1}
          aria-label=${`Move ${name} down`}
          @click=${() => move(path, index, index + 1, item, context)}
        >
          Down
        </button>
        <button aria-label=${`Take out ${name}`} @click=${() => remove(path, index, item, context)}>Take out</button>
      </span>
    </div>
    ${findingsAt(context, own).map((fault) => faultTemplate(fault, context))}
    <div class="fields">${fields.map((field) => fieldTemplate(field, own, context))}</div>
  </li>`;
}

/** The items of a list, and a button for one more. */
export function listTemplate(list: List, parent: Path, context: FormContext): TemplateResult {
  const path = [...parent, list.key];
  const count = context.document.lengthOf(path);
  const add = () => {
    context.document.insert(path, count, [list.begin(count)]);
    context.say(`${list.item} ${count + 1} is added`);
    context.focusSoon(controlId([...path, count, list.fields[0]?.key ?? '']));
  };
  const value = context.document.valueAt(path);
  return html`
    ${findingsAt(context, path).map((fault) => faultTemplate(fault, context))}
    ${
      value !== undefined && !Array.isArray(value)
        ? html`<p class="finding">“${list.key}” is no list: ${shown(value)}. Mend it in the text.</p>`
        : html`<ol class="items">
              ${Array.from({ length: count }, (_, index) => itemTemplate(list, path, index, count, context))}
            </ol>
            <button id=${`${controlId(path)}-add`} @click=${add}>Add: ${list.item.toLowerCase()}</button>`
    }
  `;
}
