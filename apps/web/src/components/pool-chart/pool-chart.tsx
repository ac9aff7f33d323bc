import { useEffect, useMemo, useRef, useState } from 'react';
import type { PoolBand } from '../../api/types.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { barsOf } from './bars.ts';
import { draw } from './draw.ts';
import './pool-chart.css';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

interface Props {
  readonly bands: readonly PoolBand[];
  /** What the picture shows, in words: its text alternative. */
  readonly summary: string;
}

/** The published and simulated pool as a histogram of density. */
export default function PoolChart({ bands, summary }: Props) {
  const text = useText({ en, fr });
  const format = useFormats();
  const canvas = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const bars = useMemo(() => barsOf(bands), [bands]);
  const hasSimulated = bars.some((bar) => bar.simulated !== null);

  useEffect(() => {
    if (!canvas.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (width === 0) return;
    canvas.current?.replaceChildren(
      draw({
        bars,
        width,
        scoreLabel: text.score,
        densityLabel: text.density,
        formatNumber: format.number,
      }),
    );
  }, [bars, width, text, format]);

  return (
    <figure className="pool-chart">
      <ul className="pool-legend">
        <li>
          <svg viewBox="0 0 28 16" aria-hidden="true">
            <rect className="pool-plot-published" width="28" height="16" />
          </svg>
          {text.published}
        </li>
        {hasSimulated ? (
          <li>
            <svg viewBox="0 0 28 16" aria-hidden="true">
              <path className="pool-plot-simulated" d="M0 8h28" />
            </svg>
            {text.simulated}
          </li>
        ) : null}
      </ul>
      <div role="img" aria-label={summary} className="pool-chart-canvas" ref={canvas} />
      <figcaption>{text.scale}</figcaption>
    </figure>
  );
}
