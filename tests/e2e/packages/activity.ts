import { expect, type Page } from '@playwright/test';
import type { LearningSystem } from './lms.ts';

/** The names of a few elements in each standard. */
export const own = {
  '1.2': {
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    suspended: 'cmi.suspend_data',
    mode: 'cmi.core.lesson_mode',
    response: 'student_response',
  },
  '2004': {
    status: 'cmi.completion_status',
    score: 'cmi.score.raw',
    suspended: 'cmi.suspend_data',
    mode: 'cmi.mode',
    response: 'learner_response',
  },
} as const;

/** The package in its frame. */
export const activity = (page: Page) => page.frameLocator('iframe[title=Activity]');
export const item = (page: Page, at: number) =>
  activity(page).getByRole('region', { name: `Exercise ${at}` });

/** What scorm-again would not take. */
export const refused = (page: Page) => page.evaluate((): unknown => Reflect.get(window, 'refused'));

export async function answerFirst(page: Page, text: string) {
  await item(page, 1).getByRole('textbox').fill(text);
  await item(page, 1).getByRole('textbox').press('Enter');
}

/** Closes the system in any case; nothing that the package asked for may have been missing. */
export async function withSystem(lms: LearningSystem, visit: () => Promise<void>) {
  try {
    await visit();
    expect(lms.missing).toEqual([]);
  } finally {
    lms.close();
  }
}
