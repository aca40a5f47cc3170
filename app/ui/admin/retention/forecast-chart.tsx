import { BarChart } from "../bar-chart";

/** How many orders become due in each of the next 24 months. */
export function ForecastChart({
  months,
  orders,
}: {
  readonly months: readonly string[];
  readonly orders: readonly number[];
}) {
  return (
    <BarChart
      title="Orders that become due in the next 24 months; holds of today are left out of account"
      label="Month"
      series={[{ name: "Become due", colour: "#2c6ecb" }]}
      bars={months.map((month, place) => ({
        label: `${month.slice(5)}/${month.slice(2, 4)}`,
        values: [orders[place] ?? 0],
      }))}
    />
  );
}
