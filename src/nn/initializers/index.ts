export { constant, type Initializer, normal, uniform, zeros } from './initializer.ts';
export { orthogonal } from './orthogonal.ts';
export {
  glorotNormal,
  glorotUniform,
  heNormal,
  heUniform,
  lecunNormal,
  lecunUniform,
} from './scaled.ts';
