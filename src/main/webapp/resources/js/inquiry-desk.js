// While an answer is written it is kept on the server, and whoever writes is told when somebody else writes or acts. Without this
// the button keeps the draft and the check at sending tells of others.
const form = document.querySelector('form[data-quiet-save]');
const presence = document.getElementById('presence');

if (form && presence) {
  const text = form.querySelector('textarea');
  const version = form.querySelector('input[id$=Version]').value;
  const PAUSE = 2500;
  const LOOK = 30000;
  let kept = text.value;
  let timer;
  let busy = false;

  const tell = async how => {
    if (busy || document.hidden || form.dataset.sent) return;
    busy = true;
    const typed = text.value;
    const data = new URLSearchParams(new FormData(form));
    data.set(form.dataset.quietSave, '');
    data.set('quietly', how);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: data, redirect: 'error', cache: 'no-store' });
      if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('text/plain')) return;
      if (how === 'save') kept = typed;
      show((await answer.text()).trim().split('\n'));
    } catch {
      // tried again at the next pause
    } finally {
      busy = false;
    }
  };

  const show = ([present, ...others]) => {
    const lines = others.filter(Boolean).map(line);
    if (present !== version) {
      const moved = line(presence.dataset.moved + ' ');
      const again = document.createElement('a');
      again.href = location.pathname;
      again.textContent = presence.dataset.reload;
      moved.append(again);
      lines.unshift(moved);
    }
    const before = presence.textContent;
    if (lines.map(l => l.textContent).join('') !== before) presence.replaceChildren(...lines);
  };

  const line = words => {
    const made = document.createElement('p');
    made.textContent = words;
    return made;
  };

  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (text.value !== kept) tell('save'); }, PAUSE);
  });
  text.addEventListener('blur', () => { if (text.value !== kept) tell('save'); });
  setInterval(() => tell(text.value !== kept ? 'save' : 'look'), LOOK);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) tell('look'); });
}
