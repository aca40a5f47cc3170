import type { BannerTexts } from "../banner-texts";

export const en: BannerTexts = {
  title: "Your privacy in this shop",
  optIn:
    "We would like to use cookies and similar storage to remember your settings, count visits and show advertising. You decide, and can change this at any time. The shop works either way.",
  optOut:
    "We use cookies and similar storage to remember your settings, count visits and show advertising, and share data about your visit with advertising partners. You can opt out at any time.",
  notice:
    "We use cookies and similar storage to run this shop, count visits and show advertising. You can change this at any time.",
  accept: "Accept all",
  reject: "Reject all",
  refuseSale: "Do not sell or share my data",
  choose: "Choose",
  understood: "Understood",
  policy: "Privacy policy",
  dialogTitle: "Privacy choices",
  dialogIntro: "Tick what you allow. Nothing else will be used.",
  necessary: "Necessary (always on)",
  necessaryAbout: "Basket, sign-in, security and your choice here.",
  preferences: "Preferences",
  preferencesAbout: "Remembers your settings and recommends products that fit.",
  analytics: "Analytics",
  analyticsAbout: "Counts visits, so that we can see what works and what does not.",
  marketing: "Marketing",
  marketingAbout: "Lets us and our advertising partners show and measure advertising.",
  saleOfData: "Sale and sharing of data",
  saleOfDataAbout: "Lets partners use data about your visit for purposes of their own.",
  save: "Save my choice",
  cancel: "Cancel",
  reopen: "Privacy choices",
  honoured: "Opt-out signal honoured",
  details: "Who, and which cookies",
  session: "until you close the browser",
  permanent: "until you delete it",
  vendorPolicy: "Privacy policy of {vendor}",
  placeholder:
    "Here {vendor} would show content. It would store data on your device for “{purpose}”, so it is loaded only if you allow it.",
  load: "Load it",
  alwaysAllow: "Always allow {vendor}",
  reloadNeeded:
    "Your choice holds from now on. What was already running on this page stops when it is loaded again.",
  reload: "Load the page again",
  close: "Close",
  receipt: "Receipt of my choice",
  clear: "Clear my history in this browser",
  cleared:
    "Cleared: what the tools named in the choices had stored in this browser. What you allow stores something again when you go on.",
};
