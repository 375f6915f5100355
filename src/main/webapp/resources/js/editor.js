// The preview follows the typing: after a pause the server renders what stands in the form, saved or not. Without this there is a button.
const slot = document.querySelector('[data-live]');
const form = slot?.closest('form');
const PAUSE = 700;

if (form) {
  const button = document.getElementById(slot.dataset.live);
  button.hidden = true;
  slot.setAttribute('aria-live', 'off');
  slot.tabIndex = 0;
  let timer;
  let running;

  const refresh = async () => {
    running?.abort();
    running = new AbortController();
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => { if (typeof value === 'string') body.append(name, value); });
    body.set(button.name, button.name);
    slot.classList.add('is-busy');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, signal: running.signal, redirect: 'error' });
      // the same page comes back as for whoever presses the button
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(slot.id);
      if (!fresh) throw new Error('no preview');
      const top = slot.scrollTop;
      slot.replaceChildren(...fresh.childNodes);
      slot.scrollTop = top;
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      const line = document.createElement('p');
      line.className = 'msg';
      line.textContent = slot.dataset.failed;
      if (!slot.querySelector(':scope > .msg')) slot.prepend(line);
    }
    slot.classList.remove('is-busy');
  };

  form.addEventListener('input', event => {
    if (!event.target.matches('#title, #summary, #body, #note')) return;
    clearTimeout(timer);
    timer = setTimeout(() => { if (!form.dataset.sent) refresh(); }, PAUSE);
  });
  // a draft that this tab kept may differ from what the server rendered
  if ([...form.elements].some(e => e.matches('#title, #summary, #body, #note') && e.value !== e.defaultValue)) refresh();
}
