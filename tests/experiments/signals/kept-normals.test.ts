import { expect, test } from 'vitest';
import {
  keptStream,
  MOST_KEPT,
  numbersKept,
} from '../../../src/experiments/signals/kept-normals.ts';
import { random } from '../../../src/nn/index.ts';

const original = () => random(7).fork('weights');
const times = <Drawn>(count: number, draw: () => Drawn): Drawn[] =>
  Array.from({ length: count }, draw);

test('a kept stream gives the normal numbers of the stream itself, however often it is made', () => {
  const source = original();
  const expected = times(10_000, () => source.normal());
  for (const count of [10, 5000, 10_000, 100]) {
    const kept = keptStream(7, 'weights');
    expect(times(count, () => kept.normal())).toEqual(expected.slice(0, count));
  }
});

test('two kept streams in turn do not shift each other', () => {
  const [a, b, source] = [keptStream(8, 'data'), keptStream(8, 'data'), random(8).fork('data')];
  const expected = times(3, () => source.normal());
  const seen = expected.map(() => [a.normal(), b.normal()]);
  expect(seen).toEqual(expected.map((number) => [number, number]));
});

test('after some normal numbers anything else comes as the stream itself has it', () => {
  const [kept, source] = [keptStream(7, 'weights'), original()];
  const walk = (stream: typeof source) => [
    ...times(5, () => stream.normal()),
    stream.uniform(),
    stream.normal(),
    stream.integer(0, 100),
    ...stream.shuffle([1, 2, 3, 4, 5]),
    stream.pick(['a', 'b', 'c']),
    stream.fork('inner').normal(),
    ...times(5, () => stream.normal()),
  ];
  expect(walk(kept)).toEqual(walk(source));
});

test('what does not fit into memory is drawn anew, to the same numbers; the first that came stay', () => {
  const drawn = 300_000;
  const last = (stream: typeof first) => {
    for (let i = 1; i < drawn; i++) stream.normal();
    return stream.normal();
  };
  const first = keptStream(20, 'weights');
  for (const seed of [20, 21, 22, 23, 24, 25, 20, 25]) {
    expect(last(keptStream(seed, 'weights'))).toBe(last(random(seed).fork('weights')));
    expect(numbersKept()).toBeGreaterThan(drawn);
    expect(numbersKept()).toBeLessThanOrEqual(MOST_KEPT);
  }
});
