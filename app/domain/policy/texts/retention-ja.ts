import type { PolicyRetentionAct } from "../retention-fact";
import { areaOf, type RetentionArea, type RetentionPhrases } from "./retention-phrases";

const fields = {
  note: "ショップへの備考",
  customAttributes: "付随する追加情報",
  phone: "電話番号",
  poNumber: "発注書番号",
  email: "メールアドレス",
  shippingAddress: "配送先住所",
  billingAddress: "請求先住所",
} as const satisfies RetentionPhrases["fields"];

export const retentionPhrasesJa: RetentionPhrases = {
  // Intl writes "10 年、6 か月"; Japanese prose has "10年6か月".
  limit: ({ age, start, end }) =>
    `${start}から${age.replace(/[\s、]/g, "")}が経過${end}した後、次のことを行います：`,
  starts: {
    "orders:ordered": "ご注文",
    "orders:paid": "ご注文の代金のお支払い",
    "orders:fulfilled": "ご注文の品のお届け",
    "orders:closed": "ご注文の処理の終了",
    "orders:completed": "ご注文の完了",
    "orders:refunded": "ご注文の返金",
    "orders:last-activity": "ご注文に関する最後の動き",
    "draft-orders:ordered": "当店によるお客様のための注文の下書きの作成",
    "draft-orders:completed": "当店の下書きがお客様のご注文となった時",
    "draft-orders:last-activity": "当店がお客様のために作成した注文の下書きに関する最後の動き",
    "customers:last-activity": "お客様のアカウントの最後のご利用",
    "consent-records:ended": "お客様の同意の記録の失効",
    "cases:ended": "お客様のデータに関する申請の終了",
    "packages:recorded": "お客様にお渡しするデータの写しの作成",
    "packages:ended": "お客様のデータの写しの受け取りまたは期限切れ",
    "webhook-payloads:recorded": "ショップのシステムから当店へのお客様に関する通知",
    "audit-details:recorded": "当店の内部ログへの記録",
    "mail:recorded": "お客様のデータに関する当店からのメールの作成",
  },
  ends: {
    day: "",
    "calendar-year": "し、その日の属する暦年が終了",
    "financial-year": "し、その日の属する会計年度が終了",
  },
  fields,
  act: (act, { rule }) => noun(act, `その${things[areaOf(rule)]}`),
  from: (date) => `この規則は${date}から適用されます。`,
  only: (countries) => `この規則は次の国または地域に発送されたご注文に適用されます：${countries}。`,
  except: (countries) =>
    `この規則は次の国または地域に発送されたご注文には適用されません：${countries}。`,
  some: "この規則は当店のご注文の一部にのみ適用されます。",
  outranked: "ここに挙げる別の規則が優先する場合、この規則は適用されません。",
  stop: "。",
  gap: "",
};

const things: Readonly<Record<RetentionArea, string>> = {
  orders: "ご注文",
  "draft-orders": "下書き",
  customers: "アカウント",
  "consent-records": "記録",
  cases: "申請",
  packages: "写し",
  "webhook-payloads": "通知",
  "audit-details": "記録",
  mail: "メール",
};

function noun(act: PolicyRetentionAct, it: string): string {
  switch (act.do) {
    case "clear":
      return `${it}に含まれる${act.fields.map((field) => fields[field]).join("・")}の削除`;
    case "replace":
      return `${it}に含まれる${fields[act.field]}の仮の値への置き換え`;
    case "shorten":
      return `${it}に含まれる${fields[act.field]}の短縮（国・州または都道府県・郵便番号の先頭部分のみを残します）`;
    case "detach":
      return `${it}とお客様のアカウントとの関連付けの解除`;
    case "erase":
      return "ショップのシステムに保存されているお客様のデータの消去（お客様のすべてのご注文について可能になった時点で、同システムが行います）";
    case "delete":
      return `${it}の削除`;
    case "delete-where-possible":
      return `${it}の削除（ショップのシステムで可能な場合）`;
    case "delete-details":
      return `${it}の詳細の削除`;
    case "warn":
      return `お客様へのメールでのお知らせ（ご回答を${act.days}日間お待ちします）`;
  }
}
