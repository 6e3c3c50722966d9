import { formatNumber } from '../../experiments/format-number.ts';
import { type Blank, entryName, nodeOf, slopeName } from './blanks.ts';
import type { Fault } from './faults.ts';
import type { Trace } from './trace.ts';

const show = (value: number) => formatNumber(value, { digits: 4 });
const math = (tex: string) => `$${tex}$`;

/** Names the thought behind a wrong number and asks one question; Markdown. */
export function replyTo(trace: Trace, blank: Blank, given: number, fault: Fault): string {
  const node = nodeOf(trace, blank.node);
  const consumer = nodeOf(trace, fault.at);
  const output = nodeOf(trace, trace.output).name;
  const name = math(entryName(node, blank.entry));
  const next = math(consumer.name);
  const asked = blank.label;
  const arriving = math(slopeName(output, consumer.name));
  const [number, upstream] = [show(given), show(fault.upstream)];
  const uses = trace.uses.filter((use) => use.input === node.id).length;
  const isFork = fault.paths > 1;
  const rate = `How fast does ${next} grow with ${name}?`;
  if (blank.place === 'value') return valueReply(fault, math(node.name), number);
  if (blank.place === 'slope') return slopeReply(fault, { name, next, number });
  switch (fault.name) {
    case 'carried':
      return `This step is right for your own ${arriving} of ${upstream}, and that number is off. What arrives at ${next}?`;
    case 'dropped-branch':
      return uses > 1
        ? `${number} is the path through ${next} alone. ${name} is used ${times(uses)}, and where a value forks the gradients of its paths add. What comes back on the other path?`
        : `${number} comes from one entry of ${next} alone. ${name} feeds more than one of them, and their gradients add. What do the others send?`;
    case 'multiplied':
      return `${number} is what the paths bring, multiplied with each other. Along one path the factors multiply. A nudge of ${name} travels along all paths at once; what does it do in total?`;
    case 'wrong-sign':
      return isFork
        ? `One of the paths has the wrong sign. When ${name} grows a little, does ${next} grow or shrink?`
        : `Right size, wrong direction. When ${name} grows a little, does ${next} grow or shrink?`;
    case 'missing-factor':
      return isFork
        ? `The path through ${next} brings more than the ${upstream} that arrives there: the node multiplies by its own slope. ${rate}`
        : `${number} hands on what arrives at ${next} as if the node were not there. On the way back it multiplies by its own slope. ${rate}`;
    case 'upstream-forgotten':
      return isFork
        ? `On the path through ${next} you took its slope alone. That says how ${next} moves, not how ${math(output)} moves. Which gradient has already arrived at ${next}?`
        : `${number} is the slope of ${next} alone. It says how ${next} moves, not how ${math(output)} moves. Which gradient has already arrived at ${next}?`;
    case 'averaged':
      return `${number} is the mean of what the paths bring. A nudge of ${name} travels along all of them at once. What does it do in total?`;
    case 'transposed':
      return `${number} belongs across the diagonal: rows and columns are exchanged. Which input and which unit does ${name} join?`;
    case 'other-entry':
      return `${number} is the gradient of another entry of ${math(node.name)}. Which number does ${name} itself meet in ${next}?`;
    case 'own-value':
      return `You multiplied ${upstream} by ${name} itself. The slope of ${next} says what one unit of ${name} adds to it. What stays when ${name} is taken out of ${next}?`;
    case 'output-value':
      return `You multiplied ${upstream} by the value of ${next}. The chain rule takes the slope there, not the value. ${rate}`;
    case 'upside-down':
      return `You divided ${upstream} by the slope of ${next}. Does a steeper node pass on more or less of what arrives?`;
    case 'added':
      return `You added ${upstream} and ${show(fault.slope)}. Along one path, what arrives and the local slope are joined in another way. Which?`;
    case 'value-for-gradient':
      return `${number} is the value of ${name}, from the way forward. ${asked} belongs to the way back. What arrives at ${next}, and what does its slope make of it?`;
  }
}

interface Words {
  readonly name: string;
  readonly next: string;
  readonly number: string;
}

function slopeReply(fault: Fault, { name, next, number }: Words): string {
  switch (fault.name) {
    case 'wrong-sign':
      return `Right size, wrong direction. When ${name} grows a little, does ${next} grow or shrink?`;
    case 'own-value':
      return `${number} is ${name} itself. This slope says what one more unit of ${name} adds to ${next}. What multiplies ${name} there?`;
    case 'output-value':
      return `${number} is the value of ${next}, how large it is. How fast does it change with ${name}?`;
    case 'upside-down':
      return `${number} is how far ${name} would move for one unit of ${next}. The slope asked for goes the other way round. What is one over it?`;
    default:
      return `${number} holds the gradient that arrives at ${next} as well. A local slope belongs to its node alone. What is it before anything arrives?`;
  }
}

function valueReply(fault: Fault, name: string, number: string): string {
  switch (fault.name) {
    case 'wrong-sign':
      return `Right size, wrong sign. Which of the numbers that go into ${name} are negative?`;
    case 'upside-down':
      return `${number} is one over ${name}. Which of its two inputs stands below the line?`;
    default:
      return `${number} joins the two inputs of ${name} by another operation. Which sign stands in the node?`;
  }
}

const times = (count: number) => (count === 2 ? 'twice' : `${count} times`);
