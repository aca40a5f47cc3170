import type { BannerTexts } from "../banner-texts";

export const ja: BannerTexts = {
  title: "このショップでのプライバシー",
  optIn:
    "設定の記憶、訪問数の計測、広告の表示のために、Cookieなどの保存機能を使わせてください。使うかどうかはお客様が決め、いつでも変更できます。どちらを選んでもショップは利用できます。",
  optOut:
    "設定の記憶、訪問数の計測、広告の表示のためにCookieなどの保存機能を使い、訪問に関するデータを広告パートナーと共有しています。いつでも拒否できます。",
  notice:
    "ショップの運営、訪問数の計測、広告の表示のためにCookieなどの保存機能を使っています。いつでも変更できます。",
  accept: "すべて許可",
  reject: "すべて拒否",
  refuseSale: "データを販売・共有しない",
  choose: "選択する",
  understood: "了解",
  policy: "プライバシーポリシー",
  dialogTitle: "プライバシーの選択",
  dialogIntro: "許可するものに印を付けてください。それ以外は使いません。",
  necessary: "必須（常に有効）",
  necessaryAbout: "カート、ログイン、セキュリティ、ここでの選択。",
  preferences: "個人設定",
  preferencesAbout: "設定を記憶し、お客様に合う商品をおすすめします。",
  analytics: "アクセス解析",
  analyticsAbout: "訪問を数え、うまくいっている点とそうでない点を確認します。",
  marketing: "広告",
  marketingAbout: "当店と広告パートナーが広告を表示し、効果を測定します。",
  saleOfData: "データの販売と共有",
  saleOfDataAbout: "パートナーが訪問に関するデータを自らの目的で使えるようにします。",
  save: "選択を保存",
  cancel: "キャンセル",
  reopen: "プライバシーの選択",
  honoured: "拒否の信号に従っています",
  details: "提供元とCookie",
  session: "ブラウザを閉じるまで",
  permanent: "お客様が削除するまで",
  vendorPolicy: "{vendor}のプライバシーポリシー",
  placeholder:
    "ここには{vendor}のコンテンツが表示されます。「{purpose}」のために端末にデータを保存するため、許可された場合にのみ読み込みます。",
  load: "読み込む",
  alwaysAllow: "{vendor}を常に許可",
  reloadNeeded:
    "選択は今から有効です。このページですでに動いていたものは、再読み込みすると止まります。",
  reload: "ページを再読み込み",
  close: "閉じる",
  receipt: "選択の控え",
  clear: "このブラウザーの履歴を消去",
  cleared:
    "選択画面に記載のツールがこのブラウザーに保存していたものを消去しました。許可したものは、閲覧を続けると再び保存します。",
};
