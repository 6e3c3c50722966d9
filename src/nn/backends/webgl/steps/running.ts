import type { Fold } from '../../plan/step.ts';
import type { Shader } from '../shader/shader.ts';

/** A reduction under way, in four lanes. */
export interface Running {
  /** What it starts from, and stays at where there is nothing. */
  readonly nothing: string;
  /** Takes in four more elements, the first of which is number `at`. */
  add(elements: string, at: string): void;
  /** The four lanes as they are. */
  readonly lanes: string;
}

/** Declares the variables of a reduction. */
export function running(shader: Shader, fn: Fold['fn']): Running {
  if (fn === 'sum') {
    const sum = shader.let('vec4', 'vec4(0)', 'sum');
    return { nothing: 'vec4(0)', lanes: sum, add: (x) => shader.line(`${sum} += ${x};`) };
  }
  const [infinities, isNaN4] = [shader.function('infinities'), shader.function('isNaN4')];
  const nothing = `(-${infinities}())`;
  const most = shader.let('vec4', nothing, 'most');
  if (fn === 'max') {
    // What is no number is never less, and is left by nothing.
    const add = (x: string) => {
      shader.line(`${most} = mix(${most}, ${x}, greaterThan(${x}, ${most}));`);
      shader.line(`${most} = mix(${most}, ${x}, ${isNaN4}(${x}));`);
    };
    return { nothing, lanes: most, add };
  }
  const where = shader.let('vec4', 'vec4(0)', 'where');
  const add = (x: string, at: string) => {
    const isMore = `vec4(greaterThan(${x}, ${most})) + vec4(${isNaN4}(${x}))`;
    const wins = shader.let('vec4', `(${isMore}) * (1.0 - vec4(${isNaN4}(${most})))`, 'wins');
    shader.line(`${where} = mix(${where}, vec4(${at}), notEqual(${wins}, vec4(0)));`);
    shader.line(`${most} = mix(${most}, ${x}, notEqual(${wins}, vec4(0)));`);
  };
  return { nothing, lanes: where, add };
}

/** The four lanes of a sum or a maximum in one number. */
export function acrossLanes(shader: Shader, fn: Fold['fn'], lanes: string): string {
  if (fn === 'sum') return `(${lanes}.x + ${lanes}.y) + (${lanes}.z + ${lanes}.w)`;
  const maximum = shader.function('maximum');
  const halves = shader.let('vec4', `${maximum}(${lanes}, ${lanes}.zwxy)`, 'halves');
  return `${maximum}(${halves}, ${halves}.yxwz).x`;
}
