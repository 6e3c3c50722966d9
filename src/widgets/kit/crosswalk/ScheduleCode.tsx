import type { Dialect } from '../../../experiments/crosswalk/configuration.ts';
import type { ScheduleDialect } from '../../../experiments/crosswalk/schedules/schedule-dialect.ts';
import { scheduleDialects } from '../../../experiments/crosswalk/schedules/schedule-dialects.ts';
import { LibraryCode } from './LibraryCode.tsx';

/** A schedule or a detector as code: ours, PyTorch's and Keras's. */
export const ScheduleCode = ({ of }: { readonly of: (dialect: ScheduleDialect) => string }) => (
  <LibraryCode
    write={(library) => of(scheduleDialects.find((one) => one.library === library)!)}
    notes={notes}
  />
);

const notes: Readonly<Record<Dialect['library'], string>> = {
  'Chain Rule': 'The book’s own library: the tests run this code for every kind of schedule.',
  PyTorch: 'The tests run this code in PyTorch and compare the rate of every update.',
  Keras: 'Written from the documentation of Keras 3; not executed here.',
};
