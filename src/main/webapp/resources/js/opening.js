// The form of an opening: a field that only matters while another says something is not shown while it does not. Without this all are.
const form = document.getElementById('writing');
const when = form ? [...form.querySelectorAll('[data-when]')] : [];

const value = name => {
  const chosen = form.querySelector(`input[name="${name}"]:checked`);
  const field = form.querySelector(`input[name="${name}"]:not([type=radio]), select[name="${name}"]`);
  return chosen?.value ?? field?.value.trim().normalize('NFKC') ?? '';
};

const look = () => when.forEach(part => {
  const parent = form.querySelector(`[name="${part.dataset.when}"]`)?.closest('.term');
  const wanted = part.dataset.values ? part.dataset.values.split(',') : null;
  const told = value(part.dataset.when);
  part.hidden = parent?.hidden || (wanted ? !wanted.includes(told) : told === '' || told === '0');
});

if (form) {
  form.addEventListener('input', look);
  form.addEventListener('change', look);
  look();
}
