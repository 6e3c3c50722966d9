import { useMemo, useState } from 'preact/hooks';
import type { DigitLook, DigitSight } from '../../experiments/digits/digit-look.ts';
import {
  type DigitsConfig,
  type DigitsFrame,
  updatesPerStep,
} from '../../experiments/digits/training.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { DigitNetCode } from '../kit/crosswalk/DigitNetCode.tsx';
import { Doctor } from '../kit/doctor/Doctor.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { droppedFiles } from '../kit/page/dropped-files.ts';
import { saveFile } from '../kit/page/save-file.ts';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { RunProgress } from '../kit/run/RunProgress.tsx';
import { useAnswer } from '../kit/run/use-answer.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import {
  batch,
  configOf,
  countOf,
  deviceOf,
  drawingOf,
  labels,
  mapsOf,
  offered,
  pictureOf,
  type State,
  sentence,
  steps,
  table,
  widget,
} from './model.ts';
import { Brought } from './own/Brought.tsx';
import { useBrought } from './own/use-brought.ts';
import { Confusion } from './training/Confusion.tsx';
import { LossChart } from './training/LossChart.tsx';
import { Mistakes } from './training/Mistakes.tsx';
import { Speed } from './training/Speed.tsx';
import { whereItRan, whyThere } from './training/where-it-ran.ts';
import { Draw } from './way/Draw.tsx';
import { Way } from './way/Way.tsx';
import './View.css';

const sizeWords = [
  { value: 'small', word: '4 + 8' },
  { value: 'middle', word: '8 + 16' },
  { value: 'large', word: '16 + 32' },
] as const;

const deviceWords = [
  { value: 'wasm', word: 'processor' },
  { value: 'webgl', word: 'graphics card' },
  { value: 'fastest', word: 'the faster' },
] as const;

/** W21: a net that learns to read digits in the page, and everything that there is to see of it. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const player = useTrainingPlayer(model, steps, labels);
  const { brought, problem, isReading, pictures, openWeights, back } = useBrought();
  const run = useRemoteRun<DigitsConfig, DigitsFrame>({
    experiment: 'digits',
    config: () => configOf(state.value, brought.value),
    key: () => `${JSON.stringify(configOf(state.value, {}))} ${brought.value.number}`,
    steps: () => steps,
    wanted: () => handle.ran.value,
    device: () => deviceOf(state.value),
  });
  const frames = run.frames.value;
  const { size, device, picture, drawing, seed, step } = state.value;
  const shown = Math.min(step, Math.max(0, frames.length - 1));
  const frame = frames[shown];
  const { own, what } = brought.value;
  const ran = handle.ran.value;

  /** A picture the reader took instead of one of those offered. */
  const [taken, take] = useState<Uint8Array | null>(null);
  const seen = useMemo(
    () => taken ?? pictureOf({ drawing, picture }, own?.test),
    [taken, drawing, picture, own],
  );
  const ownDrawing = useMemo(() => drawingOf({ drawing }), [drawing]);
  const weights = frame?.parameters ?? brought.value.weights;
  const question = useMemo(
    () => ({ maps: mapsOf[size], seed, picture: seen, ...(weights && { weights }) }),
    [size, seed, seen, weights],
  );
  const sight = useAnswer<DigitLook, DigitSight>('digit-look', question);
  const anew = (patch: Partial<State>) => {
    take(null);
    model.set({ ...patch, step: 0 });
  };
  const save = async () => {
    const { toFile } = await import('./own/weights-file.ts');
    saveFile('digits.safetensors', toFile(question), 'application/octet-stream');
  };
  return (
    <Figure
      {...model.frame}
      seed={{ value: seed, set: (next) => anew({ seed: next }) }}
      table={frames.length > 1 ? table(frames) : undefined}
      sentence={
        run.problem.value ?? sentence(frame, countOf(own), brought.value.weights !== undefined)
      }
      player={player}
      selectors={
        <>
          {!model.hidden('size') && (
            <Selector
              label="Feature maps"
              choices={sizeWords}
              value={size}
              onChange={(next) => anew({ size: next })}
              disabled={model.locked('size')}
            />
          )}
          {!model.hidden('device') && (
            <Selector
              label="Computed on"
              choices={deviceWords}
              value={device}
              onChange={(next) => anew({ device: next })}
              disabled={model.locked('device')}
            />
          )}
          <StateSlider
            model={model}
            field="learningRate"
            class="digit-reader__rate"
            label="learning rate η"
            scale="log"
          />
        </>
      }
      stage={({ width, narrow }) => (
        <div class="digit-reader">
          <div class={narrow ? '' : 'digit-reader__charts'}>
            <LossChart
              width={narrow ? width : width - 340}
              narrow={narrow}
              frames={frames}
              shown={shown}
              prediction={handle.prediction.value ?? handle.draft.value}
            />
            {(!narrow || frame) && (
              <Confusion width={narrow ? width : 320} counts={frame?.confusion ?? []} />
            )}
          </div>
          <Doctor
            model={model}
            player={player}
            lost={frame?.diverged && { diverged: frame.diverged }}
            remedies={[
              { word: 'set η to 0.003', set: { learningRate: 0.003, step: 0 } },
              { word: 'set η to 0.0003', set: { learningRate: 0.0003, step: 0 } },
            ]}
            narrow={narrow}
          />
          <Way
            maps={mapsOf[size]}
            picture={typeof seen === 'number' ? (sight?.picture ?? null) : seen}
            name={taken || drawing === '' ? 'Picture' : 'Your digit, centred'}
            sight={sight}
          >
            <button
              type="button"
              class="button"
              onClick={() => {
                take(null);
                model.set({ picture: (picture + 1) % offered, drawing: '' });
              }}
            >
              Another picture
            </button>
            {!model.hidden('drawing') && (
              <Draw
                drawing={ownDrawing}
                disabled={model.locked('drawing')}
                onDraw={(next) => {
                  take(null);
                  model.set({ drawing: next });
                }}
              />
            )}
          </Way>
          {frame && frame.updates > 0 && <Mistakes wrong={frame.wrong} onPick={take} />}
        </div>
      )}
      below={
        <>
          {!model.hidden('code') && (
            <DigitNetCode
              net={{
                maps: mapsOf[size],
                learningRate: state.value.learningRate,
                batch,
                isFrozen: false,
              }}
            />
          )}
          {!model.hidden('files') && (
            // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the other way to what the buttons in it do
            <div
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(pictures);
              }}
            >
              <Brought
                what={what}
                problem={problem.value}
                isReading={isReading.value}
                onPictures={pictures}
                onWeights={(file) => void openWeights(file, size, (next) => anew({ size: next }))}
                onSave={() => void save()}
                onBack={back}
              />
            </div>
          )}
        </>
      }
      transport={
        <>
          <Transport player={player} verb="Train" hide={props.hide ?? []} />
          <RunProgress
            run={run}
            steps={steps}
            ran={ran}
            label={`computed: update ${run.done.value * updatesPerStep} of ${steps * updatesPerStep}`}
          />
          {ran && (
            <Speed
              done={run.done.value}
              where={whereItRan(run.device.value)}
              why={whyThere(run.device.value)}
            />
          )}
        </>
      }
    />
  );
}
