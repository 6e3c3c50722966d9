export { accuracy } from './accuracy.ts';
export { confusionMatrix } from './confusion-matrix.ts';
