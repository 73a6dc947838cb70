// Shows each element as the form says. The form lists everything: its controls are the axes, and their options the
// values. The page's address has the same values, so that every picture has an address.

/** The fallback and the address of the trend, for each direction. */
const TRENDS = {
  ltr: { lang: 'en', src: 'trends/meter-tracks-buyer.json', fallback: 'The meter tracks the buyer' },
  rtl: { lang: 'ar', src: 'trends/arabic.json', fallback: 'التحلية تتبع الشمس' },
};

/** Addresses with an endless response, and with none. */
const LOADING = 'faults/dripping.json';
const SRC = { loading: LOADING, error: 'faults/missing.json' };

const AXES = ['element', 'width', 'scheme', 'direction', 'state', 'theme'];

const form = document.forms[0];
const wall = document.querySelector('#wall');

/** The values of an axis, with their labels in the form. */
function valuesOf(axis) {
  const control = form.elements[axis];
  return control instanceof RadioNodeList
    ? [...control].map(({ value, labels }) => ({ value, name: labels[0].textContent }))
    : [...control.options].map(({ value, text }) => ({ value, name: text }));
}

/** The values in an address; unknown ones are ignored. */
function choose(query) {
  form.reset();
  for (const [name, value] of new URLSearchParams(query)) {
    const known = form.elements[name] && valuesOf(name).some((option) => option.value === value);
    if (known) form.elements[name].value = value;
  }
}

const chosen = () => Object.fromEntries(AXES.map((axis) => [axis, form.elements[axis].value]));

function elementOf({ element, direction, state, theme }) {
  const [tag, section] = element.split('.');
  const { src, fallback } = TRENDS[direction];
  const made = document.createElement(tag);
  if (section) made.setAttribute('section', section);
  if (theme !== 'none') made.className = `trend-${theme}`;
  if (state !== 'empty') made.setAttribute('src', SRC[state] ?? src);
  const link = Object.assign(document.createElement('a'), {
    href: 'https://example.com/trends/meter-tracks-buyer',
    textContent: fallback,
  });
  if (tag !== 'trend-provider') {
    made.append(link);
    return made;
  }
  // A provider shows nothing itself.
  for (const child of ['trend-stats', 'evidence-timeline']) {
    const inside = document.createElement(child);
    inside.append(link.cloneNode(true));
    made.append(inside);
  }
  return made;
}

/** A box that scrolls must be focusable; one that does not scroll must not be a tab stop. */
const scrollers = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

/** Filled when it comes near the view: sixty cards at once would be slow. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      target.fill();
    }
  },
  { rootMargin: '600px' },
);

const div = (className, ...children) => {
  const made = Object.assign(document.createElement('div'), { className });
  made.append(...children);
  return made;
};

/** The page around an element: a column on a light or dark background, in its language. */
function stageOf(cell) {
  const column = div(`column column-${cell.width}`);
  const stage = div(`stage on-${cell.scheme}`, column);
  stage.lang = TRENDS[cell.direction].lang;
  stage.dir = cell.direction;
  stage.fill = () => {
    column.append(elementOf(cell));
    scrollers.observe(stage);
  };
  near.observe(stage);
  return stage;
}

function figureOf(cell, name) {
  const stage = stageOf(cell);
  if (name === undefined) return stage;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const link = Object.assign(document.createElement('a'), { href: `?${new URLSearchParams(cell)}`, textContent: name });
  caption.append(link);
  figure.append(caption, stage);
  stage.role = 'group';
  stage.ariaLabel = name;
  return figure;
}

function rowOf(cell, columns) {
  const figures = columns
    ? valuesOf(columns).map(({ value, name }) => figureOf({ ...cell, [columns]: value }, name))
    : [figureOf(cell)];
  return div('row', ...figures);
}

function show() {
  const cell = chosen();
  const columns = form.elements.columns.value;
  const rows = form.elements.rows.value === columns ? '' : form.elements.rows.value;
  near.disconnect();
  scrollers.disconnect();
  // An axis that is shown side by side cannot be chosen.
  for (const axis of AXES) {
    const control = form.elements[axis];
    const box = control instanceof RadioNodeList ? control[0].closest('fieldset') : control;
    box.disabled = axis === columns || axis === rows;
  }
  if (!rows) {
    wall.replaceChildren(rowOf(cell, columns));
    return;
  }
  wall.replaceChildren(
    ...valuesOf(rows).map(({ value, name }) => {
      const heading = Object.assign(document.createElement('h2'), { textContent: name });
      const section = document.createElement('section');
      section.append(heading, rowOf({ ...cell, [rows]: value }, columns));
      return section;
    }),
  );
}

function follow() {
  const { searchParams } = new URL(location.href);
  choose(searchParams);
  // Without values in the address, several pictures are shown.
  if (searchParams.size === 0) form.elements.columns.value = 'scheme';
  // For pictures that are compared: only the column, in the tests' font, and without animations.
  document.documentElement.classList.toggle('still', searchParams.has('still'));
  if (searchParams.has('still')) for (const face of document.fonts) face.load().catch(() => {});
  show();
}

form.addEventListener('change', () => {
  const { columns, rows } = form.elements;
  history.pushState(null, '', `?${new URLSearchParams({ ...chosen(), columns: columns.value, rows: rows.value })}`);
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', follow);

// The loader gives up after thirty seconds; then one element reloads for all with the same address.
let asked = false;
wall.addEventListener('trend-error', ({ target }) => {
  if (asked || !target.src.startsWith(LOADING)) return;
  asked = true;
  queueMicrotask(() => {
    asked = false;
    void target.reload();
  });
});

follow();
