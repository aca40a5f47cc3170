import type { ReadmeTexts } from "./readme-texts";

export const en: ReadmeTexts = {
  title: "Your data",
  about: (store, day) => `What ${store} holds about you, put together on ${day}.`,
  machine: "The same for machines is in data.json; checksums.txt holds the files’ SHA-256 values.",
  looked: "Where we looked",
  where: "Place",
  result: "Result",
  parts: {
    "host.customer": "Customer account of the store",
    "host.orders": "Orders",
    "host.older-orders": "Orders older than 60 days",
    "app.consent": "Choices about cookies and data use",
    "app.requests": "Privacy requests",
  },
  gaps: {
    "scope-missing": "the app has no permission to read this",
    "needs-read-all-orders": "the app has no permission to read orders older than 60 days",
    "customer-gone": "the store no longer has this customer",
    "person-not-named": "the request names no person to look for",
    "no-access-token": "the app has no access to the store at present",
    "host-refused": "the store’s platform refused to answer",
  },
  states: {
    found: "found",
    none: "looked, nothing there",
    unreachable: "could not be reached: this package is not complete here",
  },
};
