import { parser } from '@lezer/javascript';

/** What a program calls at every step; no reader writes such a name by chance. */
export const stepName = '__step__';

const step = `${stepName}();`;

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * A program that calls `__step__()` once in every pass of a loop and in every call of its functions, so that it can
 * be stopped after the same number of steps on every machine. Lines keep their numbers. What cannot be read is left
 * as it is: the engine will say so.
 *
 * @param script JavaScript without types
 */
export function counted(script: string): string {
  const insertions: Insertion[] = [];
  let isReadable = true;
  parser.parse(script).iterate({
    enter({ type, name, node, from, to }) {
      if (type.isError) isReadable = false;
      if (name === 'ArrowFunction') {
        const body = node.lastChild;
        if (body && body.name !== 'Block') around(body, `(${stepName}(),`, ')');
      }
      if (['ForStatement', 'WhileStatement', 'DoStatement'].includes(name)) {
        const body = name === 'DoStatement' ? node.getChild('do')?.nextSibling : node.lastChild;
        if (body && body.name !== 'Block') around(body, `{${step}`, '}');
      }
      if (name !== 'Block' || to - from < 2) return;
      const parent = node.parent?.name ?? '';
      if (holders.has(parent)) insertions.push({ at: from + 1, text: step });
    },
  });
  if (!isReadable) return script;
  return insertions
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((text, { at, text: one }) => text.slice(0, at) + one + text.slice(at), script);

  function around({ from, to }: { from: number; to: number }, before: string, after: string) {
    insertions.push({ at: from, text: before }, { at: to, text: after });
  }
}

/** A block of these is entered once for each pass or call. */
const holders: ReadonlySet<string> = new Set([
  'ForStatement',
  'WhileStatement',
  'DoStatement',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunction',
  'MethodDeclaration',
  'Property', // a method written in an object
]);
