import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Everything a page must not do: errors in the console, thrown errors, policy violations, requests to elsewhere. */
export async function watch(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  page.on('console', (message) => {
    const isExpected = message.text().includes('404') && page.url().includes('no-such-page');
    if (message.type() === 'error' && !isExpected) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') wrong.push(request.url());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  return wrong;
}

/**
 * What axe finds wrong on the page as it stands: each rule's name, then the elements.
 *
 * @param rules only these; all of them where absent
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[][]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const options = values === null ? {} : { runOnly: { type: 'rule', values } };
    const { violations } = await axe.run(options);
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  }, rules ?? null);
}

/** Controls of the figures that a finger cannot reach, because something else lies over their middle. */
export async function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'figure.figure :is(button, input, select, summary)',
    );
    const middleOf = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2);
    };
    const isCovered = (control: HTMLElement): boolean => {
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return false;
      const { width, height } = control.getBoundingClientRect();
      if (width < 4 || height < 4) return false; // hidden to the eye; its label is what is pressed
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const found = middleOf(control);
      const label = control.closest('label');
      return !(
        found !== null &&
        (control.contains(found) || found.contains(control) || label?.contains(found))
      );
    };
    return [...controls]
      .filter(isCovered)
      .map((control) => `${control.closest('figure')?.id}: ${control.outerHTML.slice(0, 160)}`);
  });
}

/** What reaches past the right edge of the window, unless it lies in a box that scrolls by itself or is clipped. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    const page = scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const isHeld = (element: Element): boolean => {
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        if (box === document.body) return false;
        if (getComputedStyle(box).overflowX !== 'visible') {
          const { left, right } = box.getBoundingClientRect();
          return left >= 0 && right <= innerWidth + 0.5;
        }
      }
      return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && right > innerWidth + 0.5 && !isHeld(element);
    });
    const named = out.map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} reaches ${Math.round(element.getBoundingClientRect().right)} px: ${element.textContent?.slice(0, 40)}`,
    );
    return [...page, ...named];
  });
}
