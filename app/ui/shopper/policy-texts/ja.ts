import type { PolicyPagesTexts } from "./policy-texts";

export const ja: PolicyPagesTexts = {
  policy: {
    contents: "目次",
    updated: "最終更新",
    version: "バージョン",
    current: "現在有効",
    earlier: "これは過去のバージョンです。現在は適用されません。",
    toCurrent: "現在有効なポリシーを読む",
    allVersions: "このポリシーのすべてのバージョン",
    versionsLead: "これまでにここで公開されたすべてのバージョンを、変更せずに掲載しています。",
    published: "公開日",
    fingerprint: "フィンガープリント（SHA-256）",
    fingerprintMeans:
      "公開時に文面から算出されました。文面が変更されると、フィンガープリントと一致しなくなります。",
    changed:
      "ご注意：保存されている文面がフィンガープリントと一致しません。ショップにお知らせください。",
    none: "このショップは、プライバシーポリシーをまだここで公開していません。データに関する申請は行うことができます。",
    noneTitle: "ポリシーはまだありません",
    noSuchVersion: "このバージョンのポリシーは存在しません。",
    request: "申請する",
  },
  promises: {
    title: "当店の約束と、それをどのように守っているか",
    lead: "プライバシーポリシーに書かれていることの多くは、機械で確認できます。ここでは、当店の約束のうちそのように確認されているもの、確認の内容、最新の結果を掲載しています。守られていない約束があれば、このページに表示されます。",
    none: "このショップでは、まだ何も確認されていません。",
    states: {
      kept: "守られています。",
      broken: "現在、守られていません。",
      unknown: "不明です。",
    },
    because: {
      kept: "最新の確認では、これに反するものは見つかりませんでした。",
      broken: "最新の確認で、これに反する事例が見つかりました。ショップには通知済みです。",
      unknown: "判断の材料がまだありません。",
    },
    stale: "最新の確認から時間が経ちすぎているため、有効な確認とはみなされません。",
    how: "確認の方法",
    grade: "証明の種類",
    checked: "最終確認",
    never: "未確認",
    few: (limit) => `${limit}件未満`,
    gradesTitle: "証明の種類の意味",
    gradeNames: {
      enforced: "仕組みによる強制",
      observed: "観察",
      attested: "表明",
      informational: "参考情報",
    },
    gradeMeans: {
      enforced:
        "ソフトウェアはほかの結果になり得ないように作られており、そのことが繰り返し確認されています。",
      observed: "実際にそうなっているかを、ソフトウェアが観察しています。",
      attested: "ショップの記録に氏名が記載された者が、日付を付してそのように述べています。",
      informational:
        "これを守ることのできるソフトウェアはありません。参考としてお知らせするものです。",
    },
    policy: "プライバシーポリシー",
    requests: "データに関する申請をする",
    sealTitle: "裏付けとなるログ",
    seal: "ここで個人データに対して行われたことはすべて記録され、その記録は1分ごとに封印されます。本日のチェックポイントを保存しておくと、記録に変更があったかどうかを後から示すことができます。",
    checkpoint: "本日のチェックポイント",
    key: "公開鍵",
  },
  cookies: {
    heading: "Cookieと類似の手段",
    lead: "ここでお客様のブラウザに何が、誰によって、どのくらいの期間保存される可能性があるかを示します。必須でないものは、お客様の選択を待ちます。",
    choices: "選択を変更する",
    purposes: {
      necessary: "必須",
      preferences: "個人設定",
      analytics: "アクセス解析",
      marketing: "広告",
      saleOfData: "データの販売と共有",
    },
    columns: { name: "名前", vendor: "提供元と用途", lifetime: "保存期間" },
    session: "ブラウザを閉じるまで",
    untilDeleted: "お客様が削除するまで",
    nothing: "把握しているものなし",
    policy: "プライバシーポリシー",
  },
};
