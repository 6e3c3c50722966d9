import { backend, setBackend } from '../../../src/nn/index.ts';
import { losses, trainings } from './trainings.ts';

await setBackend('webgl');
postMessage({ backend: backend(), numbers: losses(trainings['a small net']!(), 20) });
