import type { AdamTextName } from '../optimizers/printed-adam.ts';

/** Updates after which table E4 gives the height of the valley, from (10, 1) at learning rate 0.1. */
export const updates = [1, 2, 10, 100, 300, 1000] as const;

/** Heights after those updates, as printed in the table. */
export const heights: Readonly<Record<AdamTextName, readonly string[]>> = {
  correct: ['89.5050', '80.0533', '40.8222', '2.5192', '1.6695e-6', '1.6e-40'],
  bothSignsTurned: ['89.5050', '80.0533', '40.8222', '2.5192', '1.6695e-6', '1.6e-40'],
  noCorrection: ['70.2649', '46.5172', '11.9531', '.00215', '1.1e-13', '1.3e-44'],
  fixedExponent: ['75.5329', '52.9591', '17.7487', '3.2e-4', '1.3e-12', '2.7e-45'],
  squaresForMean: ['89.5050', '80.4741', '46.0470', '2.33e9', '3.0e36', '9.9e158'],
  plus: ['111.505', '124.036', '263.583', '1.04e4', '1.12e5', '1.27e6'],
  squaresForMeanAndPlus: ['111.505', '123.605', '335.607', '1.47e11', '1.9e38', '6.3e160'],
  asPrintedFirst: ['130.853', '180.858', '5277.9', '7.28e20', '8.3e58', '1.3e192'],
  asPrintedLater: ['111.505', '128.616', '459.923', '2.26e4', '1.23e5', '8.37e5'],
  laterWithPlus: ['89.5050', '77.0062', '41.8263', '.0108', '1.3e-11', '2.3e-4'],
};
