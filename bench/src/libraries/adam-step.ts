/** One parameter as plain numbers. */
interface Learned {
  readonly values: Float64Array;
  readonly gradient: Float64Array;
}

/** Adam in plain loops, for libraries without one. The gradients, times `scale`, are used and set to 0. */
export function adamStep(
  parameters: readonly Learned[],
  learningRate: number,
): (scale: number) => void {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  const moments = parameters.map(({ values }) => ({
    m: new Float64Array(values.length),
    v: new Float64Array(values.length),
  }));
  let [power1, power2] = [1, 1];
  return (scale) => {
    power1 *= beta1;
    power2 *= beta2;
    const rate = learningRate / (1 - power1);
    const correction = 1 / (1 - power2);
    for (let i = 0; i < parameters.length; i++) {
      const { values, gradient } = parameters[i]!;
      const { m, v } = moments[i]!;
      for (let j = 0; j < values.length; j++) {
        const g = gradient[j]! * scale;
        gradient[j] = 0;
        m[j] = beta1 * m[j]! + (1 - beta1) * g;
        v[j] = beta2 * v[j]! + (1 - beta2) * g * g;
        values[j]! -= (rate * m[j]!) / (Math.sqrt(v[j]! * correction) + epsilon);
      }
    }
  };
}
