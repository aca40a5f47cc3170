(function () {
  const KEY = "lumen.cart";
  const money = new Intl.NumberFormat(document.documentElement.lang, {
    style: "currency",
    currency: window.Shopify.currency.active,
  });

  function read() {
    return JSON.parse(localStorage.getItem(KEY) || "[]");
  }

  function write(lines) {
    localStorage.setItem(KEY, JSON.stringify(lines));
    showCount();
  }

  function showCount() {
    const count = read().reduce((sum, line) => sum + line.quantity, 0);
    for (const badge of document.querySelectorAll("[data-cart-count]")) {
      badge.textContent = String(count);
      badge.hidden = count === 0;
    }
  }

  function add(form) {
    const product = JSON.parse(form.dataset.product);
    const engraving = new FormData(form).get("engraving").trim();
    const lines = read();
    const same = lines.find((line) => line.id === product.id && line.engraving === engraving);
    if (same) same.quantity += 1;
    else lines.push({ ...product, engraving, quantity: 1 });
    write(lines);
    form.querySelector(".added").hidden = false;
    if (window.trackerEvent) window.trackerEvent("add_to_cart", { product: product.id });
  }

  function cell(row, text) {
    const td = row.insertCell();
    td.textContent = text;
    return td;
  }

  function showCart(cart) {
    const lines = read();
    const body = cart.querySelector("tbody");
    body.replaceChildren();
    lines.forEach((line, index) => {
      const row = body.insertRow();
      cell(row, line.engraving ? `${line.title} – “${line.engraving}”` : line.title);
      cell(row, String(line.quantity));
      cell(row, money.format(line.price * line.quantity));
      const remove = document.createElement("button");
      remove.textContent = cart.querySelector("[data-cart-remove]").content.textContent;
      remove.addEventListener("click", () => {
        write(lines.toSpliced(index, 1));
        showCart(cart);
      });
      cell(row, "").append(remove);
    });
    const total = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
    cart.querySelector("[data-cart-total]").textContent = money.format(total);
    cart.querySelector("[data-cart-empty]").hidden = lines.length > 0;
    cart.querySelector("[data-cart-table]").hidden = lines.length === 0;
    cart.querySelector("[data-cart-actions]").hidden = lines.length === 0;
  }

  for (const form of document.querySelectorAll("[data-add-to-cart]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      add(form);
    });
  }
  for (const cart of document.querySelectorAll("[data-cart]")) {
    showCart(cart);
    cart.querySelector("[data-cart-checkout]").addEventListener("click", () => {
      cart.querySelector("[data-cart-note]").hidden = false;
    });
  }
  showCount();
})();
