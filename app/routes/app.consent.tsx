/** The section about consent: its pages share one navigation. */
import { Outlet } from "@remix-run/react";
import { ConsentNav } from "~/ui/admin/consent/consent-nav";

export default function ConsentSection() {
  return (
    <>
      <ConsentNav />
      <Outlet />
    </>
  );
}
