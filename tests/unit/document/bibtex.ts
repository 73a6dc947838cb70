interface Entry {
  readonly key: string;
  /** Each with its braces. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads an entry as BibTeX does, to which a backslash is no escape: every brace is counted. Throws for
 * an entry that does not end where it should.
 */
export function readEntry(bibtex: string): Entry {
  let at = 0;
  const take = (pattern: RegExp): string => {
    const match = pattern.exec(bibtex.slice(at));
    if (match?.index !== 0) throw new Error(`expected ${pattern.source} at ${at} of ${bibtex}`);
    at += match[0].length;
    return match[1] ?? '';
  };
  const value = (): string => {
    const from = at;
    for (let depth = 0; depth > 0 || !/[,\n]/.test(bibtex.charAt(at)); at++) {
      if (at >= bibtex.length) throw new Error(`does not end: ${bibtex.slice(from)}`);
      if (bibtex.charAt(at) === '{') depth++;
      if (bibtex.charAt(at) === '}' && --depth < 0) throw new Error(`ends too soon: ${bibtex.slice(from)}`);
    }
    return bibtex.slice(from, at);
  };

  const key = take(/@misc\{([^\s{}",#%'()=~\\]+)/);
  const fields: Record<string, string> = {};
  while (bibtex.charAt(at) === ',') {
    const name = take(/,\n {2}([a-z]+) = /);
    fields[name] = value();
  }
  take(/\n\}$/);
  return { key, fields };
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
};

/** The text that LaTeX prints for a field. Throws for a sign that means something to LaTeX and stands bare. */
export function printed(field = '{}'): string {
  const edge = field.startsWith('{{') ? 2 : 1;
  const text = field.slice(edge, -edge);
  return text.replace(/\\([a-z]+)\{\}|\\([$&#_%])|[\\{}$&#^_%~]/g, (all, name?: string, sign?: string) => {
    const character = sign ?? COMMANDS[name ?? ''];
    if (character === undefined) throw new Error(`${all} is not harmless in ${field}`);
    return character;
  });
}
