/** Dates in the admin: the same on server and browser, because language and time zone are given. */

interface DateProps {
  readonly at: Date;
  /** IANA name, the shop's. */
  readonly timeZone: string;
  readonly withTime?: boolean;
}

export function adminDate({ at, timeZone, withTime = false }: DateProps): string {
  const style = withTime ? ({ timeStyle: "short" } as const) : {};
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone, ...style }).format(at);
}

export function AdminDate(props: DateProps) {
  return <time dateTime={props.at.toISOString()}>{adminDate(props)}</time>;
}
