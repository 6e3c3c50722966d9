import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { exact } from '../../../experiments/runner/device.ts';
import { useRemoteRun } from './use-remote-run.ts';

/**
 * What a worker makes of a question; the last answer stands until the next one is there. A question that
 * comes meanwhile waits for that answer, and the latest one counts.
 *
 * @param experiment that answers in one go, by its name in the runner's catalogue
 * @param question the same object for as long as it is the same question
 * @returns null before the first answer
 */
export function useAnswer<Question, Answer>(experiment: string, question: Question): Answer | null {
  const asked = useSignal({ question, number: 0 });
  const run = useRemoteRun<Question, Answer>({
    experiment,
    config: () => asked.value.question,
    key: () => String(asked.value.number),
    steps: () => 0,
    wanted: () => true,
    device: () => exact,
  });
  const isAnswering = run.isRunning.value;
  useEffect(() => {
    const { question: last, number } = asked.peek();
    if (!isAnswering && last !== question) asked.value = { question, number: number + 1 };
  }, [question, isAnswering]);
  const kept = useRef<Answer | null>(null);
  kept.current = run.frames.value[0] ?? kept.current;
  return kept.current;
}
