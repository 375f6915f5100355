// The public site works without this. It closes open menus on Escape and on a click elsewhere, brings our fonts to phones once the page
// stands (unless data is to be saved), prints where a page offers it, and fetches what a page with a form needs.
const menus = document.querySelectorAll('details.menu, details.fold-nav');
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
document.addEventListener('click', event => {
  for (const menu of menus) if (menu.open && !menu.contains(event.target)) menu.open = false;
});

const beside = name => import(new URL(name + new URL(import.meta.url).search, import.meta.url));
if (document.querySelector('form[method=post], [data-draft-clear]')) beside('forms.js');
if (document.querySelector('form[data-steps]')) beside('steps.js');

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

const bringFonts = () => { for (const sheet of document.querySelectorAll('link[data-late]')) sheet.media = 'all'; };
if (!navigator.connection?.saveData) {
  if (document.readyState === 'complete') bringFonts();
  else addEventListener('load', bringFonts, { once: true });
}
