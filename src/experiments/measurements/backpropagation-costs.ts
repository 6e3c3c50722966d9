import { swell } from '../cost/expression-swell.ts';
import { forwardsOneAtATime, netCost } from '../cost/operation-count.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** What derivatives cost in operations and in numbers kept, on paper and on the engine. */
export const backpropagationCosts: Record<string, Measurement> = {
  ...measure(
    'backpropagation.cost',
    ['oneAtATime', 'millionParameters', 'deepParameters'],
    exact,
    cost,
  ),
  ...measure(
    'backpropagation.cost',
    ['millionInForwards', 'deepInForwards', 'deepStored'],
    rounded,
    cost,
  ),
  ...measure(
    'backpropagation.cost',
    ['squareParameters', 'squareForward', 'squareStored', 'squareEvenBatch'],
    exact,
    tenLayers,
  ),
  ...measure('backpropagation.cost', ['squareBackward', 'squareInForwards'], rounded, tenLayers),
  ...measure(
    'backpropagation.swell',
    [
      'derivative2',
      'formula3',
      'derivative3',
      'reverse3',
      'formula10',
      'derivative10',
      'reverse10',
      'reverseLayer',
      'weights10',
    ],
    exact,
    expressionSwell,
  ),
};

/** Additions and multiplications, counted on the engine's graph. */
function cost() {
  const [million, deep] = [netCost([999, 999, 1], 1), netCost([784, 128, 64, 10], 1)];
  const inForwards = ({ forward, backward }: typeof deep) => (forward + backward) / forward;
  return {
    oneAtATime: forwardsOneAtATime(1_000_000),
    millionParameters: million.parameters,
    millionInForwards: inForwards(million),
    deepParameters: deep.parameters,
    deepInForwards: inForwards(deep),
    deepStored: deep.stored,
  };
}

/** Ten sigmoid layers, 316 units wide, on one example. */
function tenLayers() {
  const { parameters, forward, backward: back, stored } = netCost(Array(11).fill(316), 1);
  return {
    squareParameters: parameters,
    squareForward: forward,
    squareStored: stored,
    squareEvenBatch: Math.ceil(parameters / stored),
    squareBackward: back / forward,
    squareInForwards: (forward + back) / forward,
  };
}

/** Sigmoid nets two units wide, and what the tenth layer adds on the engine. */
function expressionSwell() {
  const [three, ten] = [swell(3, 2), swell(10, 2)];
  return {
    derivative2: swell(2, 2).derivative,
    formula3: three.formula,
    derivative3: three.derivative,
    reverse3: three.reverse,
    formula10: ten.formula,
    derivative10: ten.derivative,
    reverse10: ten.reverse,
    reverseLayer: ten.reverse - swell(9, 2).reverse,
    weights10: ten.weights,
  };
}
