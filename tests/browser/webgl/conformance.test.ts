import { declareChecks } from '../../conformance/check.ts';
import { pytorchChecks } from '../../conformance/checks/pytorch.ts';
import { onEach, webgl } from '../../nn/laws/ways.ts';

onEach([webgl], (way) => declareChecks(way, pytorchChecks));
