import { render } from 'preact';
import { historyKey } from '../../../exercises/kept/history-key.ts';
import type { PackageData } from '../../../exercises/package/package.ts';
import { readPackage } from '../../../exercises/package/read-package.ts';
import { slot } from '../../../widgets/kit/page/storage.ts';
import { openConnection } from './connection.ts';
import { loadExercises } from './load-exercises.ts';
import { PackagePage } from './PackagePage.tsx';

/** Opens the package in whose page this script runs. */
export async function openPackage(): Promise<void> {
  const root = document.documentElement;
  root.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const data: PackageData = readPackage(document.getElementById('package')?.textContent ?? '');
  const { standard, assignment, modules } = data;
  // Before anything is fetched: a learning system waits for it, and may give up.
  const connection = openConnection(standard, window);
  // What another student left in this tab is not this one's.
  const kept = slot(historyKey, () => sessionStorage);
  kept.forget();
  if (connection.earlier) kept.write(JSON.stringify(connection.earlier.works));
  addEventListener('pagehide', connection.end);
  const ids = assignment.items.map(({ ex }) => ex.slice(0, ex.indexOf('@')));
  const exercises = await loadExercises(modules, ids);
  const place = document.getElementById('exercises');
  if (!place) throw new Error('openPackage: the page has no element #exercises');
  const host = document.createElement('div');
  place.replaceWith(host);
  render(<PackagePage data={data} exercises={exercises} connection={connection} />, host);
}
