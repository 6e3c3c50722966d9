import { random, zeros } from '../../nn/index.ts';
import { numbersOf, startOf } from '../backward-blocks/numbers.ts';
import { blocksOf, outputsOf, parametersOf } from '../digits/network.ts';
import { blocksFor, digitsTraining, updatesPerStep } from '../digits/training.ts';
import { labelOutcomes } from '../transfer/over-seeds.ts';
import { ways } from '../transfer/ways.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

const maps = [8, 16] as const;
const config = { maps, learningRate: 0.003, batch: 50, examples: 2000, tests: 500, seed: 1 };

/** The numbers of the chapter on training CNNs, in the configurations of its figures. */
export const trainingCnnsMeasurements: Record<string, Measurement> = {
  ...measure('cnn.counts', ['all', 'last', 'convolutions', 'multiplications', 'flat'], exact, counts), // biome-ignore format: one line
  ...measure('cnn.reader', ['one', 'ten', 'dead'], rounded, () => {
    const [one, ten] = accuracies(0.003, [40, 400]) as [number, number];
    return { one, ten, dead: accuracies(0.1, [40])[0]! };
  }),
  ...measure('cnn.backward', ['k11', 'k22', 'x22'], exact, () => {
    const { dk, dx } = numbersOf('convolution', startOf.convolution);
    return { k11: dk![0]![0]!, k22: dk![1]![1]!, x22: dx[1]![1]! };
  }),
  ...measure('cnn.letters', ways, 0.02, () => labelOutcomes('letters', 2)),
  ...measure('cnn.spiral', ways, 0.02, () => labelOutcomes('spiral', 0)),
};

function accuracies(learningRate: number, at: readonly number[]): number[] {
  const run = digitsTraining.start({ ...config, learningRate });
  let done = 0;
  return at.map((updates) => {
    for (; done < updates; done += updatesPerStep) run.advance();
    return run.frame().accuracy;
  });
}

/** Parameters, and multiplications of one picture's way forward. */
function counts() {
  const blocks = blocksOf(maps, random(0));
  const sizes = parametersOf(blocksFor({ maps, seed: 0 })).map(({ size }) => size);
  const shapes = outputsOf(blocks, zeros([1, 28, 28, 1])).map(({ shape }) => shape);
  const [first, , , second] = shapes as [number[], number[], number[], number[]];
  const places = ([, height = 0, width = 0]: readonly number[]) => height * width;
  const convolutions = places(first) * 25 * maps[0] + places(second) * 9 * maps[0] * maps[1];
  const last = sizes[4]!;
  return {
    all: sizes.reduce((a, b) => a + b, 0),
    last: last + sizes[5]!,
    convolutions,
    multiplications: convolutions + last,
    flat: last / 10,
  };
}
