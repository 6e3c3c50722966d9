export { LostDevice } from '../../lost-device.ts';
