// Asks the server while somebody types, and only helps: without this, or without an answer, everything can be typed.
//   data-lookup   on an input: names of institutions are offered (data-lookup-found, data-lookup-none: what is told to those who hear the page)
//   data-chosen   on the same: ids of the hidden field for the chosen one's key, and of the address that comes with it
//   data-fills    on a postal code: id of the address that begins with its town
const ask = async (what, typed) => {
  try {
    const answer = await fetch('/lookup/' + what, { method: 'POST', body: new URLSearchParams({ q: typed }), cache: 'no-store' });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
};
const element = (name, properties) => Object.assign(document.createElement(name), properties);

// Several names may stand in one field: the last one is being typed
const LAST = /[^、,\uFF0C;\uFF1B/\uFF0F]*$/;
const PAUSE = 160;

// what was chosen is forgotten as soon as the name is changed; an address that somebody typed is never replaced
const choose = (input, one) => {
  const [key, address] = input.dataset.chosen.split(' ').map(id => document.getElementById(id));
  input.value = one.name;
  key.value = one.id;
  if (address && (!address.value.trim() || address.value === address.dataset.filled)) {
    address.value = one.address;
    address.dataset.filled = one.address;
    address.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

document.querySelectorAll('input[data-lookup]').forEach(input => {
  const list = element('ul', { id: input.id + '-found', className: 'lookup', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.querySelector(`label[for="${input.id}"]`)?.textContent ?? '');
  const told = element('span', { className: 'sr' });
  told.setAttribute('role', 'status');
  input.parentElement.classList.add('with-lookup');
  input.after(list, told);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);
  let timer;
  let asked = '';
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const move = to => {
    at = (to + list.children.length) % list.children.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };
  const take = option => {
    input.value = input.value.replace(LAST, '') + option.dataset.name;
    if (input.dataset.chosen) choose(input, option.dataset);
    close();
    asked = option.dataset.name;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const show = found => {
    list.replaceChildren(...found.map((one, i) => {
      const option = element('li', { id: `${list.id}-${i}` });
      option.setAttribute('role', 'option');
      Object.assign(option.dataset, { name: one.name, id: one.id, address: one.address });
      option.append(element('b', { textContent: one.name }), element('small', { textContent: `${one.kind} ${one.address}` }));
      return option;
    }));
    close();
    list.hidden = !found.length;
    input.setAttribute('aria-expanded', String(found.length > 0));
    told.textContent = found.length ? input.dataset.lookupFound.replace('{0}', found.length) : input.dataset.lookupNone;
  };
  const look = async () => {
    const typed = input.value.match(LAST)[0].trim();
    if (typed === asked) return;
    asked = typed;
    if ([...typed].length < 2) {
      close();
      told.textContent = '';
      return;
    }
    const found = await ask('institutions', typed);
    if (asked === typed && document.activeElement === input) show(found);
  };

  input.addEventListener('input', event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(look, PAUSE);
  });
  input.addEventListener('compositionend', () => { timer = setTimeout(look, PAUSE); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at < 0 ? -1 : at - 1);
    else if (event.key === 'Enter' && at >= 0) take(list.children[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // before the field loses the focus
  list.addEventListener('pointerdown', event => {
    event.preventDefault();
    const option = event.target.closest('li');
    if (option) take(option);
  });
});

document.querySelectorAll('input[data-fills]').forEach(code => {
  const address = document.getElementById(code.dataset.fills);
  let asked = code.value;
  let filled = '';
  const look = async () => {
    const typed = code.value.normalize('NFKC').replace(/\D/g, '');
    if (typed === asked || typed.length !== 7) return;
    asked = typed;
    const found = await ask('towns', typed);
    // what somebody typed is never replaced, only what stands here from the last postal code
    if (!found.length || address.value.trim() !== filled) return;
    const same = found.every(one => one.city === found[0].city && one.prefecture === found[0].prefecture);
    filled = same ? found[0].prefecture + found[0].city + (found.length === 1 ? found[0].town : '') : found[0].prefecture;
    address.value = filled;
    address.dispatchEvent(new Event('change', { bubbles: true }));
  };
  code.addEventListener('input', event => { if (!event.isComposing) look(); });
  code.addEventListener('compositionend', look);
});
