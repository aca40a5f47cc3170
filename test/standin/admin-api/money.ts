/** The platform's `MoneyBag` in a shop that sells in one currency. */
export function moneyBag(amount: string | number, currencyCode: string) {
  const money = moneyV2(amount, currencyCode);
  return { shopMoney: money, presentmentMoney: money };
}

export function moneyV2(amount: string | number, currencyCode: string) {
  return { amount: Number(amount).toFixed(2), currencyCode };
}
