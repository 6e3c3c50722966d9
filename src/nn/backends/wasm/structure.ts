export { structureOf } from '../plan/structure.ts';
