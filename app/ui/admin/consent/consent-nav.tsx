import { NavLink, useLocation } from "@remix-run/react";
import { useEffect, useRef, type CSSProperties } from "react";

const pages = [
  { label: "Overview", to: "/app/consent", end: true },
  { label: "Banner", to: "/app/consent/banner" },
  { label: "Regions", to: "/app/consent/regions" },
  { label: "Vendors & cookies", to: "/app/consent/vendors" },
  { label: "Records", to: "/app/consent/records" },
  { label: "Numbers", to: "/app/consent/numbers" },
] as const;

/** Links, not tabs: each is a page with an address of its own. */
export function ConsentNav() {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a phone the bar is wider than the screen: the page one is on must be seen in it.
    const here = nav.current?.querySelector("[aria-current=page]");
    here?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname]);
  return (
    <nav ref={nav} aria-label="Consent" style={bar}>
      {pages.map(({ label, to, ...rest }) => (
        <NavLink key={to} to={to} {...rest} style={({ isActive }) => link(isActive)}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

const bar: CSSProperties = {
  display: "flex",
  gap: "var(--p-space-100)",
  overflowX: "auto",
  maxWidth: "62.375rem",
  margin: "0 auto",
  padding: "var(--p-space-300) var(--p-space-400) 0",
};

function link(isActive: boolean): CSSProperties {
  return {
    flex: "none",
    display: "inline-flex",
    alignItems: "center",
    minHeight: "2.75rem",
    padding: "0 var(--p-space-300)",
    borderRadius: "var(--p-border-radius-200)",
    color: "var(--p-color-text)",
    textDecoration: "none",
    fontWeight: isActive ? 650 : 450,
    background: isActive ? "var(--p-color-bg-fill-transparent-selected)" : "transparent",
  };
}
