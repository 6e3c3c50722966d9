import { onEach, ways } from '../nn/laws/ways.ts';
import { declareChecks } from './check.ts';
import { pytorchChecks } from './checks/pytorch.ts';

onEach(ways, (way) => declareChecks(way, pytorchChecks));
