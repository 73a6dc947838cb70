// How the elements of a test come into the page: rendered there, or rendered by a server and hydrated. A test file says
// which it runs with: `describe` has elements rendered in the page, `describeWithFixtures` runs its tests once with each.

export interface Fixture {
  readonly name: 'client' | 'hydrated';
  /** Whether `mount` puts elements into the page as a server renders them. */
  readonly hydrated: boolean;
}

const CLIENT: Fixture = { name: 'client', hydrated: false };
const HYDRATED: Fixture = { name: 'hydrated', hydrated: true };

/** The test page names those that the run asks for. If it asks for none, other engines than Chromium run the first. */
const asked = document.documentElement.dataset['fixtures']?.split(',').filter(Boolean) ?? [];
const all = navigator.userAgent.includes('Chrome/') ? [CLIENT, HYDRATED] : [CLIENT];
const FIXTURES = asked.length > 0 ? [CLIENT, HYDRATED].filter(({ name }) => asked.includes(name)) : all;

let present = CLIENT;

/** The first HTML of a run takes seconds, in which the server's modules are loaded. No test should wait for that. */
let serverIsReady: Promise<unknown> | undefined;

/** The fixture of the test that runs. */
export const presentFixture = (): Fixture => present;

/** A suite that runs with every fixture, one after the other. */
export function describeWithFixtures(title: string, define: (fixture: Fixture) => void): void {
  for (const fixture of FIXTURES)
    describe(`${title} (${fixture.name})`, () => {
      before(async function () {
        present = fixture;
        if (!fixture.hydrated) return;
        this.timeout(60_000);
        await (serverIsReady ??= fetch('/__served__/minimal'));
      });
      after(() => {
        present = CLIENT;
      });
      define(fixture);
    });
}

/** `it` or `describe`. */
type Define = Mocha.TestFunction | Mocha.SuiteFunction;

/** As `define`, with all that it defines left out; the reason is part of the title. */
function leftOut<T extends Define>(define: T, reason: string): T {
  const skip = (title: string, run: never) => define.skip(`${title} (${reason})`, run);
  return Object.assign(skip, { skip }) as unknown as T;
}

/** For what a hydrated element does otherwise on purpose: leaves it out with that fixture. */
export const renderedHere = <T extends Define>({ hydrated }: Fixture, define: T, reason: string): T =>
  hydrated ? leftOut(define, `hydrated: ${reason}`) : define;

/** For what reaches into the source: leaves it out where the elements are those of dist/. */
export const withSource = <T extends Define>(define: T, reason: string): T =>
  'dist' in document.documentElement.dataset ? leftOut(define, `dist: ${reason}`) : define;
