/**
 * Writes a package as it is gathered: one ZIP with README.html (to read), data.json (to process)
 * and checksums.txt. Records are compressed as they come, so memory holds one page of the host's
 * answer and the ZIP, not everything at once.
 */
import { createHash } from "node:crypto";
import { strToU8, Zip, ZipDeflate, type ZipInputFile } from "fflate";
import { AppError } from "~/lib/errors";
import type { ShopperLanguage } from "~/lib/language";
import type { Finding, PackagePart } from "../model";
import { escapeHtml } from "../write-mail.server";
import { readmeTexts } from "./readme-texts/all";

export interface PackageHead {
  readonly store: string;
  readonly shop: string;
  readonly requestId: string;
  readonly createdAt: Date;
  /** The same day, written out. */
  readonly day: string;
  readonly language: ShopperLanguage;
}

/** A sealed row of this size is still handled in one piece; a package is usually some 10 KB. */
export const MAX_PACKAGE_BYTES = 16 * 1024 * 1024;

export interface FinishedPackage {
  readonly zip: Buffer;
  readonly sha256: string;
}

export class PackageWriter {
  private readonly chunks: Uint8Array[] = [];
  private size = 0;
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
    this.size += chunk.length;
  });
  private readonly readme: ZipText;
  private readonly data: ZipText;
  private readonly counts = new Map<PackagePart, number>();
  private started = false;

  constructor(private readonly head: PackageHead) {
    this.readme = new ZipText(this.zip, "README.html", head.createdAt);
    this.data = new ZipText(this.zip, "data.json", head.createdAt);
    const { store, shop, requestId, createdAt, language } = head;
    const about = { format: "kept-package-1", store, shop, requestId, createdAt };
    this.data.write(`{"about":${JSON.stringify(about)},"records":[`);
    const texts = readmeTexts[language];
    this.readme.write(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(texts.title)}</title>` +
        "<style>body{font-family:system-ui,sans-serif;line-height:1.5;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ccc}</style></head>" +
        `<body><h1>${escapeHtml(texts.title)}</h1><p>${escapeHtml(`${texts.about(store, head.day)} ${texts.machine}`)}</p>`,
    );
  }

  /** Adds a record. Throws `too-large` before memory could become a problem. */
  add(part: PackagePart, record: Readonly<Record<string, unknown>>): void {
    this.data.write(`${this.started ? "," : ""}\n${JSON.stringify({ part, data: record })}`);
    this.started = true;
    const heading = this.counts.has(part)
      ? ""
      : `<h2>${escapeHtml(readmeTexts[this.head.language].parts[part])}</h2>`;
    this.readme.write(`${heading}${htmlOf(record)}<hr>`);
    this.counts.set(part, this.count(part) + 1);
    if (this.size <= MAX_PACKAGE_BYTES) return;
    throw new AppError("too-large", `The package of ${this.head.requestId} is over 16 MB.`);
  }

  count(part: PackagePart): number {
    return this.counts.get(part) ?? 0;
  }

  /** Says where was looked, and what could not be reached; closes the files. */
  finish(findings: readonly Finding[]): FinishedPackage {
    this.data.write(`\n],"sources":${JSON.stringify(findings)}}\n`);
    const texts = readmeTexts[this.head.language];
    const rows = findings.map(({ part, state, count, because }) => {
      const why = because ? ` (${texts.gaps[because]})` : "";
      const number = state === "found" ? ` (${count})` : "";
      const result = `${texts.states[state]}${number}${why}`;
      return `<tr><td>${escapeHtml(texts.parts[part])}</td><td>${escapeHtml(result)}</td></tr>`;
    });
    this.readme.write(
      `<h2>${escapeHtml(texts.looked)}</h2><table><tr><th>${escapeHtml(texts.where)}</th><th>${escapeHtml(texts.result)}</th></tr>${rows.join("")}</table></body></html>\n`,
    );
    const sums = [this.readme.close(), this.data.close()];
    const checksums = new ZipText(this.zip, "checksums.txt", this.head.createdAt);
    checksums.write(sums.map((line) => `${line}\n`).join(""));
    checksums.close();
    this.zip.end();
    const zip = Buffer.concat(this.chunks);
    return { zip, sha256: createHash("sha256").update(zip).digest("hex") };
  }
}

/** One text file of the ZIP, hashed on its way in. */
class ZipText {
  private readonly hash = createHash("sha256");
  private readonly file: ZipDeflate;

  constructor(
    zip: Zip,
    private readonly name: string,
    mtime: Date,
  ) {
    this.file = new ZipDeflate(name, { level: 6 });
    this.file.mtime = mtime;
    zip.add(this.file satisfies ZipInputFile);
  }

  write(text: string): void {
    const bytes = strToU8(text);
    this.hash.update(bytes);
    this.file.push(bytes);
  }

  /** Answers the line for checksums.txt, as `sha256sum -c` reads it. */
  close(): string {
    this.file.push(new Uint8Array(), true);
    return `${this.hash.digest("hex")}  ${this.name}`;
  }
}

/** Any JSON value as nested tables; empty values are left out. */
export function htmlOf(value: unknown): string {
  if (Array.isArray(value)) {
    return `<ul>${value.map((item) => `<li>${htmlOf(item)}</li>`).join("")}</ul>`;
  }
  if (typeof value === "object" && value !== null) {
    const rows = Object.entries(value)
      .filter(([, item]) => !isEmpty(item))
      .map(([key, item]) => `<tr><th>${escapeHtml(label(key))}</th><td>${htmlOf(item)}</td></tr>`);
    return `<table>${rows.join("")}</table>`;
  }
  return escapeHtml(typeof value === "string" ? value : JSON.stringify(value));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** `shippingAddress` → `shipping address`. */
function label(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, (_all, before: string, next: string) => {
    return `${before} ${next.toLowerCase()}`;
  });
}
