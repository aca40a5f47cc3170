import type { PolicyTexts } from "./policy-texts";

export const policyTextsEn: PolicyTexts = {
  title: "Privacy policy",
  headings: {
    controller: "Who is responsible",
    audience: "Whom this policy is for",
    collected: "What data there is",
    purposes: "What it is used for, and on which legal basis",
    recipients: "Who receives it",
    retention: "How long it is kept",
    consent: "Consent and cookies",
    rights: "Your rights, and how to use them",
    complaint: "Complaining to an authority",
    changes: "Changes and earlier versions",
  },
  sentences: {
    "controller.who":
      "{shopName} runs this shop and is responsible for the personal data it handles (the controller in the sense of data protection law).",
    "controller.where": "Our postal address: {address}.",
    "controller.country": "We are established in {country}.",
    "controller.mail": "You can write to us about your data at {contactEmail}.",
    "controller.officer": "Our data protection officer: {officer}.",

    "audience.who":
      "This policy is for everybody who visits this shop, opens an account or buys something.",
    "audience.account": "You need no account to use the rights described here.",

    "collected.two": "There are two kinds of data about you:",
    "collected.given":
      "What you hand over: your name, e-mail address, telephone number, delivery and billing address, what you order, what you write to us, and the outcome of the payment (full card numbers stay with the payment provider).",
    "collected.recorded":
      "What is recorded while you use the shop: network address, device and browser, pages and products viewed with the time, and the log of your orders. Whatever the shop can work without is recorded only if you agree.",
    "collected.required":
      "To deliver an order we need your name, an address and a way to reach you; without them we cannot enter into the contract. Everything marked optional may be left out, with no disadvantage.",

    "purposes.lead": "Data is used for these purposes and for no others:",
    "purposes.orders":
      "Taking, paying for and delivering orders, and after-sales service. Basis: the contract with you (GDPR Art. 6(1)(b)).",
    "purposes.account":
      "Running your account and recognising you when you sign in. Basis: the contract with you (Art. 6(1)(b)).",
    "purposes.service":
      "Answering your questions, and messages about your order or your account. Such messages carry no advertising. Basis: the contract with you (Art. 6(1)(b)).",
    "purposes.law":
      "Keeping the records that tax and commercial law ask for. Basis: a legal obligation (Art. 6(1)(c)).",
    "purposes.security":
      "Keeping the shop secure and noticing fraud. Basis: our legitimate interest in a shop that works and is not abused (Art. 6(1)(f)).",
    "purposes.preferences":
      "Remembering your preferences and recommending products that suit you. Basis: your consent (Art. 6(1)(a)).",
    "purposes.statistics":
      "Counting how the shop is used, to improve it. Basis: your consent (Art. 6(1)(a)).",
    "purposes.marketing":
      "Advertising, by e-mail or on other sites. Basis: your consent (Art. 6(1)(a)).",

    "recipients.lead":
      "Data goes to others only where one of the purposes above needs it, and only as much as it needs:",
    "recipients.platform":
      "Shopify, on whose platform this shop runs, stores and processes all data of the shop on our behalf.",
    "recipients.kept":
      "Kept, the app behind this page, processes your choices and requests about your data on our behalf. What it holds about you is stored encrypted, apart from every other shop.",
    "recipients.partners":
      "Payment providers and delivery companies receive what they need for your order.",
    "recipients.authorities":
      "Authorities receive data where the law obliges us, after we have checked that it does.",
    "recipients.transfers":
      "Some of these recipients are outside the European Economic Area. Data goes there where the European Commission has found the protection adequate, or under its standard contractual clauses, of which you can ask us for a copy.",

    "retention.lead":
      "Data is kept as long as the purpose it was collected for lasts, and as long as the law requires; after that it is deleted or reduced.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "What is still open keeps an order as it is until it is settled: a dispute, a return, a refund, a payment, or a request of yours.",
    "retention.law":
      "Invoices and what belongs to them must be kept for several years under tax law. Until then they are used for nothing else.",
    "retention.requests":
      "What you tell us in a request about your data is used for that request only, and deleted once it no longer has to be shown that it was answered.",

    "consent.first":
      "Cookies and similar means that the shop can work without are used only after you have agreed, for each purpose separately. Refusing is as easy as agreeing, and using the shop is not taken for agreement.",
    "consent.record":
      "Your decision is recorded with its time and with the text you were shown, so that it can be proved.",
    "consent.change":
      "You can change or withdraw it at any time; what was done before stays lawful.",

    "rights.lead": "By law you may ask us:",
    "rights.access": "to tell you what data about you there is, and to give you a copy;",
    "rights.correct": "to correct what is wrong or incomplete;",
    "rights.delete":
      "to delete your data, except for what the law obliges us to keep; of that we tell you what and until when;",
    "rights.history": "to clear your browsing history and the service records about you;",
    "rights.withdraw": "to stop what you have agreed to, from now on;",
    "rights.object":
      "to restrict the use of your data, to hand it over in a machine-readable form, or to stop a use that rests on our legitimate interest, for reasons arising from your situation.",
    "rights.ask": "You can ask here, free of charge and without an account.",
    "rights.time":
      "You get an answer within one month. Should a difficult case need up to two months more, we tell you why within the first.",
    "rights.proof": "What we do to keep these promises, and when it was last checked:",

    "complaint.authority":
      "You may complain to a data protection authority, in particular where you live, where you work or where you think the law was broken.",
    "complaint.named": "The authority responsible for us: {authority}.",

    "changes.archive":
      "This page shows the policy in force. Every earlier version stays readable, unchanged, with its date.",
    "changes.consent":
      "What you have agreed to is not widened by a new version: a new purpose needs a new consent.",
  },
  links: {
    choices: "Change your choices",
    requests: "Make a request about your data",
    versions: "Earlier versions of this policy",
    promises: "What we promise, and how it is kept",
  },
};
