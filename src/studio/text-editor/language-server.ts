import {
  getLanguageService,
  type LanguageService,
  type MarkupContent,
  TextDocument,
} from 'vscode-json-languageservice';
import type { Explanation, LanguageAnswer, LanguageQuestion, Proposal } from './language-questions.js';

/** Whatever schema a document names, it is read by the one of trends. */
const ADDRESS = 'trend:schema';

/** The kind of a property among the kinds of the language server protocol. */
const PROPERTY = 10;

/** Markdown as the service writes it, without its escapes. */
const plain = (markdown: string): string => markdown.replace(/\\([\\`*_{}[\]()#+\-.!<>|~])/g, '$1').trim();

const textOf = (content: string | MarkupContent | undefined): string =>
  content === undefined ? '' : plain(typeof content === 'string' ? content : content.value);

/** A snippet of the protocol, as the editor writes it. */
const templateOf = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+:([^}]*)\}/g, '#{$1}')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '#{$1}')
    .replace(/\$\d+/g, '#{}')
    .replace(/\\([$}\\])/g, '$1');

/** Completion and help by the schema of trends, for one text. */
export class LanguageServer {
  #service: LanguageService | undefined;
  #text = TextDocument.create('trend:text', 'json', 0, '');
  #parsed: ReturnType<LanguageService['parseJSONDocument']> | undefined;

  async answer(question: LanguageQuestion): Promise<LanguageAnswer> {
    if (question.kind === 'schema') {
      const schema = JSON.stringify(question.schema);
      this.#service = getLanguageService({
        schemaRequestService: () => Promise.resolve(schema),
        workspaceContext: { resolveRelativePath: () => ADDRESS },
      });
      this.#service.configure({ schemas: [{ uri: ADDRESS, fileMatch: ['*'], schema: question.schema }] });
      return undefined;
    }
    if (!this.#service) return undefined;
    if (question.text !== undefined) {
      this.#text = TextDocument.create('trend:text', 'json', this.#text.version + 1, question.text);
      this.#parsed = undefined;
    }
    this.#parsed ??= this.#service.parseJSONDocument(this.#text);
    return question.kind === 'hover'
      ? this.#hover(this.#service, question.offset, this.#parsed)
      : this.#complete(this.#service, question.offset, this.#parsed);
  }

  async #hover(
    service: LanguageService,
    offset: number,
    parsed: ReturnType<LanguageService['parseJSONDocument']>,
  ): Promise<Explanation | undefined> {
    const hover = await service.doHover(this.#text, this.#text.positionAt(offset), parsed);
    if (!hover?.range) return undefined;
    const contents = [hover.contents].flat();
    const text = contents
      .map((content) => (typeof content === 'object' && 'value' in content ? plain(content.value) : plain(content)))
      .filter(Boolean)
      .join('\n');
    const { start, end } = hover.range;
    return text === '' ? undefined : { text, from: this.#text.offsetAt(start), to: this.#text.offsetAt(end) };
  }

  async #complete(
    service: LanguageService,
    offset: number,
    parsed: ReturnType<LanguageService['parseJSONDocument']>,
  ): Promise<readonly Proposal[]> {
    const list = await service.doComplete(this.#text, this.#text.positionAt(offset), parsed);
    return (list?.items ?? []).flatMap(({ label, documentation, detail, textEdit, insertText, kind }) => {
      const range = textEdit && 'range' in textEdit ? textEdit.range : undefined;
      return [
        {
          label,
          info: textOf(documentation) || (detail ?? ''),
          from: range ? this.#text.offsetAt(range.start) : offset,
          to: range ? this.#text.offsetAt(range.end) : offset,
          template: templateOf(textEdit?.newText ?? insertText ?? label),
          kind: kind === PROPERTY ? ('property' as const) : ('value' as const),
        },
      ];
    });
  }
}
