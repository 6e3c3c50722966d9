import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Holder, holdBySpeaking } from '../../../src/classroom/student/one-tab.ts';

/** A tab: what it was told last, and the way to close it. */
function tab(name: string) {
  const told: Holder[] = [];
  const close = holdBySpeaking(name, (holder) => told.push(holder));
  return { now: () => told.at(-1), close };
}

describe('tabs where a browser has no locks', () => {
  let name = '';
  const open: { close(): void }[] = [];
  const opened = () => {
    const one = tab(name);
    open.push(one);
    return one;
  };
  beforeEach((context) => {
    name = context.task.id;
  });
  afterEach(() => {
    for (const { close } of open.splice(0)) close();
  });

  test('the first one works, and the second one looks on until the first is closed', async () => {
    const first = opened();
    await vi.waitFor(() => expect(first.now()).toBe('mine'));
    const second = opened();
    await vi.waitFor(() => expect(second.now()).toBe('other'));
    first.close();
    await vi.waitFor(() => expect(second.now()).toBe('mine'), 3000);
  });

  test('of two that wait, one goes on', async () => {
    const first = opened();
    await vi.waitFor(() => expect(first.now()).toBe('mine'));
    const waiting = [opened(), opened()];
    await vi.waitFor(() => expect(waiting.map((one) => one.now())).toEqual(['other', 'other']));
    first.close();
    await vi.waitFor(() => expect(waiting.map((one) => one.now())).toContain('mine'), 3000);
  });
});
