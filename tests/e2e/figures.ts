import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';

/** Brings every island of the page into view, one after the other, until it has woken. */
export async function wake(page: Page): Promise<void> {
  for (const island of await page.locator('astro-island').all()) {
    await island.locator('> *').first().scrollIntoViewIfNeeded();
    await expect(island).not.toHaveAttribute('ssr');
  }
}

/**
 * Runs a figure to its end with its own controls: the filled button, and where it has steps, the rail.
 * What it found must appear, and what it says must change.
 */
export async function run(figure: Locator): Promise<void> {
  const sentence = figure.locator('.figure__sentence');
  const before = (await sentence.textContent()) ?? '';
  const filled = figure.locator('.transport .button--filled');
  await filled.click();
  const rail = figure.locator('.rail__input');
  if ((await rail.count()) > 0) {
    await expect(rail).not.toHaveValue('0'); // it plays by itself
    await rail.press('End');
    await expect(rail).toHaveValue((await rail.getAttribute('max')) ?? '');
    await expect(filled).not.toHaveText('Pause');
    await figure.getByRole('button', { name: 'Back', exact: true }).click();
    await figure.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(rail).toHaveValue((await rail.getAttribute('max')) ?? '');
  }
  await expect(sentence).not.toHaveText(before);
  await expect(figure.locator('.figure__finding--waits')).toHaveCount(0);
}

/** Runs every program in the text as it is printed. */
export async function runPrograms(page: Page, names: readonly string[]): Promise<void> {
  expect(await page.locator('.code-cell').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
    names,
  );
  for (const name of names) {
    const cell = page.locator(`#${name}`);
    await cell.getByRole('button', { name: 'Run' }).click();
    await expect(cell.getByRole('status')).toContainText('It ran: ');
  }
}

/** JavaScript heap, DOM and array buffers of the page and of its workers together, in bytes, after collecting garbage. */
export async function heap(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const workers: string[] = [];
  client.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await client.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  expect(workers.length).toBeGreaterThanOrEqual(page.workers().length);
  await client.send('HeapProfiler.collectGarbage');
  let sum = bytes(await client.send('Runtime.getHeapUsage'));
  for (const sessionId of workers) sum += await heapOfWorker(client, sessionId);
  await client.detach();
  return sum;
}

/** What a worker holds; one that is let go while it is asked holds nothing. */
async function heapOfWorker(client: CDPSession, sessionId: string): Promise<number> {
  const answer = new Promise<number>((resolve) => {
    client.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
      const { id, result }: { id?: number; result: Usage } = JSON.parse(message);
      if (from === sessionId && id === 1) resolve(bytes(result));
    });
    client.on('Target.detachedFromTarget', ({ sessionId: gone }) => {
      if (gone === sessionId) resolve(0);
    });
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
  try {
    await client.send('Target.sendMessageToTarget', { sessionId, message });
  } catch (problem) {
    if (String(problem).includes('No session with given id')) return 0;
    throw problem;
  }
  return answer;
}

interface Usage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

const bytes = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: Usage): number =>
  usedSize + embedderHeapUsedSize + backingStorageSize;
