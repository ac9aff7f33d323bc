import { axisX, axisY, gridY, line, plot, rectY, ruleY } from '@observablehq/plot';

/** One bar: the scores from `from` up to but not including `end`, and people for each point of score in it. */
export interface Bar {
  readonly from: number;
  readonly end: number;
  readonly published: number;
  readonly simulated: number | null;
}

export interface Drawing {
  readonly bars: readonly Bar[];
  readonly width: number;
  readonly scoreLabel: string;
  readonly densityLabel: string;
  readonly formatNumber: (value: number) => string;
}

const HEIGHT = 360;
const NARROW = 520;
const TICKS = [0, 200, 400, 600, 800, 1000, 1200];
const TICKS_NARROW = [0, 300, 600, 900, 1200];

/** Draws the histogram. Colours and line styles are in the style sheet, so that they follow the theme. */
export function draw({
  bars,
  width,
  scoreLabel,
  densityLabel,
  formatNumber,
}: Drawing): SVGElement | HTMLElement {
  const outline = bars.flatMap(({ from, end, simulated }) =>
    simulated === null
      ? []
      : [
          { score: from, people: simulated },
          { score: end, people: simulated },
        ],
  );
  const chart = plot({
    width,
    height: HEIGHT,
    marginLeft: 56,
    marginRight: 16,
    marginTop: 40,
    marginBottom: 48,
    className: 'pool-plot',
    style: { fontSize: '16px', fontFamily: 'inherit', background: 'transparent', overflow: 'visible' },
    x: { domain: [0, 1201], label: null },
    y: { label: null },
    marks: [
      gridY({ ticks: 5, className: 'pool-plot-grid' }),
      axisY({ ticks: 5, tickFormat: formatNumber, tickSize: 0, label: densityLabel, labelArrow: 'none' }),
      axisX({
        ticks: width < NARROW ? TICKS_NARROW : TICKS,
        tickFormat: formatNumber,
        label: scoreLabel,
        labelAnchor: 'right',
        labelArrow: 'none',
      }),
      rectY(bars, { x1: 'from', x2: 'end', y: 'published', inset: 0.5, className: 'pool-plot-published' }),
      line(outline, { x: 'score', y: 'people', className: 'pool-plot-simulated' }),
      ruleY([0]),
    ],
  });
  // Plot ships an inline style element, which the content security policy refuses; pool-chart.css replaces it.
  chart.querySelector('style')?.remove();
  // The words and the table beside the picture say what it shows; its groups carry labels that no role allows.
  chart.setAttribute('aria-hidden', 'true');
  return chart;
}
