// @ts-check

/**
 * Runs in the page: everything that a reader can do in one figure, and what went wrong. One function, because the page gets
 * its text alone.
 *
 * @param {string} id
 * @returns {Promise<{ actions: number, problems: string[] }>}
 */
export async function sweepFigure(id) {
  const figure = /** @type {HTMLElement} */ (document.getElementById(id));
  const mostControls = 150;
  const mostWaitMs = 2500;
  /** Leave the page, open a window of the system, or stop what the sweep looks at. */
  const passedOver = /^(full( screen)?|share|copy|save|delete|cancel)/i;
  /** @type {string[]} */
  const problems = [];
  let actions = 0;

  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const isShown = (/** @type {Element} */ element) => element.checkVisibility({ visibilityProperty: true }); // biome-ignore format: one line
  const textOf = (/** @type {Element} */ element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim(); // biome-ignore format: one line

  /** Until nothing is computed any more, or for a while. */
  async function settle() {
    const end = performance.now() + mostWaitMs;
    do await frame();
    while (figure.querySelector('progress, [role=progressbar]') && performance.now() < end);
    await frame();
  }

  /** @param {Element} control */
  function nameOf(control) {
    const label = control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? (control.id && document.querySelector(`label[for="${control.id}"]`)?.textContent); // biome-ignore format: one line
    const group = control.closest('fieldset, [role=radiogroup]');
    const legend = group?.getAttribute('aria-label') ?? group?.querySelector('legend')?.textContent ?? ''; // biome-ignore format: one line
    return `${control.tagName.toLowerCase()} ${control.getAttribute('type') ?? ''} “${[legend, label ?? textOf(control)].join(' ').replace(/\s+/g, ' ').trim()}”`; // biome-ignore format: one line
  }

  const controls = () =>
    [...figure.querySelectorAll('button, input, select, textarea, summary, [role=slider], [role=switch], [data-node]')].filter((one) => isShown(one) && !one.matches(':disabled, [aria-disabled=true], [type=file]') && !passedOver.test(textOf(one))); // biome-ignore format: one line

  /** What a reader would see wrong now. */
  function lookAt() {
    /** @type {string[]} */
    const wrong = [];
    // Programs may say `undefined`, and a warning that a number is none.
    // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts
    const said = (/** @type {HTMLElement} */ part) => part.innerText;
    const programs = [...figure.querySelectorAll('code, .cm-content')].map(said);
    const words = programs.reduce((rest, program) => rest.replace(program, ''), said(figure));
    const lost = words.match(/.{0,30}(\bNaN\b|\bundefined\b|\bnull\b|\[object|−?Infinity).{0,20}/);
    if (lost && !words.includes('⚠')) wrong.push(`shows “${lost[0]}”`);
    const attributes = ['d', 'x', 'y', 'cx', 'cy', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'points', 'transform', 'style'].map((name) => `[${name}*=NaN],[${name}*=Infinity],[${name}*=undefined]`).join(); // biome-ignore format: one line
    for (const drawn of figure.querySelectorAll(attributes)) wrong.push(`draws ${drawn.outerHTML.slice(0, 120)}`); // biome-ignore format: one line
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) wrong.push(`makes the page ${scrollWidth} px wide`);
    const { right: edge, left: start } = figure.getBoundingClientRect();
    for (const part of figure.querySelectorAll('.figure__body > *')) {
      const { left, right } = part.getBoundingClientRect();
      if (right > edge + 1 || left < start - 1) wrong.push(`.${part.className} sticks out by ${Math.round(Math.max(right - edge, start - left))} px`); // biome-ignore format: one line
    }
    for (const svg of figure.querySelectorAll('svg')) {
      if (!isShown(svg) || getComputedStyle(svg).overflow === 'visible') continue;
      const box = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll('text')) {
        if (!isShown(text) || textOf(text) === '') continue;
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const over = Math.max(
          box.left - left,
          right - box.right,
          box.top - top,
          bottom - box.bottom,
        );
        if (over > 3) wrong.push(`cuts “${textOf(text)}” by ${Math.round(over)} px`);
      }
    }
    return wrong;
  }

  const setText = (
    /** @type {HTMLInputElement | HTMLTextAreaElement} */ field,
    /** @type {string} */ text,
  ) => {
    // biome-ignore format: one line
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const press = (/** @type {Element} */ on, /** @type {string} */ key) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  /** Everything to be done with a control, each with its name. @param {Element} control @returns {[string, () => void][]} */
  function deedsOf(control) {
    if (control instanceof HTMLInputElement && control.type === 'range') {
      const before = control.value;
      const go = (/** @type {string} */ to) => () => {
        control.value = to;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      };
      return [['to its end', go(control.max)], ['to its start', go(control.min)], ['back', go(before)]]; // biome-ignore format: one line
    }
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
      const click = () => control.click();
      return control.type === 'radio' ? [['chosen', click]] : [['switched', click], ['switched back', click]]; // biome-ignore format: one line
    }
    if (control instanceof HTMLSelectElement)
      return [...control.options].map(({ value }) => [
        `set to ${value}`,
        () => {
          control.value = value;
          control.dispatchEvent(new Event('change', { bubbles: true }));
        },
      ]);
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      const before = control.value;
      const limit = (/** @type {1 | 2} */ which) => () => {
        setText(control, which === 1 ? '-1e12' : '1e12');
        const help = control.closest('.number-field, label, div')?.textContent ?? '';
        const limits = help.replaceAll('−', '-').match(/from (\S+) to ([^\s.]+(?:\.\d+)?)/);
        if (limits) setText(control, limits[which] ?? '');
      };
      return [['at its least', limit(1)], ['at its most', limit(2)], ['with nonsense', () => setText(control, '§ nonsense(')], ['emptied', () => setText(control, '')], ['as before', () => setText(control, before)]]; // biome-ignore format: one line
    }
    if (control.matches('[role=slider]'))
      return [['at its end', () => press(control, 'End')], ['at its start', () => press(control, 'Home')]]; // biome-ignore format: one line
    if (control.matches('[data-node]')) return [['opened', () => press(control, 'Enter')]];
    const click = () => /** @type {HTMLElement} */ (control).click();
    return [
      ['pressed', click],
      ['pressed again', click],
    ];
  }

  /** @param {string} when */
  async function sweep(when) {
    /** @type {Map<string, number>} */
    const done = new Map();
    for (let count = 0; count < mostControls; count++) {
      /** @type {Map<string, number>} */
      const met = new Map();
      // Controls come and go: always the first of those that are there and were not met before.
      const next = controls().find((control) => {
        const name = nameOf(control);
        const nth = (met.get(name) ?? 0) + 1;
        met.set(name, nth);
        return nth > (done.get(name) ?? 0);
      });
      if (!next) return;
      const name = nameOf(next);
      done.set(name, (done.get(name) ?? 0) + 1);
      for (const [deed, act] of deedsOf(next)) {
        if (!next.isConnected) break;
        act();
        actions += 1;
        await settle();
        for (const wrong of new Set(lookAt())) problems.push(`${when}, ${name} ${deed}: ${wrong}`);
      }
    }
  }

  for (const wrong of lookAt()) problems.push(`as it wakes: ${wrong}`);
  await sweep('before a run');
  const filled = figure.querySelector('.transport .button--filled');
  if (filled instanceof HTMLElement) {
    if (textOf(filled) !== 'Pause') filled.click();
    await settle();
    const rail = figure.querySelector('.rail__input');
    if (rail) press(rail, 'End');
    await settle();
    for (const wrong of lookAt()) problems.push(`after a run: ${wrong}`);
    await sweep('after a run');
  }
  return { actions, problems: [...new Set(problems)] };
}
