import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';

/** The `<main>` of a test file: in the page during each test, and left as it was created after it. */
export function freshMain(): HTMLElement {
  const host = document.createElement('main');
  beforeEach(() => {
    document.body.append(host);
  });
  afterEach(() => {
    render(null, host);
    host.replaceChildren();
    host.removeAttribute('style');
    host.remove();
  });
  return host;
}
