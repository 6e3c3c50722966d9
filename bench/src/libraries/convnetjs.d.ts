/** What the bench uses of ConvNetJS, which comes without types. */
declare module 'convnetjs' {
  namespace convnet {
    type Definition = Readonly<Record<string, string | number>>;
    class Vol {
      constructor(sx: number, sy: number, depth: number, value: number);
      readonly w: Float64Array;
    }
    interface Layer {
      readonly filters?: Vol[];
      readonly biases?: Vol;
    }
    class Net {
      readonly layers: Layer[];
      makeLayers(definitions: readonly Definition[]): void;
      forward(x: Vol, isTraining: boolean): Vol;
      backward(target: number | readonly number[]): number;
      getParamsAndGrads(): { readonly params: Float64Array; readonly grads: Float64Array }[];
    }
  }
  export default convnet;
}
