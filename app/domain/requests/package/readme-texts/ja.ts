import type { ReadmeTexts } from "./readme-texts";

export const ja: ReadmeTexts = {
  title: "お客様のデータ",
  about: (store, day) => `${store}が保有するお客様のデータです。作成日：${day}`,
  machine:
    "同じ内容を機械で読める形式にしたものがdata.jsonにあります。checksums.txtにはファイルのSHA-256値が含まれています。",
  looked: "確認した場所",
  where: "場所",
  result: "結果",
  parts: {
    "host.customer": "ショップのお客様アカウント",
    "host.orders": "ご注文",
    "host.older-orders": "60日より前のご注文",
    "app.consent": "Cookieとデータ利用についての選択",
    "app.requests": "プライバシーに関する申請",
  },
  gaps: {
    "scope-missing": "アプリにこれを読む権限がありません",
    "needs-read-all-orders": "アプリに60日より前のご注文を読む権限がありません",
    "customer-gone": "ショップにこのお客様の登録がもうありません",
    "person-not-named": "申請に、調べる対象となる方の記載がありません",
    "no-access-token": "アプリは現在ショップにアクセスできません",
    "host-refused": "ショップのプラットフォームが回答を拒否しました",
  },
  states: {
    found: "見つかりました",
    none: "確認しましたが、該当するデータはありませんでした",
    unreachable: "確認できず、この部分は不完全です",
  },
};
