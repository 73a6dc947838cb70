import type { Problem } from '../document/problems.js';
import { keysOf } from './pointer.js';
import type { RawFinding } from './rules.js';
import { renaming } from './unknown-properties.js';

const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'));

/** A problem, and the unknown property that stands for the one that it misses. */
interface Paired {
  readonly problem: Problem & Pick<RawFinding, 'fixes'>;
  /** Undefined where nothing stands for it, or nothing is missing. */
  readonly unknown: RawFinding | undefined;
}

/**
 * Joins a missing property to an unknown one of the same object that stands for it: the one that is spelt nearly so, or
 * the only one where only one is missing. Both have one cause, and are one finding.
 */
export function pairRenamed(
  problems: readonly Problem[],
  unknown: readonly RawFinding[],
): { readonly problems: readonly Paired[]; readonly unknown: readonly RawFinding[] } {
  const left = new Set(unknown);
  const isMissing = ({ message }: Problem) => message.startsWith('missing');
  const paired = problems.map((problem): Paired => {
    if (!isMissing(problem)) return { problem, unknown: undefined };
    const parent = parentOf(problem.pointer);
    const name = keysOf(problem.pointer).at(-1) ?? '';
    const beside = [...left].filter(({ pointer }) => parentOf(pointer) === parent);
    const missing = problems.filter((other) => isMissing(other) && parentOf(other.pointer) === parent);
    const found =
      beside.find(({ message }) => message.endsWith(`did you mean "${name}"?`)) ??
      (beside.length === 1 && missing.length === 1 && !beside[0]?.message.includes('did you mean')
        ? beside[0]
        : undefined);
    if (!found) return { problem, unknown: undefined };
    left.delete(found);
    const key = keysOf(found.pointer).at(-1) ?? '';
    const message = `${problem.message}; "${key.slice(0, 40)}" is unknown: did you mean "${name}"?`;
    const fixes = [renaming(found.pointer, name)];
    return { problem: { ...problem, message, fixes }, unknown: found };
  });
  return { problems: paired, unknown: [...left] };
}
