// Keeps what is typed into form[data-autosave] on the server while somebody writes. The attribute names the button that keeps it
// without this; the server answers with the version from now on and a line for the reader.
const form = document.querySelector('form[data-autosave]');

if (form) {
  const PAUSE = 2500;
  const status = document.getElementById('saved-at');
  const version = form.querySelector('input[id$=ersion]');
  const typed = () => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== version.name)).toString();
  let kept = typed();
  let timer;
  let busy = false;

  const keep = async () => {
    const now = typed();
    if (busy || now === kept || form.dataset.sent) return;
    busy = true;
    const data = new URLSearchParams(new FormData(form));
    data.set(form.dataset.autosave, '');
    data.set('quietly', 'save');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: data, redirect: 'error', cache: 'no-store' });
      // a page instead of a line means that something is not right yet; the button tells what
      if (answer.ok && answer.headers.get('Content-Type')?.startsWith('text/plain')) {
        const [present, line] = (await answer.text()).split('\n');
        if (present) {
          version.value = present;
          kept = now;
          if (typed() === now) form.dispatchEvent(new Event('kept'));
        }
        status.textContent = line ?? '';
      }
    } catch {
      // tried again at the next pause
    } finally {
      busy = false;
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
}
