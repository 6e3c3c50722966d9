import type { Random } from '../../../../src/exercises/exercise.ts';
import { drawUntil } from '../../../../src/exercises/variant/draw.ts';
import { show } from '../print.ts';

/** Where the three dials of x²y/z stand. */
export interface Dials {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Numbers at which no slip of these exercises lands on the answer or on another slip. */
export const drawDials = (random: Random): Dials =>
  drawUntil(
    random,
    (stream) => ({
      x: stream.integer(3, 7),
      y: stream.integer(2, 10),
      z: stream.pick([2, 4, 5]),
    }),
    ({ x, y, z }) => {
      const values = slips({ x, y, z }).map(({ answer }) => answer);
      const all = [(x * x) / z, ...values];
      return all.every((a, i) =>
        all.every((b, j) => i === j || Math.abs(a - b) > 0.02 * Math.abs(b)),
      );
    },
  );

/** Wrong answers to ∂f/∂y worth anticipating. */
export const slips = ({ x, y, z }: Dials) => {
  const f = (x * x * y) / z;
  return [
    {
      id: 'value',
      answer: f,
      feedback: `${show(f)} is $f$ itself: the formula with all three numbers put in. Asked is how fast $f$ grows with $y$. By what is $y$ multiplied in the formula?`,
    },
    {
      id: 'by-x',
      answer: (2 * x * y) / z,
      feedback: `${show((2 * x * y) / z)} is $2xy/z$, the derivative with respect to $x$. Which letter moves here, and which two are held?`,
    },
    {
      id: 'by-z',
      answer: -f / z,
      feedback: `${show(-f / z)} is $-x^2y/z^2$, the derivative with respect to $z$. Which letter moves here, and which two are held?`,
    },
    {
      id: 'no-division',
      answer: x * x,
      feedback: `${show(x * x)} is $x^2$, the slope of $x^2y$. That product is then divided by $z$. What does the division do to its slope?`,
    },
    {
      id: 'squared-too',
      answer: (2 * x) / z,
      feedback: `You differentiated the square as well: $2x/z$ = ${show((2 * x) / z)}. While $y$ moves, $x$ is held. What is $x^2$ then?`,
    },
    {
      id: 'no-square',
      answer: x / z,
      feedback: `${show(x / z)} is $x/z$. The formula multiplies $y$ by $x^2$. What is that at $x = ${x}$?`,
    },
    {
      id: 'upside-down',
      answer: z / (x * x),
      feedback: `${show(z / (x * x))} is $z/x^2$, which says how far $y$ moves for one unit of $f$. What is the question, the other way round?`,
    },
  ];
};
