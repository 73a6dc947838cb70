// The texts of the card by hand.

export const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
export const paragraphs = (text = '') =>
  text
    .split(/\n\s*\n/)
    .map((p) => `<p>${escape(p)}</p>`)
    .join('');
export const percent = ({ count, total }) => Math.round((count / total) * 100);

const dates = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', year: 'numeric' });
export const date = (text) => (text ? dates.format(new Date(text)) : '');
export const host = (url) => escape(/^https?:\/\/([^/]*)/.exec(url)?.[1] ?? '');
export const source = ({ publisher, updated }) => `${escape(publisher?.name ?? '')} · as of ${date(updated)}`;
