// Pictures that a reader saves: what the buttons hand to the browser.

import { deepGet, deepQuery, deepQueryAll, until } from '../harness.js';

export interface Saved {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files that a page hands to the browser, in place of their download. */
export function downloads(page: typeof globalThis = globalThis): { readonly files: Promise<Saved>[]; end: () => void } {
  const files: Promise<Saved>[] = [];
  const { prototype } = page.HTMLAnchorElement;
  const original = prototype.click;
  prototype.click = function () {
    const { download, href } = this;
    // By this page, whose policy does not forbid it.
    const read = async (): Promise<Saved> => {
      const blob = await (await fetch(href)).blob();
      return { name: download, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
    };
    files.push(read());
  };
  return { files, end: () => void (prototype.click = original) };
}

/** What saves a section as a picture. */
export const pictures = (root: ParentNode, section: string): HTMLDetailsElement =>
  deepGet<HTMLDetailsElement>(root, `[part~=${section}] [part=pictures]`);

/** What is said of the last picture. */
export const said = (root: ParentNode): string => deepQuery(root, '[aria-live]')?.textContent.trim() ?? '';

/** Presses the button of a section that says this, and waits until something is said of it. */
export async function save(root: ParentNode, section: string, text: string): Promise<string> {
  const details = pictures(root, section);
  details.open = true;
  const named = () => deepQueryAll(details, 'button').find(({ textContent }) => textContent.trim() === text);
  await until(named, { what: `the button “${text}”` });
  named()?.click();
  return until(() => said(details), { what: `a word on the picture of ${text}` });
}

/** The text of a saved picture as a document; a parser's complaint is thrown. */
export function parsed(svg: string): XMLDocument {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new Error(`No XML: ${fault.textContent}\n${svg.slice(0, 2000)}`);
  return document;
}
