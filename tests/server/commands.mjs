// What tests ask of the browser itself, where the test runner's own commands differ from engine to engine:
//
//   press     "Tab", "Shift+Tab", "Space", "a": the same names in every engine
//   viewport  { width, height } of the page, in CSS pixels
//   emulate   { colorScheme, reducedMotion, reducedTransparency, contrast, forcedColors, media }; what is left out is as the browser has it
//
// Each is answered with { done }, false where the engine has no way to do it.

/** WebDriver's code points for the keys that have no character. */
const KEY_CODES = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  F2: '\uE032',
};

/** "Shift+Tab" as the steps of pressing it. Space goes by its character: Firefox knows no key "Space". */
function steps(chord) {
  const keys = chord.split('+').map((key) => (key === 'Space' ? ' ' : key));
  const unknown = keys.find((key) => key.length !== 1 && !Object.hasOwn(KEY_CODES, key));
  if (unknown !== undefined) throw new Error(`No such key: "${unknown}"`);
  return [...keys.map((key) => ['down', key]), ...keys.reverse().map((key) => ['up', key])];
}

/** An override of media features lasts as long as the DevTools session that made it. */
const devtools = new WeakMap();

/** Media features by the names that tests use. */
const FEATURES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  reducedTransparency: 'prefers-reduced-transparency',
  contrast: 'prefers-contrast',
  forcedColors: 'forced-colors',
};

/** Chromium and Firefox. */
const puppeteer = {
  async press(page, chord) {
    for (const [step, key] of steps(chord)) await page.keyboard[step](key);
  },

  viewport: (page, size) => page.setViewport(size),

  async emulate(page, { media = '', fontSize = 16, ...wanted }) {
    if (!(await page.browser().version()).includes('Chrom')) return false;
    // Past Puppeteer's own method, which refuses forced colours.
    if (!devtools.has(page)) devtools.set(page, await page.createCDPSession());
    const features = Object.entries(FEATURES).map(([key, name]) => ({ name, value: wanted[key] ?? '' }));
    await devtools.get(page).send('Emulation.setEmulatedMedia', { media, features });
    await devtools.get(page).send('Page.setFontSizes', { fontSizes: { standard: fontSize } });
    return true;
  },
};

/** WebKit. */
const webdriver = {
  async press({ driver }, chord) {
    const types = { down: 'keyDown', up: 'keyUp' };
    const actions = steps(chord).map(([step, key]) => ({ type: types[step], value: KEY_CODES[key] ?? key }));
    await driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  },

  viewport: (launcher, size) => launcher.resizePage(size),

  emulate: () => false,
};

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function commandsPlugin() {
  return {
    name: 'test-commands',
    async executeCommand({ command, payload, session: { id, browser } }) {
      const [engine, target] = browser.type === 'webdriver' ? [webdriver, browser] : [puppeteer, browser.getPage(id)];
      if (!Object.hasOwn(engine, command)) return undefined;
      return { done: (await engine[command](target, payload)) !== false };
    },
  };
}
