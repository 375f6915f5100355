// The last step shows again what was typed in the steps before. Without this nothing is missing: the form is then one page.
const card = document.querySelector('[data-echo-card]');

function read(id) {
  const field = document.getElementById(id);
  if (!field) return '';
  if (field.matches('select')) return field.value ? field.selectedOptions[0].textContent.trim() : '';
  if (field.matches('input')) return field.value.trim();
  return [...field.querySelectorAll('input:checked')].map(box => box.labels[0]?.textContent.trim() ?? '').join('、');
}

function show() {
  card.querySelectorAll('[data-echo]').forEach(place => {
    place.textContent = place.dataset.echo.split(' ').map(read).filter(Boolean).join(' ') || place.dataset.echoNone || '—';
  });
}

if (card) {
  card.hidden = false;
  card.closest('form').addEventListener('input', show);
  card.closest('form').addEventListener('change', show);
  addEventListener('popstate', show);
  show();
}
