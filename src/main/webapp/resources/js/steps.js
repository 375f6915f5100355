// Shows a long form in short steps. Without it, or when it fails, the form is one page that works.
//   form[data-steps]            data-next, data-back: texts of the buttons
//   ol.steps inside             one li a step, in order; its text names the step
//   [data-step] inside          the parts, in order
// The browser's back button goes a step back; nothing typed is lost, because nothing leaves the page.
// the same address as the page's own, else the module would run twice
const { check, focusField } = await import(new URL('forms.js' + new URL(import.meta.url).search, import.meta.url));

const form = document.querySelector('form[data-steps]');
const parts = [...form.querySelectorAll('[data-step]')];
const marks = [...form.ownerDocument.querySelectorAll('ol.steps li')];
let present = 0;

parts.forEach((part, index) => {
  part.tabIndex = -1;
  const last = index === parts.length - 1;
  const acts = last ? part.querySelector('.form-acts') || row(part) : row(part);
  if (!last) {
    const next = button('btn btn-primary', form.dataset.next.replace('{0}', marks[index + 1]?.textContent.trim() ?? ''));
    next.addEventListener('click', () => forward(index, next));
    acts.append(next);
  }
  if (index > 0) {
    const back = button('btn btn-quiet', form.dataset.back);
    back.addEventListener('click', () => history.back());
    acts.append(back);
  }
});

function row(part) {
  const made = document.createElement('div');
  made.className = 'form-acts';
  part.append(made);
  return made;
}

function button(classes, label) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = classes;
  made.textContent = label;
  return made;
}

async function forward(index, pressed) {
  const ids = [...parts[index].querySelectorAll('[id$="-msg"]')].map(slot => slot.id.slice(0, -4));
  pressed.classList.add('is-busy');
  const wrong = await check(ids);
  pressed.classList.remove('is-busy');
  if (wrong.length) {
    focusField(wrong[0]);
    return;
  }
  history.pushState({ step: index + 1 }, '');
  show(index + 1, true);
}

function show(index, move) {
  present = Math.max(0, Math.min(parts.length - 1, index));
  parts.forEach((part, i) => { part.hidden = i !== present; });
  marks.forEach((li, i) => {
    li.classList.toggle('done', i < present);
    if (i === present) li.setAttribute('aria-current', 'step');
    else li.removeAttribute('aria-current');
  });
  if (move) {
    scrollTo({ top: Math.max(0, form.getBoundingClientRect().top + scrollY - 120) });
    parts[present].focus({ preventScroll: true });
  }
}

/** Every step gets an entry in the history, so that "back" leads through them. */
function enter(index) {
  history.replaceState({ step: 0 }, '');
  for (let i = 1; i <= index; i++) history.pushState({ step: i }, '');
  show(index, false);
}

addEventListener('popstate', event => { if (event.state && 'step' in event.state) show(event.state.step, true); });

// Enter in a field means "next", not "send everything"
form.addEventListener('keydown', event => {
  if (event.key === 'Enter' && present < parts.length - 1 && event.target.matches('input:not([type=checkbox], [type=radio])') && !event.isComposing) {
    event.preventDefault();
    parts[present].querySelector('.form-acts .btn-primary')?.click();
  }
});

// a link of the error list opens the step of its field
document.querySelector('[data-summary]')?.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const step = parts.findIndex(part => part.contains(field));
  if (step >= 0 && step !== present) {
    history.pushState({ step }, '');
    show(step, false);
    focusField(field.id);
  }
}, true);

const faulty = parts.findIndex(part => part.querySelector('.msg'));
const kept = history.state && 'step' in history.state && !document.querySelector('[data-summary]') ? history.state.step : null;
if (kept !== null) show(kept, false);
else enter(Math.max(0, faulty));
document.documentElement.classList.add('has-steps');
