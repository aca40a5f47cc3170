import type { PublicTexts } from "./public-texts";

export const en: PublicTexts = {
  "requests.answered-in-time": {
    says: "A request for a copy of your data that reaches us through the shop’s platform is answered within its time.",
    how: "Each such request gets a due date when it arrives. Kept looks at all of them, counts those answered after their date or still open past it, and calls this promise broken when there is one.",
    counts: { answeredInTime: "Requests answered in time", open: "Requests being worked on" },
  },
  "erasure.residue-clean": {
    says: "When your data in the privacy app of this shop is erased, nothing of you is left in it.",
    how: "After every erasure Kept searches all its tables for the person and records what it found. One find breaks this promise.",
    counts: { checks: "Erasures searched for afterwards" },
  },
  "requests.history-cleared": {
    says: "When you ask us to clear your browsing history and service records, everybody who may hold them is gone through, one by one.",
    how: "Such a request can only be marked as done once the shop has said for each of them what came of it. Kept keeps these answers in its sealed log, and calls this promise broken when a request is overdue or an answer is missing. It has not seen the records of others itself.",
    counts: { cleared: "Requests gone through" },
  },
  "policy.archive-unchanged": {
    says: "Our privacy policy can be read at any time, and earlier versions stay as they were.",
    how: "Every version is stored with a fingerprint of its text. Kept reads all of them again and compares.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "What you write in a request, your address in it and the copy made for you are stored encrypted.",
    how: "The database refuses to store these as readable text. Kept checks that none of these rules is missing.",
    counts: {},
  },
  "audit.sealed": {
    says: "What staff and software do with your data in the privacy app is recorded, and a later change of the record is found.",
    how: "Events are sealed within minutes: a signed checkpoint stands for all of them. Anybody may keep the newest one, at /apps/privacy/promises/checkpoint, and compare.",
    counts: {},
  },
};
