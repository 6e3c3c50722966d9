import * as activations from './functions/activations/index.ts';
import * as arithmetic from './functions/arithmetic.ts';
import type { Axis } from './functions/reductions.ts';
import * as reductions from './functions/reductions.ts';
import * as shapes from './functions/shapes/index.ts';
import * as elementwise from './primitives/elementwise.ts';
import type { Operand } from './primitives/leaf.ts';
import { matmul } from './primitives/matmul.ts';
import type { Shape } from './shape.ts';
import { Tensor } from './tensor.ts';

/** Operations as methods: `x.mul(w).add(b).tanh()` is `tanh(add(mul(x, w), b))`. */
interface Fluent {
  add(other: Operand): Tensor;
  sub(other: Operand): Tensor;
  mul(other: Operand): Tensor;
  div(other: Operand): Tensor;
  pow(exponent: Operand): Tensor;
  maximum(other: Operand): Tensor;
  minimum(other: Operand): Tensor;
  neg(): Tensor;
  abs(): Tensor;
  square(): Tensor;
  sqrt(): Tensor;
  reciprocal(): Tensor;
  exp(): Tensor;
  log(): Tensor;
  sin(): Tensor;
  cos(): Tensor;
  tanh(): Tensor;
  relu(): Tensor;
  sigmoid(): Tensor;
  softmax(options?: { axis?: number }): Tensor;
  logSoftmax(options?: { axis?: number }): Tensor;
  sum(options?: Axis): Tensor;
  mean(options?: Axis): Tensor;
  max(options?: Axis): Tensor;
  min(options?: Axis): Tensor;
  variance(options?: Axis): Tensor;
  matmul(other: Tensor, options?: { transposeA?: boolean; transposeB?: boolean }): Tensor;
  reshape(shape: Shape): Tensor;
  transpose(options?: { perm?: readonly number[] }): Tensor;
}

declare module './tensor.ts' {
  interface Tensor extends Fluent {}
}

type Methods = {
  [Name in keyof Fluent]: (this: Tensor, ...operands: Parameters<Fluent[Name]>) => Tensor;
};

const methods: Methods = {
  add(other) {
    return elementwise.add(this, other);
  },
  sub(other) {
    return arithmetic.sub(this, other);
  },
  mul(other) {
    return elementwise.mul(this, other);
  },
  div(other) {
    return arithmetic.div(this, other);
  },
  pow(exponent) {
    return arithmetic.pow(this, exponent);
  },
  maximum(other) {
    return elementwise.maximum(this, other);
  },
  minimum(other) {
    return elementwise.minimum(this, other);
  },
  neg() {
    return elementwise.neg(this);
  },
  abs() {
    return elementwise.abs(this);
  },
  square() {
    return arithmetic.square(this);
  },
  sqrt() {
    return elementwise.sqrt(this);
  },
  reciprocal() {
    return elementwise.reciprocal(this);
  },
  exp() {
    return elementwise.exp(this);
  },
  log() {
    return elementwise.log(this);
  },
  sin() {
    return elementwise.sin(this);
  },
  cos() {
    return elementwise.cos(this);
  },
  tanh() {
    return elementwise.tanh(this);
  },
  relu() {
    return elementwise.relu(this);
  },
  sigmoid() {
    return activations.sigmoid(this);
  },
  softmax(options) {
    return activations.softmax(this, options);
  },
  logSoftmax(options) {
    return activations.logSoftmax(this, options);
  },
  sum(options) {
    return reductions.sum(this, options);
  },
  mean(options) {
    return reductions.mean(this, options);
  },
  max(options) {
    return reductions.max(this, options);
  },
  min(options) {
    return reductions.min(this, options);
  },
  variance(options) {
    return reductions.variance(this, options);
  },
  matmul(other, options) {
    return matmul(this, other, options);
  },
  reshape(shape) {
    return shapes.reshape(this, shape);
  },
  transpose(options) {
    return shapes.transpose(this, options);
  },
};

Object.assign(Tensor.prototype, methods);
