/** How the four networks of one seed end, in the order of the rates 0, 0.2, 0.5 and 0.8. */
export interface SeedEnds {
  readonly loss: readonly number[];
  readonly accuracy: readonly number[];
  readonly trainLoss: readonly number[];
}

/**
 * Twenty seeds of the race, from 0 on: test loss in nats, test accuracy and training loss, in float32.
 * Half a minute of training, so the numbers are kept here; `tests/experiments/dropout` trains the first
 * seed again in every run and all of them in the slow ones, and compares.
 */
export const twentySeeds: readonly SeedEnds[] = [
  {
    loss: [2.2781, 2.7873, 1.6402, 0.66692],
    accuracy: [0.8355, 0.8465, 0.8565, 0.911],
    trainLoss: [0.00022459, 0.052797, 0.048031, 0.24874],
  },
  {
    loss: [1.7452, 1.2002, 0.98976, 0.31278],
    accuracy: [0.852, 0.8605, 0.8395, 0.882],
    trainLoss: [0.000056984, 0.0017025, 0.0271, 0.12564],
  },
  {
    loss: [1.0014, 1.1631, 1.2869, 0.65646],
    accuracy: [0.889, 0.8975, 0.89, 0.894],
    trainLoss: [0.000037864, 0.00018737, 0.00039627, 0.026522],
  },
  {
    loss: [2.0133, 2.505, 2.0693, 0.86496],
    accuracy: [0.8825, 0.866, 0.879, 0.867],
    trainLoss: [0.00013097, 0.010884, 0.071259, 0.17721],
  },
  {
    loss: [1.9779, 2.1764, 1.1976, 0.77352],
    accuracy: [0.8565, 0.8695, 0.879, 0.897],
    trainLoss: [0.000043144, 0.001353, 0.029173, 0.11547],
  },
  {
    loss: [2.0735, 1.3299, 1.2578, 1.0306],
    accuracy: [0.8725, 0.8615, 0.877, 0.8735],
    trainLoss: [0.0010002, 0.03598, 0.072178, 0.13508],
  },
  {
    loss: [7.6398, 1.453, 0.88385, 0.48187],
    accuracy: [0.812, 0.826, 0.854, 0.8795],
    trainLoss: [0.00010797, 0.023576, 0.033688, 0.16743],
  },
  {
    loss: [2.4702, 2.005, 1.1864, 0.46102],
    accuracy: [0.8505, 0.8665, 0.8635, 0.8785],
    trainLoss: [0.00010917, 0.0010734, 0.013682, 0.15861],
  },
  {
    loss: [1.9516, 1.9595, 1.4368, 0.50501],
    accuracy: [0.794, 0.8235, 0.849, 0.8525],
    trainLoss: [0.00017759, 0.0037524, 0.073955, 0.24068],
  },
  {
    loss: [2.0529, 2.1088, 2.5923, 1.8203],
    accuracy: [0.859, 0.878, 0.872, 0.8565],
    trainLoss: [0.000036871, 0.00054216, 0.015085, 0.12184],
  },
  {
    loss: [1.2848, 1.2699, 1.0688, 0.89586],
    accuracy: [0.8425, 0.8445, 0.8645, 0.85],
    trainLoss: [0.00024871, 0.021265, 0.086672, 0.23028],
  },
  {
    loss: [4.4764, 3.8238, 1.6619, 0.7335],
    accuracy: [0.853, 0.8535, 0.883, 0.8565],
    trainLoss: [0.00016919, 0.0081597, 0.068691, 0.14805],
  },
  {
    loss: [1.407, 1.6321, 1.1121, 0.54971],
    accuracy: [0.8515, 0.8825, 0.8955, 0.8915],
    trainLoss: [0.00019814, 0.0053898, 0.04104, 0.11752],
  },
  {
    loss: [7.1228, 1.8132, 0.71672, 0.39516],
    accuracy: [0.827, 0.853, 0.853, 0.878],
    trainLoss: [0.00083334, 0.04629, 0.11052, 0.22558],
  },
  {
    loss: [2.3037, 2.7466, 2.0334, 0.79978],
    accuracy: [0.8875, 0.897, 0.895, 0.891],
    trainLoss: [0.000057904, 0.0027568, 0.027462, 0.097271],
  },
  {
    loss: [3.0532, 2.9255, 2.1687, 0.77712],
    accuracy: [0.878, 0.855, 0.8625, 0.872],
    trainLoss: [0.00014971, 0.0022899, 0.014257, 0.15964],
  },
  {
    loss: [1.7145, 1.6434, 0.86071, 0.45175],
    accuracy: [0.858, 0.8555, 0.881, 0.886],
    trainLoss: [0.00020484, 0.0057569, 0.040778, 0.17291],
  },
  {
    loss: [1.253, 1.1587, 0.82186, 0.44216],
    accuracy: [0.816, 0.8275, 0.8305, 0.866],
    trainLoss: [0.00013622, 0.0039873, 0.081346, 0.1926],
  },
  {
    loss: [2.7595, 2.2379, 2.3512, 2.1724],
    accuracy: [0.8355, 0.8485, 0.832, 0.8495],
    trainLoss: [0.00013066, 0.0084826, 0.043055, 0.13375],
  },
  {
    loss: [1.1966, 1.0397, 0.64466, 0.30767],
    accuracy: [0.868, 0.8695, 0.877, 0.8855],
    trainLoss: [0.00014167, 0.0063921, 0.051888, 0.16165],
  },
];

/** Mean over the seeds, rate by rate. */
export const meansOf = (of: keyof SeedEnds): number[] =>
  [0, 1, 2, 3].map(
    (rate) => twentySeeds.reduce((sum, ends) => sum + ends[of][rate]!, 0) / twentySeeds.length,
  );

/** Standard deviation over the seeds, rate by rate. */
export const deviationsOf = (of: keyof SeedEnds): number[] =>
  meansOf(of).map((mean, rate) => {
    const squares = twentySeeds.reduce(
      (sum, ends) => sum + (ends[of][rate]! - mean) * (ends[of][rate]! - mean),
      0,
    );
    return Math.sqrt(squares / (twentySeeds.length - 1));
  });

/** Seeds in which one rate has less test loss than another, by their places in the list of rates. */
export const seedsBelow = (rate: number, other: number): number =>
  twentySeeds.filter(({ loss }) => loss[rate]! < loss[other]!).length;

/** Seeds in which the largest rate has the least test loss of all. */
export const seedsLowest = (): number =>
  twentySeeds.filter(({ loss }) => loss[3] === Math.min(...loss)).length;
