// The public site works without this. It closes the menu on Escape and on a click elsewhere, and fetches what a page with a form needs.
const menu = document.querySelector('details.menu');
if (menu) {
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', event => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

const beside = name => import(new URL(name + new URL(import.meta.url).search, import.meta.url));
if (document.querySelector('form[method=post], [data-draft-clear]')) beside('forms.js');
if (document.querySelector('form[data-steps]')) beside('steps.js');
