/**
 * Words by which a wording is judged, language by language. Data: what they miss, a person still has
 * to read. Each is searched in lower case.
 */
export interface WordingPatterns {
  /** Says no. */
  readonly refusal: RegExp;
  /** Takes browsing on for consent. */
  readonly browsing: RegExp;
  /** Says nothing of a purpose. */
  readonly vague: RegExp;
  /** Boxes that are ticked already, or are to be unticked. */
  readonly ticked: RegExp;
  /** Says that the choice can be changed. */
  readonly withdrawal: RegExp;
  /** Refuses sale or sharing. */
  readonly saleRefusal: RegExp;
  /** A yes that does not say to what. */
  readonly bareYes: RegExp;
}

export const wordingPatterns: Readonly<Record<string, WordingPatterns | undefined>> = {
  en: {
    refusal:
      /\b(reject|refuse|decline|deny|disagree|no|none|not|without|necessary only|only necessary|essential only)\b/,
    browsing:
      /(by|if you|when you)\s+(continu\w*|keep\w*|brows\w*|us\w*|visit\w*|scroll\w*|clos\w*|navigat\w*|staying?)[^.]{0,80}(agree|accept|consent)|(continued use|further use|use of (this|our) (site|shop|store|website))[^.]{0,60}(agree|accept|consent)/,
    vague:
      /(improve|enhance|best|better|optimi[sz]e|personali[sz]ed)\s+(your|the|a|possible)?\s*(shopping |browsing |user |website )?experience/,
    ticked:
      /(untick|uncheck|deselect|already (ticked|selected|checked)|pre-?(ticked|selected|checked)|selected for you)/,
    withdrawal: /(change|withdraw|revoke|opt out|back)/,
    saleRefusal: /(sell|share|sale|sharing|opt out)/,
    bareYes: /^(ok(ay)?|got it|continue|sure|yes|fine|close|great|let'?s go)[.!]?$/,
  },
  de: {
    refusal: /(ablehn|verweiger|nein|nicht|keine|ohne|nur notwendig|nur erforderlich)/,
    browsing:
      /(wenn sie|indem sie|durch|mit)[^.]{0,60}(weiter|nutz|surf|besuch|scroll|schlie(ß|ss)|navig)[^.]{0,80}(zustimm|einverstanden|akzeptier|einwillig|stimmen)/,
    vague:
      /(bestmögliche\w*|optimale\w*|besseres|verbesser\w*)[^.]{0,30}(erlebnis|erfahrung|service|angebot)/,
    ticked:
      /(vorausgewählt|voreingestellt|bereits (ausgewählt|angekreuzt)|abwählen|häkchen entfernen)/,
    withdrawal: /(ändern|widerruf|zurück|jederzeit|abmelden|widersprechen)/,
    saleRefusal: /(verkauf|weitergeb|teilen|weitergabe|widersprech)/,
    bareYes: /^(ok(ay)?|verstanden|weiter|ja|alles klar|schließen|super)[.!]?$/,
  },
  fr: {
    refusal: /(refus|rejet|non|sans|aucun|uniquement|seulement)/,
    browsing:
      /(en (poursuivant|continuant|naviguant|utilisant|fermant|faisant défiler)|si vous (poursuivez|continuez|naviguez))[^.]{0,90}(accept|consent|d.accord)/,
    vague: /(améliorer|optimiser|meilleure)[^.]{0,30}expérience/,
    ticked: /(pré-?coch|déjà coch|décoch|présélection)/,
    withdrawal: /(chang|modifi|retir|moment|revenir)/,
    saleRefusal: /(vendre|vente|vendez|partag)/,
    bareYes: /^(ok|d.accord|compris|j.ai compris|continuer|oui|fermer|super)[.!]?$/,
  },
  es: {
    refusal: /(rechaz|deneg|no\b|sin\b|ningun|solo)/,
    browsing:
      /(al (continuar|seguir|navegar|usar|cerrar)|si (continúa|sigue|navega))[^.]{0,90}(acept|consient|de acuerdo)/,
    vague: /(mejorar|optimizar|mejor)[^.]{0,30}experiencia/,
    ticked: /(premarcad|ya marcad|desmarc|preseleccionad)/,
    withdrawal: /(cambiar|modificar|retirar|momento)/,
    saleRefusal: /(vend|venta|compart)/,
    bareYes: /^(ok|vale|entendido|continuar|sí|si|cerrar|genial)[.!]?$/,
  },
  it: {
    refusal: /(rifiut|nega|no\b|senza|nessun|solo)/,
    browsing:
      /(continuando|proseguendo|navigando|utilizzando|chiudendo|scorrendo|se (continui|prosegui|continua|prosegue))[^.]{0,90}(accett|acconsent|d.accordo)/,
    vague: /(migliorare|ottimizzare|migliore)[^.]{0,30}esperienza/,
    ticked: /(preselezionat|già (selezionat|spuntat)|deselezion|togli la spunta)/,
    withdrawal: /(cambiare|modificare|revocare|momento|ritirare)/,
    saleRefusal: /(vend|condivid|condivis)/,
    bareYes: /^(ok|va bene|ho capito|continua|sì|si|chiudi|capito)[.!]?$/,
  },
  nl: {
    refusal: /(weiger|afwijz|nee\b|niet|geen|zonder|alleen)/,
    browsing:
      /(door (verder|gebruik|te)|als u (verder|doorgaat|blijft)|wanneer u)[^.]{0,90}(akkoord|accepte|toestemm|instem)/,
    vague: /(verbeteren|optimaliseren|beste|betere)[^.]{0,30}(ervaring|beleving)/,
    ticked: /(vooraf (aangevinkt|geselecteerd)|al aangevinkt|uitvinken)/,
    withdrawal: /(wijzig|intrekken|veranderen|moment|altijd)/,
    saleRefusal: /(verkoop|verkop|delen|deel)/,
    bareYes: /^(ok(é)?|begrepen|doorgaan|ja|sluiten|prima)[.!]?$/,
  },
  pt: {
    refusal: /(rejeit|recus|não|sem\b|nenhum|apenas)/,
    browsing:
      /(ao (continuar|navegar|usar|utilizar|fechar)|se (continuar|navegar))[^.]{0,90}(aceit|concord|consent)/,
    vague: /(melhorar|otimizar|melhor)[^.]{0,30}experiência/,
    ticked: /(pré-?(marcad|selecionad)|já marcad|desmarc)/,
    withdrawal: /(mudar|alterar|retirar|momento|altura)/,
    saleRefusal: /(vend|partilh|compartilh)/,
    bareYes: /^(ok|entendi|percebi|continuar|sim|fechar)[.!]?$/,
  },
  pl: {
    refusal: /(odrzu|odmaw|odmów|nie\b|żadn|bez\b|tylko)/,
    browsing:
      /(kontynuując|korzystając|przeglądając|zamykając|przewijając|jeśli (kontynuujesz|korzystasz))[^.]{0,90}(zgadz|akcept|zgod)/,
    vague: /(poprawić|ulepszyć|najlepsz|lepsz)[^.]{0,30}(doświadcze|wrażeni|jakość)/,
    ticked: /(wstępnie zaznacz|już zaznacz|odznacz)/,
    withdrawal: /(zmienić|zmiany|wycofać|chwili|zawsze)/,
    saleRefusal: /(sprzeda|udostępnia)/,
    bareYes: /^(ok|rozumiem|dalej|tak|zamknij|jasne)[.!]?$/,
  },
  da: {
    refusal: /(afvis|afslå|nej\b|ikke|ingen|uden|kun)/,
    browsing:
      /(ved at (fortsætte|bruge|browse|lukke|scrolle)|hvis du (fortsætter|bruger))[^.]{0,90}(accepter|samtykk|enig)/,
    vague: /(forbedre|optimere|bedste|bedre)[^.]{0,30}(oplevelse)/,
    ticked: /(forudvalgt|allerede (valgt|afkrydset|markeret)|fravælg|fjern flueben)/,
    withdrawal: /(ændre|trække|tidspunkt|altid|når som helst)/,
    saleRefusal: /(sælg|salg|del\b|dele|deling)/,
    bareYes: /^(ok|forstået|fortsæt|ja|luk|fint)[.!]?$/,
  },
  sv: {
    refusal: /(avvisa|neka|avböj|nej\b|inte|inga|utan|endast|bara)/,
    browsing:
      /(genom att (fortsätta|använda|surfa|stänga|skrolla)|om du (fortsätter|använder))[^.]{0,90}(godkänner|accepterar|samtycker)/,
    vague: /(förbättra|optimera|bästa|bättre)[^.]{0,30}(upplevelse)/,
    ticked: /(förvald|förkryssad|redan (vald|ikryssad|markerad)|avmarkera|kryssa ur)/,
    withdrawal: /(ändra|återkalla|när som helst|alltid)/,
    saleRefusal: /(sälj|försälj|dela|delning)/,
    bareYes: /^(ok|förstått|jag förstår|fortsätt|ja|stäng)[.!]?$/,
  },
  ja: {
    refusal: /(拒否|同意しない|許可しない|断る|しない|のみ|なし)/,
    browsing:
      /(閲覧|利用|使用|スクロール|続ける|続行)[^。]{0,30}(と|ことで|により|場合)[^。]{0,30}(同意|承諾|許可)した/,
    vague: /(より良い|最適な|快適な|向上)[^。]{0,12}(体験|エクスペリエンス|サービス)/,
    ticked: /(あらかじめ選択|既に選択|チェック済み|チェックを外)/,
    withdrawal: /(変更|撤回|いつでも)/,
    saleRefusal: /(販売|売|共有|提供)/,
    bareYes: /^(ok|了解|わかりました|続ける|はい|閉じる)[。！]?$/,
  },
};
