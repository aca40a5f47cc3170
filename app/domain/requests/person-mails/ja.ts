import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "保存されているデータの確認",
  erasure: "データの削除",
  history: "閲覧履歴と対応記録の削除",
  correction: "データの訂正",
  withdrawal: "同意の撤回",
  complaint: "苦情の申し立て",
};

export const ja: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `${store}への申請をご確認ください`,
    before: [
      `このアドレスで${store}への申請がありました。内容：${kinds[kind]}`,
      "ご本人による申請であることをご確認ください。",
    ],
    link: { href: link, label: "申請を確認する" },
    after: [
      "リンクの有効期間は7日です。お心当たりがない場合は、何もなさらなくて結構です。申請は削除され、ショップがこのアドレスを知っているかどうかは誰にも知らされません。",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store}が申請を受け付けました`,
    before: [
      `ありがとうございます。${store}は${due}までに回答いたします。申請の状況はこちらからご覧いただけます。`,
    ],
    link: { href: link, label: "申請の状況を見る" },
    after: [
      "このリンクは他の人に知らせないでください。リンクを知っている人は、申請の状況を見ることができます。",
    ],
  }),
  released: ({ store, link }) => ({
    subject: `${store}のお客様のデータが用意できました`,
    before: [`${store}が保有するお客様のデータをまとめました。1回に限りダウンロードできます。`],
    link: { href: link, label: "データをダウンロードする" },
    after: ["ファイルは作成から30日間受け取ることができ、その後削除されます。"],
  }),
  answered: ({ store, link }) => ({
    subject: `${store}が申請に回答しました`,
    before: [`${store}がお客様の申請に対応しました。結果はこちらからご覧いただけます。`],
    link: { href: link, label: "結果を見る" },
    after: ["ご納得いただけない場合は、データ保護の監督機関に苦情を申し立てることができます。"],
  }),
  refused: ({ store, link }) => ({
    subject: `${store}は申請に応じることができません`,
    before: [
      `${store}は申請を検討しましたが、応じないこととしました。詳しくはこちらをご覧ください。`,
    ],
    link: { href: link, label: "結果を見る" },
    after: [
      "理由が示されていない場合は、ショップにおたずねください。データ保護の監督機関に苦情を申し立てることも、裁判所に訴えることもできます。",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store}がお客様のデータを削除しました`,
    before: [
      `${store}のプライバシーアプリが保有していたお客様のデータは削除されました。削除後の点検では、残っているものは見つかりませんでした。`,
      hostAsked
        ? "ショップのプラットフォームに、お客様のアカウントとご注文の個人データの消去を依頼しました。最後のご注文から一定の期間が過ぎると消去されます。税法で求められるものは、それまで保管されます。"
        : "プラットフォーム上のお客様のアカウントは、ショップが自ら削除します。請求書など税法で保管が義務付けられているものは、法律で定められた期間保管されます。",
    ],
    after: ["本件についてのメールはこれが最後です。このアドレスの記録は、もう残っていません。"],
  }),
};
