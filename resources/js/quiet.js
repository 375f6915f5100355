// A page behind a secret link: the quick exit (button, or Esc twice within a second) and the button that copies the link.
const { exit } = document.body.dataset;

function leave() {
  document.body.classList.add('is-hidden');
  sessionStorage.clear();
  location.replace(exit);
}

document.getElementById('quick').addEventListener('click', event => {
  event.preventDefault();
  leave();
});

let escaped = 0;
addEventListener('keydown', event => {
  if (event.key !== 'Escape') escaped = 0;
  else if (escaped > 0 && event.timeStamp - escaped < 1000) leave();
  else escaped = event.timeStamp;
}, true);

document.querySelectorAll('[data-copy]').forEach(button => button.addEventListener('click', async () => {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  } catch {
    // the text stays selected, to be copied by hand
  }
}));
