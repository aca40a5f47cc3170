/** Numbers by name as stacked bars: drawn for eyes, listed as a table for everybody else. */
import { useId } from "react";

export interface BarSeries {
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
}

export interface Bar {
  readonly label: string;
  /** Under the bar, where there is room for some letters; the label where that is short. */
  readonly short?: string;
  /** One number for each series, in the same order; undefined is not told. */
  readonly values: readonly (number | undefined)[];
}

interface BarChartProps {
  readonly title: string;
  /** What the bars' labels are: "Year". */
  readonly label: string;
  readonly series: readonly BarSeries[];
  readonly bars: readonly Bar[];
}

const STEP = 48;
const WIDTH = 32;
const HEIGHT = 140;

export function BarChart({ title, label, series, bars }: BarChartProps) {
  const id = useId();
  const highest = Math.max(1, ...bars.map(({ values }) => sum(values)));
  const width = Math.max(STEP, bars.length * STEP);
  return (
    <figure style={{ margin: 0 }}>
      <div style={{ overflowX: "auto" }} tabIndex={0} role="group" aria-labelledby={id}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT + 40}`}
          width={width}
          height={HEIGHT + 40}
          aria-hidden="true"
          focusable="false"
        >
          {bars.map((bar, place) => (
            <g key={bar.label} transform={`translate(${place * STEP}, 0)`}>
              <Stack bar={bar} series={series} highest={highest} />
              <text x={STEP / 2} y={HEIGHT + 34} textAnchor="middle" fontSize="12">
                {bar.short ?? bar.label}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption id={id}>{title}</figcaption>
      <Legend series={series} />
      <table className="Polaris-Text--visuallyHidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.label}</th>
              {bar.values.map((value, place) => (
                <td key={series[place]?.name ?? place}>{value ?? "not told"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Stack({
  bar,
  series,
  highest,
}: {
  readonly bar: Bar;
  readonly series: readonly BarSeries[];
  readonly highest: number;
}) {
  const total = sum(bar.values);
  const scale = HEIGHT / highest;
  let top = HEIGHT + 16;
  return (
    <>
      {bar.values.map((value, place) => {
        const height = (value ?? 0) * scale;
        top -= height;
        const colour = series[place]?.colour ?? "currentColor";
        return (
          <rect
            key={colour}
            x={(STEP - WIDTH) / 2}
            y={top}
            width={WIDTH}
            height={height}
            fill={colour}
          />
        );
      })}
      <text x={STEP / 2} y={HEIGHT + 12 - total * scale} textAnchor="middle" fontSize="12">
        {bar.values.includes(undefined) ? `≥ ${total}` : total}
      </text>
    </>
  );
}

function Legend({ series }: { readonly series: readonly BarSeries[] }) {
  return (
    <ul style={{ display: "flex", flexWrap: "wrap", gap: "1rem", padding: 0, listStyle: "none" }}>
      {series.map(({ name, colour }) => (
        <li key={name} style={{ display: "flex", gap: ".5rem", alignItems: "center" }}>
          <span
            aria-hidden="true"
            style={{ width: 12, height: 12, borderRadius: 2, background: colour }}
          />
          {name}
        </li>
      ))}
    </ul>
  );
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
