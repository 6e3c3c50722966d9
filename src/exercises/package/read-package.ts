import * as z from 'zod/mini';
import { type Assignment, readAssignment } from '../assignment/assignment.ts';
import { bad, good, type Read, readJson } from '../read.ts';
import type { PackageData } from './package.ts';

const data = z.object({
  standard: z.enum(['1.2', '2004']),
  assignment: z.unknown(),
  modules: z.array(z.string()),
  references: z.record(z.string(), z.record(z.string(), z.string())),
});

/** What the page of a package tells its script. */
export function readPackage(
  text: string,
): Read<Omit<PackageData, 'assignment'> & { readonly assignment: Assignment }> {
  const json = readJson(text, 'This package');
  if ('problem' in json) return json;
  const read = data.safeParse(json.value);
  if (!read.success) return bad('This package is not complete; ask for it again.');
  const assignment = readAssignment(read.data.assignment);
  if ('problem' in assignment) return assignment;
  return good({ ...read.data, assignment: assignment.value });
}
