/** Addresses that lead nowhere. Without it, the router's own answer repeats what was asked for. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function Nowhere() {
  return null;
}
