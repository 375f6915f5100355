// Work by keyboard: "/" goes to the search, "j" and "k" move in the list, Enter opens (the row's link has the focus).
const typing = target => target.closest('input, textarea, select, [contenteditable], dialog, .ui-dialog');

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (event.key === '/') {
    const search = document.querySelector('main input[type=search]');
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  } else if (event.key === 'j' || event.key === 'k') {
    const links = [...document.querySelectorAll('main .table tbody tr')].map(row => row.querySelector('a[href]')).filter(Boolean);
    if (!links.length) return;
    const row = document.activeElement.closest?.('tr');
    const here = links.findIndex(link => row?.contains(link));
    const next = here < 0 ? 0 : Math.max(0, Math.min(links.length - 1, here + (event.key === 'j' ? 1 : -1)));
    event.preventDefault();
    links[next].focus();
    links[next].closest('tr').scrollIntoView({ block: 'nearest' });
  }
});

// A search field gives the keyboard back on Escape
document.querySelectorAll('main input[type=search]').forEach(search => search.addEventListener('keydown', event => {
  if (event.key === 'Escape' && search.value === '') search.blur();
}));

// Choosing a filter applies it; without this there is a button
document.querySelectorAll('form.filters').forEach(form => form.addEventListener('change', event => {
  if (event.target.matches('select, input[type=checkbox], input[type=radio]')) form.requestSubmit();
}));

// The menu of small screens closes on Escape
const menu = document.querySelector('.side-bar details');
menu?.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// What goes on in the background is looked at again
const goesOn = document.querySelector('[data-reload-after]');
if (goesOn) setTimeout(() => location.reload(), Number(goesOn.dataset.reloadAfter));

// A calendar empties what it cannot read; what was typed stays, to be corrected
addEventListener('load', () => document.querySelectorAll('[data-typed-day]').forEach(field => {
  const input = field.querySelector('input');
  if (!input.value) input.value = field.dataset.typedDay;
}));
