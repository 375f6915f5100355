// The list of openings works without this. It brings a changed condition, an order or a page without loading the whole page, and keeps the
// address and the way back right.
const page = document.querySelector('[data-jobs]');
const form = document.getElementById('jobs');
let asked = 0;
page.dataset.jobs = 'live';

const address = () => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) query.append(name, value.trim());
  return '/jobs' + (query.size ? '?' + query : '');
};

const show = (text, url) => {
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  if (!fresh.querySelector('[data-jobs]')) return false;
  const focused = document.activeElement?.id;
  const folds = new Map([...page.querySelectorAll('details[id]')].map(fold => [fold.id, fold.open]));
  const scrolled = new Map([...page.querySelectorAll('.facet ul')].map(list => [list.closest('details').id, list.scrollTop]));
  for (const part of page.querySelectorAll('[data-live]')) {
    const other = fresh.querySelector(`[data-live=${part.dataset.live}]`);
    if (part.innerHTML !== other.innerHTML) part.innerHTML = other.innerHTML;
  }
  for (const name of ['q', 'near']) {
    const field = form.elements[name];
    if (field !== document.activeElement) field.value = fresh.querySelector(`#jobs [name=${name}]`).value;
  }
  for (const [id, open] of folds) {
    const fold = document.getElementById(id);
    if (fold) fold.open = open || (fold.open && id !== 'jobs-map');
  }
  for (const [id, top] of scrolled) if (top) document.getElementById(id)?.querySelector('ul')?.scrollTo(0, top);
  document.title = fresh.title;
  if (focused && !document.getElementById(focused)?.matches(':focus')) document.getElementById(focused)?.focus({ preventScroll: true });
  return true;
};

const bring = async (url, { push = true, top = false, fold = false } = {}) => {
  const mine = ++asked;
  page.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(url, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    const text = await answer.text();
    if (mine !== asked) return;
    if (!answer.ok || !show(text)) return void location.assign(url);
    if (push) history.pushState(null, '', url);
    if (fold) document.getElementById('jobs-map').open = false;
    if (top) {
      const count = document.getElementById('jobs-count');
      count.scrollIntoView({ block: 'start' });
      count.focus({ preventScroll: true });
    }
  } catch {
    if (mine === asked) location.assign(url);
  } finally {
    if (mine === asked) page.removeAttribute('aria-busy');
  }
};

form.addEventListener('submit', event => {
  event.preventDefault();
  bring(address(), { top: true });
});
form.addEventListener('change', event => {
  if (event.target.matches('[type=checkbox], [type=radio], select')) bring(address());
});
page.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const href = link.getAttribute('href');
  if (href !== '/jobs' && !href.startsWith('/jobs?') || link.closest('.crumbs')) return;
  event.preventDefault();
  bring(href, { top: Boolean(link.closest('.pager, .japan, .ways, .empty')), fold: Boolean(link.closest('.japan')) });
});
addEventListener('popstate', () => bring(location.pathname + location.search, { push: false }));
