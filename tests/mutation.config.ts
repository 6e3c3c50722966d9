import { defineConfig } from 'vitest/config';

/** The tests that `npm run test:mutation` asks: those of the graph, on the reference, without files, pictures or wasm. */
export default defineConfig({
  test: {
    environment: 'node',
    // Every line is watched here, on a machine that may have other work.
    testTimeout: 60_000,
    include: [
      'tests/nn/{backpropagate,conventions,errors,optimizers,public-face,shape,tidy,training}.test.ts',
      'tests/nn/{graph,losses,optimizers,primitives}/*.test.ts',
      'tests/nn/laws/gradients.test.ts',
    ],
  },
});
