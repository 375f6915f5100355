// A bystander approaches: the quick exit. Nobody is there any more: the idle sign-out, which warns first and keeps what was typed.
const { exit, signout } = document.body.dataset;
const MINUTE = 60000;
const LIMIT = 10 * MINUTE;
const WARNING = 9 * MINUTE;
const KEEP_ALIVE = 4 * MINUTE;

function leave() {
  document.body.classList.add('is-hidden');
  sessionStorage.clear();
  navigator.sendBeacon(signout);
  location.replace(exit);
}

document.getElementById('quick').addEventListener('click', event => {
  event.preventDefault();
  leave();
});

let escaped = 0;
addEventListener('keydown', event => {
  if (event.key !== 'Escape') {
    escaped = 0;
  } else if (event.timeStamp - escaped < 1000 && escaped > 0) {
    leave();
  } else {
    escaped = event.timeStamp;
  }
}, true);

const dialog = document.getElementById('idle');
let active = Date.now();
let heard = Date.now();
// activity in another tab counts
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('activity') : null;
tabs?.addEventListener('message', () => { active = heard = Date.now(); dialog.close(); });

function touch() {
  if (dialog.open) return;
  active = Date.now();
}
['pointerdown', 'keydown', 'input', 'scroll'].forEach(type => addEventListener(type, touch, { passive: true, capture: true }));

/** The server counts requests only; somebody who types for long is there all the same. */
function stay() {
  active = heard = Date.now();
  tabs?.postMessage('active');
  return fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => { });
}

dialog.addEventListener('close', () => { if (Date.now() - active < LIMIT) stay(); });
dialog.querySelector('[data-idle=stay]').addEventListener('click', () => { active = Date.now(); dialog.close(); });
dialog.querySelector('[data-idle=leave]').addEventListener('click', leave);

function look() {
  const idle = Date.now() - active;
  if (idle >= LIMIT) {
    leave();
  } else if (idle >= WARNING) {
    if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector('[data-idle=stay]').focus();
    }
  } else if (Date.now() - heard >= KEEP_ALIVE && active > heard) {
    stay();
  }
}
setInterval(look, 5000);
// a laptop that was closed over night
document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
