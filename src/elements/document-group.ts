import type { TrendSource } from '../store/trend-store.js';

/** An element that shows one section of a trend. */
interface Member extends Element {
  requestUpdate(): void;
}

/** The connected elements of each trend, in the order in which they came: mostly that of the page. */
const groups = new WeakMap<TrendSource, Set<Member>>();

/** The elements that show one document on a page: decides which one tells the counts and which one offers the export. */
export class DocumentGroup {
  #source: TrendSource | undefined;

  constructor(private readonly host: Member) {}

  /** @param source the host's trend while it is connected; undefined to leave */
  join(source: TrendSource | undefined): void {
    if (source === this.#source) return;
    this.#leave();
    this.#source = source;
    if (!source) return;
    const group = groups.get(source) ?? new Set();
    groups.set(source, group.add(this.host));
    this.#update(group);
  }

  /**
   * Whether the host is the one to say something: the first of the elements with the first of these names that is
   * there and seen.
   * @param names local names, the preferred one first, or several of one rank separated by spaces
   */
  isFirst(...names: readonly string[]): boolean {
    const group = [...((this.#source && groups.get(this.#source)) ?? [])];
    for (const rank of names) {
      const first = group.find(
        (member) => rank.split(' ').includes(member.localName) && (member === this.host || member.checkVisibility()),
      );
      if (first) return first === this.host;
    }
    return true;
  }

  /** Whether the host is the last of the elements with these names that is there and seen. */
  isLast(...names: readonly unknown[]): boolean {
    const group = [...((this.#source && groups.get(this.#source)) ?? [])];
    const last = group
      .filter((member) => names.includes(member.localName) && (member === this.host || member.checkVisibility()))
      .at(-1);
    return !last || last === this.host;
  }

  #leave(): void {
    const group = this.#source && groups.get(this.#source);
    if (group?.delete(this.host)) this.#update(group);
  }

  #update(group: ReadonlySet<Member>): void {
    for (const member of group) if (member !== this.host) member.requestUpdate();
  }
}
