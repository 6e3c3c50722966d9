import { noisyWells, wellSchedules } from '../../schedules/noisy-wells.ts';
import type { Misprint } from '../misprint.ts';

const lanes = [
  ['η = 0.03 all the time', wellSchedules.constant],
  ['÷ 10 after 500', wellSchedules.late],
  ['÷ 10 after 100', wellSchedules.early],
] as const;

/** Every fifth update is enough for a line. */
const thin = (values: readonly number[]) =>
  values.flatMap((value, update) => (update % 5 === 4 ? [[update + 1, value] as const] : []));

export const betterMinima: Misprint = {
  id: 'E-38',
  name: 'ever better minima',
  label: 'over-claimed',
  source: 'E, optimisation, item 3',
  printed:
    'With a learning rate that is gradually reduced, the algorithm finds ever better minima.',
  right:
    'It comes lower in the minimum where it is: the noise floor falls with η. Which minimum that is, the large rate has decided, and a smaller rate changes it no more.',
  why: 'The loss curve drops at every reduction, as it would if a better minimum had been found. The curve does not say where the run is.',
  run() {
    const runs = lanes.map(([name, schedule]) => ({ name, ...noisyWells(schedule) }));
    const [constant, late] = runs;
    return {
      columns: ['rate', 'in the deep well at 500', 'at 1,000', 'above its well’s floor at 1,000'],
      rows: runs.map(({ name, deep, above }) => [name, deep[499]!, deep[999]!, above[999]!]),
      comparison: {
        x: 'update',
        y: 'share of 200 runs in the deep well',
        scale: 'linear',
        printedName: '÷ 10 after 500',
        rightName: 'η = 0.03 all the time',
        printed: thin(late!.deep),
        right: thin(constant!.deep),
      },
      sentence:
        'From the shallow well of x⁴ − 3x² + x with noise of deviation 5 on the slope. After the reduction no run changes its well any more, and each stands less than a tenth as high above its floor. The rate that stays large finds the better minimum more often.',
    };
  },
};
