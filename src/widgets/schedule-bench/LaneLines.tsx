import { dashes } from './lanes/schedule-names.ts';

interface LaneLinesProps {
  /** The path of each lane. */
  readonly paths: readonly string[];
  readonly chosen: number;
}

/** The lines of all lanes, the chosen one over the others. */
export const LaneLines = ({ paths, chosen }: LaneLinesProps) => (
  <>
    {paths.map(
      (path, i) =>
        i !== chosen && (
          <path key={i} class="schedule-bench__lane" stroke-dasharray={dashes[i]} d={path} />
        ),
    )}
    <path
      class="schedule-bench__lane schedule-bench__lane--chosen"
      stroke-dasharray={dashes[chosen]}
      d={paths[chosen]}
    />
  </>
);
