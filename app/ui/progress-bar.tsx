import { classNames } from './class-names';

export type ProgressBarProps = {
  done: number;
  /** Under way, drawn as stripes after what is done. */
  busy?: number;
  total: number;
  /** The same in words, such as “3 van 8 gereed, 4 in bewerking”. */
  words: string;
  /** Keeps the words for screen readers only, where the page says it already. */
  hideWords?: boolean;
};

/** How far something is, as a bar and in words. An SVG, because its widths need no styles. */
export function ProgressBar({ done, busy = 0, total, words, hideWords }: ProgressBarProps) {
  const part = (count: number) => (total > 0 ? (Math.max(0, count) / total) * 100 : 0);
  const doneWidth = Math.min(100, part(done));
  const busyWidth = Math.min(100 - doneWidth, part(busy));
  return (
    <div className="progress">
      <svg
        className="progress__bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="progress__done" width={doneWidth} height="8" />
        <rect className="progress__busy" x={doneWidth} width={busyWidth} height="8" />
      </svg>
      <span className={classNames('progress__words', hideWords && 'visually-hidden')}>{words}</span>
    </div>
  );
}
