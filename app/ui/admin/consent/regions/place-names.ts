/** Places a rule can be for, with their names. */
import { regionRules } from "~/domain/consent/model";
import { countryName } from "./country-names";

const states: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware," +
    "DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa," +
    "KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota," +
    "MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey," +
    "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon," +
    "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah," +
    "VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming"
  )
    .split(",")
    .map((each) => [each.slice(0, 2), each.slice(3)]),
);

export const usStates = Object.entries(states).map(([code, name]) => ({ code, name }));

/** Countries with a rule in our data, and some that are asked as strictly as the strictest. */
export const countries: readonly string[] = [
  ...new Set([
    ...Object.keys(regionRules).map((name) => name.slice(0, 2)),
    ..."AE AR AU CA CL CN CO HK IL IN JP KR MX MY NZ PH SA SG TH TR TW UA VN ZA".split(" "),
  ]),
].sort((a, b) => (countryName(a) < countryName(b) ? -1 : 1));

/** "US-CA" → "California, United States". */
export function placeTitle(place: string): string {
  const [country = "", part] = place.split("-");
  if (!part) return countryName(country);
  return `${country === "US" ? (states[part] ?? part) : part}, ${countryName(country)}`;
}
