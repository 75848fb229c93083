// An address that names a section or a requirement opens what it lies in.
const unfold = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('.fold');
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
};
addEventListener('hashchange', unfold);
unfold();
