/** How long a buyer may come back about an order, by country. Data, no code. */

export interface Guarantee {
  readonly years: number;
  readonly statute: string;
  /** ISO dates. */
  readonly effective: string;
  readonly lastReviewed: string;
}

const reviewed = { lastReviewed: "2026-11-20" };
const european: Guarantee = {
  years: 2,
  statute: "Directive (EU) 2019/771 Art. 10",
  effective: "2022-01-01",
  ...reviewed,
};

/** Note, details and phone number serve questions about an order; after that they serve nobody. */
export const guarantees: Readonly<Record<string, Guarantee>> = {
  DE: { ...european, statute: "§ 438 BGB, Directive (EU) 2019/771 Art. 10" },
  AT: { ...european, statute: "§ 10 VGG, Directive (EU) 2019/771 Art. 10" },
  FR: { ...european, statute: "Code de la consommation L217-3, Directive (EU) 2019/771 Art. 10" },
  IT: { ...european, statute: "Codice del consumo art. 133, Directive (EU) 2019/771 Art. 10" },
  NL: european,
  BE: {
    ...european,
    statute: "Ancien Code civil art. 1649quater, Directive (EU) 2019/771 Art. 10",
  },
  PL: european,
  ES: {
    ...{ years: 3, statute: "Real Decreto Legislativo 1/2007 art. 120", effective: "2022-01-01" },
    ...reviewed,
  },
  GB: { years: 6, statute: "Limitation Act 1980 s. 5", effective: "1981-05-01", ...reviewed },
  CH: { years: 2, statute: "OR Art. 210", effective: "2013-01-01", ...reviewed },
};

/** Where none is known: as the European Union has it. */
export const usualGuarantee = european;
