import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { beforeEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import { type FigureHandle, figure } from '../../src/widgets/kit/page/page-store.ts';
import { freshMain } from './fresh-main.ts';

/**
 * A figure as a page shows it: every test has one of its own name, and an address without a link in it.
 *
 * @param draw the figure under the name `as`, with the attributes of one test
 */
export function figureInPage<Attributes extends object>(
  draw: (as: string, attributes: Partial<Attributes>) => ComponentChild,
) {
  const host = freshMain();
  let count = 0;
  const name = () => `figure-${count}`;
  beforeEach(() => {
    history.replaceState(null, '', '#');
    count += 1;
  });
  return {
    host,
    name,
    handle: (): FigureHandle => figure(name()),
    text: () => host.textContent ?? '',
    press: (button: string) => page.getByRole('button', { name: button, exact: true }).click(),
    show(widthPx = 908, attributes: Partial<Attributes> = {}) {
      // the page's side margin, into which a figure bleeds on a phone
      host.style.cssText = `box-sizing: border-box; padding: 0 18px; width: ${widthPx}px`;
      render(draw(name(), attributes), host);
    },
  };
}

/** Nothing sticks out at the sides, and axe finds no accessibility fault. */
export async function expectNoFault(host: HTMLElement): Promise<void> {
  expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
  const { violations } = await axe.run(host);
  expect(violations.map(({ id }) => id)).toEqual([]);
}
