import type { Reason } from '../../nn/index.ts';
import type { Inside, Made, NodeLinks } from './inside.ts';
import type { Pointed } from './linked.ts';

const because: Readonly<Record<Reason, string>> = {
  result: 'since it is read after the step',
  state: 'since it is what the step leaves behind',
  collected: 'since each of its numbers is a sum, finished only with its last term',
  factor: 'since a product reads each of its numbers several times',
  shared: 'since more than one loop needs it',
};

/** What becomes of the thing pointed at, in one or two sentences; null where nothing is. */
export function sentenceAt(inside: Inside, pointed: Pointed | null): string | null {
  switch (pointed?.kind) {
    case undefined:
      return null;
    case 'node': {
      const node = inside.nodes[pointed.id];
      const drawn = inside.view.nodes.find(({ id }) => id === pointed.id);
      if (!node || !drawn) return null;
      const head = node.name || drawn.operation || drawn.symbol;
      return `**${head}.** ${valueSentence(inside, node)}${gradientSentence(inside, node)}`;
    }
    case 'program': {
      const program = inside.programs[pointed.index];
      if (!program) return null;
      const { reads, writes } = program;
      return `**Program ${pointed.index + 1}** reads ${names(inside, reads)} and writes ${names(inside, writes)}.`; // biome-ignore format: one line
    }
    case 'buffer': {
      const buffer = inside.buffers[pointed.index];
      if (!buffer) return null;
      const { name, size, first, last, place } = buffer;
      const numbers = size === 1 ? '1 number' : `${size} numbers`;
      const where = place === null || !inside.usesArena ? 'in memory of its own' : `at place ${place} of the arena`; // biome-ignore format: one line
      const when = first < 0 ? `there before the step, last touched by program ${last + 1}` : first === last ? `needed by program ${first + 1} alone` : `from program ${first + 1} to program ${last + 1}`; // biome-ignore format: one line
      return `**${name}:** ${numbers} ${where}, ${when}.`;
    }
  }
}

function valueSentence(inside: Inside, { value, forward }: NodeLinks): string {
  switch (value.fate.kind) {
    case 'given':
      return `Given before the step; read by ${programs(value.programs)}.`;
    case 'written-in':
      return `The number ${value.fate.value}, written into the code.`;
    default:
      return `Its value is made in ${programs(forward)} and ${kept(inside, value)}.`;
  }
}

function gradientSentence(inside: Inside, { gradient }: NodeLinks): string {
  if (!gradient || gradient.fate.kind === 'written-in' || gradient.programs.length === 0) return '';
  return ` Its gradient is made in ${programs(gradient.programs)} and ${kept(inside, gradient)}.`;
}

function kept(inside: Inside, { fate, buffer }: Made): string {
  if (buffer === null) return 'never stored: the next operation takes it over inside the loop';
  const name = inside.buffers[buffer]!.name;
  const reason = fate.kind === 'stored' ? `, ${because[fate.reason]}` : '';
  return `kept as ${name}${reason}`;
}

function programs(indices: readonly number[]): string {
  const numbers = indices.map((index) => index + 1);
  if (numbers.length === 0) return 'no program of its own';
  return `${numbers.length === 1 ? 'program' : 'programs'} ${list(numbers)}`;
}

const names = ({ buffers }: Inside, indices: readonly number[]): string =>
  list(indices.map((index) => buffers[index]!.name));

/** `1`, `1 and 2`, `1, 2 and 3` */
function list(items: readonly (string | number)[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
