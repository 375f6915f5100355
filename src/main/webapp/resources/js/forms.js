// Comfort for forms; every form also works without it. Everything is driven by data attributes that the tags write:
//   data-check        on a field: the server checks it when it is left (never while typing)
//   data-reveal       on a password: text of the show button (data-conceal: of the hide button)
//   data-counter      on a text area: pattern of the counter, with data-max
//   data-kana         on a name: id of the field for its reading, filled from what was typed into the IME
//   data-download     on a form: its answer is a file, so the page stays
//   data-confirm      on a submit button: question to be answered first (data-confirm-title: its heading)
//   data-guard        on a form: leaving with unsaved input asks first (the event 'kept' says that all is saved)
//   data-draft        on a form: what is typed is kept in this tab until an element with data-draft-clear of that name shows
//   data-summary      the list of errors: takes the focus
const texts = document.body.dataset;

// A message under each field replaces the browser's own bubbles.
document.querySelectorAll('form').forEach(form => { form.noValidate = true; });

// One submit only -------------------------------------------------------------------------------------------------------
document.addEventListener('submit', event => {
  const form = event.target;
  const button = event.submitter;
  if (form.method === 'get' || form.method === 'dialog') return;
  if (button && button.dataset.confirm && !button.dataset.confirmed) {
    event.preventDefault();
    ask(button, () => {
      button.dataset.confirmed = 'yes';
      form.requestSubmit(button);
      delete button.dataset.confirmed;
    });
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  if (button) button.classList.add('is-busy');
  // after the browser has collected the fields, the pressed button among them
  setTimeout(() => form.querySelectorAll('[type=submit]').forEach(b => b.setAttribute('aria-disabled', 'true')));
  // a file comes instead of a new page, and no event tells when
  if ('download' in form.dataset) setTimeout(unlock, 3000);
});

function unlock() {
  document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('[type=submit]').forEach(b => { b.removeAttribute('aria-disabled'); b.classList.remove('is-busy'); });
  });
}
addEventListener('pageshow', unlock);

function ask(button, act) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  const body = document.createElement('div');
  body.className = 'dialog-body';
  const head = document.createElement('h2');
  head.textContent = button.dataset.confirmTitle || button.textContent.trim();
  head.id = 'ask-title';
  dialog.setAttribute('aria-labelledby', head.id);
  const text = document.createElement('p');
  text.textContent = button.dataset.confirm;
  const acts = document.createElement('div');
  acts.className = 'form-acts';
  const no = plainButton('btn btn-quiet', texts.cancel);
  const yes = plainButton(button.classList.contains('btn-danger') ? 'btn btn-danger' : 'btn btn-primary', button.textContent.trim() || texts.ok);
  no.addEventListener('click', () => dialog.close());
  yes.addEventListener('click', () => { dialog.close(); act(); });
  acts.append(no, yes);
  body.append(head, text, acts);
  dialog.append(body);
  dialog.addEventListener('close', () => { dialog.remove(); button.focus(); });
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
}

function plainButton(classes, label) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = classes;
  made.textContent = label;
  return made;
}

// The list of errors ----------------------------------------------------------------------------------------------------
export function focusField(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  const field = target.matches('input, select, textarea, button') ? target : target.querySelector('input, select, textarea') || target;
  field.closest('.field')?.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}

const summary = document.querySelector('[data-summary]');
if (summary) {
  summary.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && focusField(decodeURIComponent(link.hash.slice(1)))) event.preventDefault();
  });
  summary.focus();
}

// Show a password -------------------------------------------------------------------------------------------------------
document.querySelectorAll('input[data-reveal]').forEach(input => {
  const button = plainButton('reveal', input.dataset.reveal);
  button.setAttribute('aria-controls', input.id);
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const show = input.type === 'password';
    input.type = show ? 'text' : 'password';
    button.textContent = show ? input.dataset.conceal : input.dataset.reveal;
    button.setAttribute('aria-pressed', String(show));
  });
  input.after(button);
  input.form?.addEventListener('submit', () => { input.type = 'password'; });
});

// Characters, as a person counts them -------------------------------------------------------------------------------------
document.querySelectorAll('textarea[data-counter]').forEach(area => {
  const max = Number(area.dataset.max);
  const line = document.createElement('p');
  line.className = 'counter';
  const show = () => {
    const count = [...area.value].length;
    line.textContent = area.dataset.counter.replace('{0}', count.toLocaleString('ja')).replace('{1}', max.toLocaleString('ja'));
    line.classList.toggle('is-over', count > max);
    line.hidden = count < max * 0.7;
  };
  area.addEventListener('input', show);
  area.after(line);
  show();
});

// Text areas grow with their text where the style sheet cannot do it
if (!CSS.supports('field-sizing', 'content')) {
  const grow = area => { area.style.height = 'auto'; area.style.height = Math.min(area.scrollHeight + 4, 450) + 'px'; };
  document.querySelectorAll('textarea.input').forEach(area => area.addEventListener('input', () => grow(area)));
}

// The reading of a name: what was typed before the IME turned it into kanji --------------------------------------------------
const KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f]+$/;
const katakana = text => text.normalize('NFKC').replace(/[\u3041-\u3096]/g, c => String.fromCharCode(c.charCodeAt(0) + 0x60));
document.querySelectorAll('input[data-kana]').forEach(input => {
  const target = document.getElementById(input.dataset.kana);
  if (!target) return;
  let reading = '';
  let byHand = target.value !== '';
  target.addEventListener('input', event => { if (event.isTrusted) byHand = target.value !== ''; });
  input.addEventListener('compositionupdate', event => {
    // "たかは" followed by a half-typed "s" is still a reading in the making
    const kana = event.data.normalize('NFKC').replace(/[a-z]+$/i, '');
    if (kana && KANA.test(kana)) reading = kana;
  });
  input.addEventListener('compositionend', event => {
    if (!byHand && reading && event.data) {
      target.value += katakana(reading);
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
    reading = '';
  });
  input.addEventListener('input', () => { if (!byHand && input.value === '') target.value = ''; });
});

// The server checks a field when it is left ---------------------------------------------------------------------------------
/** Has the server check fields of one form; resolves to those that are wrong. Without an answer nothing is said to be wrong. */
export async function check(fields) {
  fields = fields.filter(field => document.getElementById(field + '-msg'));
  const form = fields.length && document.getElementById(fields[0])?.closest('form');
  if (!form) return [];
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    const secret = form.elements[name]?.dataset?.reveal && !fields.includes(name);
    if (typeof value === 'string' && !secret) body.append(name, value);
  });
  body.set('jakarta.faces.partial.ajax', 'true');
  body.set('jakarta.faces.source', fields[0]);
  body.set('jakarta.faces.partial.execute', fields.join(' '));
  body.set('jakarta.faces.partial.render', fields.map(field => field + '-msg').join(' '));
  try {
    const answer = await fetch(form.action, { method: 'POST', headers: { 'Faces-Request': 'partial/ajax' }, body });
    if (!answer.ok) return [];
    const changes = new DOMParser().parseFromString(await answer.text(), 'text/xml');
    for (const update of changes.querySelectorAll('update')) {
      const slot = document.getElementById(update.id);
      if (slot && update.id.endsWith('-msg')) say(slot, new DOMParser().parseFromString(update.textContent, 'text/html').querySelector('.msg')?.textContent);
    }
  } catch {
    return [];
  }
  return fields.filter(mark);
}

function say(slot, text) {
  if ((slot.textContent.trim() || undefined) === text) return;
  slot.replaceChildren();
  if (!text) return;
  const line = document.createElement('span');
  line.className = 'msg';
  line.textContent = text;
  slot.append(line);
}

function mark(id) {
  const wrong = !!document.querySelector('#' + CSS.escape(id + '-msg') + ' .msg');
  const field = document.getElementById(id);
  if (field?.matches('input, select, textarea')) {
    if (wrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
  return wrong;
}

document.querySelectorAll('form[method=post]').forEach(form => {
  const before = new Map();
  form.addEventListener('focusin', event => before.set(event.target, event.target.value));
  form.addEventListener('focusout', event => {
    const field = event.target;
    if (!field.matches?.('[data-check]') || form.dataset.sent) return;
    const changed = before.get(field) !== field.value;
    if (changed && (field.value.trim() !== '' || field.getAttribute('aria-invalid'))) check([field.id]);
  });
});

// Unsaved input --------------------------------------------------------------------------------------------------------------
document.querySelectorAll('form[data-guard]').forEach(form => {
  let dirty = !!summary;
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('kept', () => { dirty = false; });
  addEventListener('beforeunload', event => { if (dirty && !form.dataset.sent) event.preventDefault(); });
});

// What is typed survives going back and a lost connection: in this tab only, for an hour, never a password -----------------------
const DRAFT = 'draft:';
const HOUR = 3600000;
document.querySelectorAll('[data-draft-clear]').forEach(done => sessionStorage.removeItem(DRAFT + done.dataset.draftClear));
document.querySelectorAll('form[data-draft]').forEach(form => {
  const key = DRAFT + form.dataset.draft;
  const kept = [...form.elements].filter(e => e.name && e.id && !['password', 'hidden', 'file', 'submit', 'button', 'fieldset'].includes(e.type) && !e.dataset.reveal);
  const ticks = e => e.type === 'checkbox' || e.type === 'radio';
  // a page that comes back with errors already holds what was typed
  if (!summary) {
    try {
      const saved = JSON.parse(sessionStorage.getItem(key));
      if (saved && Date.now() - saved.at < HOUR) {
        kept.forEach(e => {
          if (!(e.id in saved.values)) return;
          if (ticks(e)) e.checked = saved.values[e.id];
          else if (e.value === e.defaultValue || e.type === 'select-one') e.value = saved.values[e.id];
        });
        form.dispatchEvent(new Event('input', { bubbles: true }));
      } else sessionStorage.removeItem(key);
    } catch { sessionStorage.removeItem(key); }
  }
  const save = () => sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), values: Object.fromEntries(kept.map(e => [e.id, ticks(e) ? e.checked : e.value])) }));
  form.addEventListener('input', save);
  form.addEventListener('change', save);
});
