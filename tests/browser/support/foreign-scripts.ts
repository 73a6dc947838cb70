// What other people's scripts do to a page, shadow roots included.

import { deepQueryAll } from '../harness.js';

function textsIn(root: Element): Text[] {
  const roots: Node[] = [root, ...deepQueryAll(root, '*').flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  if (root.shadowRoot) roots.push(root.shadowRoot);
  const texts = new Set<Text>();
  for (const within of roots) {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      if (!text.parentElement?.closest('style, script, textarea')) texts.add(text as Text);
  }
  return [...texts];
}

const font = (content: Node | string): HTMLElement => {
  const [outer, inner] = [document.createElement('x-font'), document.createElement('x-font')];
  inner.append(content);
  outer.append(inner);
  return outer;
};

/** Ways in which a translator puts its words in place of those of a page, each for all texts below an element. */
export const TRANSLATORS: Readonly<Record<string, (root: Element) => void>> = {
  'wraps each text': (root) => {
    for (const text of textsIn(root)) {
      const place = document.createComment('');
      text.replaceWith(place);
      place.replaceWith(font(text));
    }
  },
  'puts a text of its own in place of each': (root) => {
    for (const text of textsIn(root)) if (text.data.trim()) text.replaceWith(font(text.data));
  },
  'splits each text': (root) => {
    for (const text of textsIn(root)) if (text.length > 3) text.splitText(2);
  },
  'removes each text': (root) => {
    for (const text of textsIn(root)) text.remove();
  },
  'writes into each text': (root) => {
    for (const text of textsIn(root)) if (text.data.trim()) text.data = `» ${text.data}`;
  },
  'sets the content of each element': (root) => {
    for (const { parentElement } of textsIn(root))
      if (parentElement && !parentElement.firstElementChild && parentElement.textContent.trim())
        // eslint-disable-next-line no-self-assign -- the same text in a node of its own, without Lit's comments
        parentElement.textContent = parentElement.textContent;
  },
  'joins neighbouring texts': (root) => {
    for (const text of textsIn(root)) text.parentElement?.normalize();
  },
};
