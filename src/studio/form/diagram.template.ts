import { html, type TemplateResult } from 'lit';
import { controlId, type FormContext } from './context.js';
import { faultTemplate, fieldTemplate, findingsAt } from './field.template.js';
import { DIAGRAM_CAPTION, DIAGRAM_SOURCE, METERS } from './fields.js';
import { listTemplate } from './list.template.js';

const PATH = ['diagram'];

/** A diagram to begin with: a meter for each share. */
function begin({ document, focusSoon }: FormContext): void {
  const stats = document.valueAt(['stats']);
  const meters = (Array.isArray(stats) ? stats : []).map((stat: unknown) => {
    const { id, label } = stat as { readonly id?: unknown; readonly label?: unknown };
    return { label: typeof label === 'string' ? label : '', detail: '', stat: id };
  });
  document.set(PATH, { source: { label: '', detail: '' }, meters, caption: '' });
  focusSoon(controlId(['diagram', 'source', 'label']));
}

/** The diagram: what feeds the meters, the meters, the caption. */
export function diagramTemplate(context: FormContext): TemplateResult {
  const { document } = context;
  if (document.valueAt(PATH) === undefined)
    return html`<p class="quiet">One source that feeds two or more meters, each with one of the shares.</p>
      <button id="value-diagram-add" @click=${() => begin(context)}>Add: diagram</button>`;
  const takeOut = () => {
    document.set(PATH, undefined);
    context.focusSoon('value-diagram-add');
  };
  return html`
    ${findingsAt(context, PATH).map((fault) => faultTemplate(fault, context))}
    <div class="fields">
      ${DIAGRAM_SOURCE.fields.map((field) => fieldTemplate(field, ['diagram', DIAGRAM_SOURCE.key], context))}
    </div>
    ${listTemplate(METERS, PATH, context)}
    <div class="fields">${fieldTemplate(DIAGRAM_CAPTION, PATH, context)}</div>
    <button @click=${takeOut}>Take the diagram out</button>
  `;
}
